import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { figurePlaces } from '$lib/share/figures/classes';
import { condition, factId } from '$lib/grid/base-schema';
import type { WrittenFact } from '$lib/grid/facts';
import type { InstanceFile } from './instance-schema';
import { readChecked } from './read-checked';

const choices = z.array(z.string().min(1)).min(2);

const factSchema = z.strictObject({
	id: factId,
	kind: z.enum(['yes-no', 'count', 'choice', 'text', 'year', 'month']),
	choices: choices.optional(),
	groups: z.array(z.strictObject({ id: z.string(), choices: choices.min(1) })).optional(),
	scheme: z.literal('naf').optional(),
	min: z.int().optional(),
	max: z.int().optional(),
	maxLength: z.int().optional(),
	start: z.literal(true).optional(),
	searched: z.literal(true).optional(),
	beside: z.string().optional(),
	interval: z.literal(true).optional(),
	ifUnknown: z.union([z.string(), z.number(), z.boolean()]).optional(),
	askWhen: condition.optional(),
	known: z
		.strictObject({ when: condition, value: z.union([z.string(), z.number(), z.boolean()]) })
		.optional()
}) satisfies z.ZodType<WrittenFact>;

/** `facts.json`: the facts that every questionnaire of an instance may read. */
export const factsSchema = z.strictObject({
	region: z.string().min(1),
	core: z.array(factSchema)
});

/** What the app itself reads of a company, whatever is asked: its choices are free, its kind is not. */
const needed = {
	legalForm: 'choice',
	headcount: 'count',
	naf: 'choice',
	trade: 'text',
	ape: 'text',
	department: 'choice',
	closedYears: 'count',
	referenceYear: 'year',
	perimeter: 'choice',
	name: 'text',
	siren: 'text'
} as const;

/** What is wrong in `facts.json`; without the file, ours are read. */
export function checkFacts(criteria: string, { modules = [] }: InstanceFile): string[] {
	const file = join(criteria, 'facts.json');
	if (!existsSync(file)) return [];
	return readChecked(file, factsSchema, ({ core }) => {
		const kinds = new Map(core.map(({ id, kind }) => [id, kind]));
		const places = core.find(({ id }) => id === 'department')?.choices ?? [];
		const strange = places.filter(
			(id) => id !== 'other' && !figurePlaces.some((one) => one === id)
		);
		return [
			...Object.entries(needed)
				.filter(([id, kind]) => kinds.get(id) !== kind)
				.map(([id, kind]) => ({
					path: `core.${id}`,
					message: `is missing: the app reads it, as a ${kind}`
				})),
			...(modules.includes('figures') && strange.length > 0
				? [
						{
							path: 'core.department',
							message: `has "${strange[0]}", and the module "figures" counts the departments of Occitanie only: leave it out of modules`
						}
					]
				: [])
		];
	}).problems;
}
