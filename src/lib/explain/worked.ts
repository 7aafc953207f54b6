/** One example company, worked out by the engine as the page of the method explains it. */
import type { CompiledGrid } from '$lib/engine/score/compile';
import { evaluate } from '$lib/engine/evaluate';
import type { Part } from '$lib/engine/result/result';
import { sumPoints, totalPoints, type Points } from '$lib/engine/score/sum-points';
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
	const rows = Object.entries(result.criteria);
	const part = (id: string | null, { low, max }: Points, scored: Part): WorkedPart => ({
		id,
		points: low,
		max,
		onHundred: scored.low
	});
	const nothing: Part = { score: null, low: null, high: null };
	const { legalForm, headcount } = sheet.profile;
	const forms = words.facts.legalForm?.choices ?? {};
	return {
		name: typeset(name.replace(/^.*· /, ''), lang),
		form: typeof legalForm === 'string' ? short(forms[legalForm] ?? legalForm) : '',
		headcount: Number(headcount),
		parts: compiled.pillars.map(({ id }, place) => {
			const own = rows.filter(([one]) => compiled.criterionById.get(one)?.pillar === place);
			return part(id, sumPoints(compiled, own), result.pillars[id] ?? nothing);
		}),
		total: part(null, totalPoints(compiled, rows, result.total), result.total),
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
