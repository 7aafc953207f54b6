/**
 * `criteria/catalogues/<id>/programmes.json`: what a person decided of each programme of the State, with the fingerprint
 * of what it said then. It stands beside the versions of the catalogue and outlives them.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { z } from 'zod';
import type { Catalogue } from '$lib/grid/catalogue';
import { readChecked } from '../criteria/read-checked';
import { writeWhole } from '../criteria/json-files';
import type { Programme } from './programme';

export interface Choice {
	programme: string;
	/** The offer that it was taken as. */
	offer?: string;
	/** Why it was left. */
	left?: string;
	/** `fingerprintOf` the programme at that time. */
	seen: string;
	/** `yyyy-mm-dd` */
	on: string;
}

const choice = z.strictObject({
	programme: z.string().min(1),
	offer: z.string().optional(),
	left: z.string().min(10).optional(),
	seen: z.string().regex(/^[0-9a-f]{16}$/),
	on: z.iso.date()
});

/** Changes when anything changes that a review shows. */
export const fingerprintOf = (programme: Programme): string =>
	createHash('sha256').update(JSON.stringify(programme)).digest('hex').slice(0, 16);

/** In the place of a fingerprint, of a programme that was gone. */
export const seenGone = '0'.repeat(16);

/** No file: nothing was decided. */
export function readChoices(
	file: string,
	{ offers }: Catalogue
): { choices: Choice[]; problems: string[] } {
	if (!existsSync(file)) return { choices: [], problems: [] };
	const known = new Set(offers.map(({ id }) => id));
	const read = readChecked<Choice[]>(file, z.array(choice), (choices) =>
		choices.flatMap(({ programme, offer, left }, at) => {
			const add = (message: string) => [{ path: programme, message }];
			if ((offer === undefined) === (left === undefined)) return add('is either taken or left');
			if (offer !== undefined && !known.has(offer))
				return add(`"${offer}" is no offer of the catalogue`);
			return choices.findIndex((other) => other.programme === programme) < at
				? add('is written twice')
				: [];
		})
	);
	return { choices: read.value ?? [], problems: read.problems };
}

/** Takes the place of what was decided before of the same programmes. */
export function writeChoices(
	file: string,
	before: readonly Choice[],
	made: readonly Choice[]
): void {
	const byId = new Map([...before, ...made].map((one) => [one.programme, one]));
	const sorted = [...byId.values()].sort((one, other) =>
		one.programme < other.programme ? -1 : 1
	);
	const lines = sorted.map((one) => `\t${JSON.stringify(one)}`).join(',\n');
	writeWhole(file, `[\n${lines}\n]\n`);
}
