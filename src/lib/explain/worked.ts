/** One example company, worked out by the engine as the page of the method explains it. */
import type { CompiledGrid } from '$lib/engine/score/compile';
import { evaluate } from '$lib/engine/evaluate';
import type { Part } from '$lib/engine/result/result';
import { typeset } from '$lib/grid/typeset';
import type { Words } from '$lib/grid/words';
import type { Language } from '$lib/i18n/locale';
import { readExample } from '$lib/server/questionnaire/questionnaire';
import { short } from './describe-condition';

export interface WorkedPart {
	/** Null for the whole. */
	id: string | null;
	points: number;
	max: number;
	/** On 100, before rounding; null where nothing applies. */
	onHundred: number | null;
}

export interface WorkedSubject {
	number: number;
	plain: string;
	/** Null when the subject does not apply. */
	points: number | null;
}

export interface Worked {
	name: string;
	form: string;
	headcount: number;
	parts: WorkedPart[];
	total: WorkedPart;
	low: number;
	high: number;
	/** Questions answered "don't know". */
	unknowns: number;
	subjects: WorkedSubject[];
}

export async function workOut(
	compiled: CompiledGrid,
	words: Words,
	slug: string,
	lang: Language
): Promise<Worked> {
	const example = await readExample(compiled.name, slug);
	const { sheet } = example;
	const { name } = lang === 'en' ? example.en : example;
	const result = evaluate(compiled, sheet);
	const part = (id: string | null, criteria: readonly { id: string }[], scored: Part) => {
		const sum: WorkedPart = { id, points: 0, max: 0, onHundred: scored.low };
		for (const criterion of criteria) {
			const found = result.criteria[criterion.id];
			if (!found || found.status === 'not-applicable') continue;
			sum.points += found.low;
			sum.max += found.max;
		}
		return sum;
	};
	const nothing: Part = { score: null, low: null, high: null };
	const { legalForm, headcount } = sheet.profile;
	const forms = words.facts.legalForm?.choices ?? {};
	return {
		name: typeset(name.replace(/^.*· /, ''), lang),
		form: typeof legalForm === 'string' ? short(forms[legalForm] ?? legalForm) : '',
		headcount: Number(headcount),
		parts: compiled.pillars.map(({ id, themes }) =>
			part(
				id,
				themes.flatMap(({ criteria }) => criteria),
				result.pillars[id] ?? nothing
			)
		),
		total: part(null, compiled.criteria, result.total),
		low: result.total.low ?? 0,
		high: result.total.high ?? 0,
		unknowns: result.unknowns,
		subjects: compiled.criteria
			.map(({ id, criterion: { number } }) => ({
				number,
				plain: words.criteria[id]?.plain ?? id,
				points: result.criteria[id]?.points ?? null
			}))
			.toSorted((a, b) => a.number - b.number)
	};
}
