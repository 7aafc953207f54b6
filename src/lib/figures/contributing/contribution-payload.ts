/** What a company would send for the key figures, from its open dossier: classes, its year, and answers to be judged. */
import { disclose } from '$lib/engine/score/disclose';
import { yearIn } from '$lib/dossier/sheet';
import { canonicalNaf, departments } from '$lib/grid/facts';
import {
	figureFamilyOf,
	figureSizeOf,
	type FigureFamily,
	type FigureSize
} from '$lib/share/figures/classes';
import type { Contribution } from '$lib/share/figures/contribution';
import type { Publication } from '$lib/share/publication';
import type { Assessment } from '$lib/session/dossier/assessment.svelte';

type Told = Pick<Assessment, 'compiled' | 'sheet'>;

/** Null: the profile does not say it. */
export interface OwnClasses {
	size: FigureSize | null;
	family: FigureFamily | null;
	/** What may be said of where it is, the least first. */
	places: readonly string[];
}

export function classesOf({ sheet: { profile } }: Pick<Assessment, 'sheet'>): OwnClasses {
	const { headcount, naf, department } = profile;
	return {
		size: typeof headcount === 'number' ? figureSizeOf(headcount) : null,
		family: typeof naf === 'string' ? figureFamilyOf(canonicalNaf(naf)) : null,
		places: placesOf(department)
	};
}

function placesOf(department: unknown): readonly string[] {
	if (department === 'other') return ['elsewhere'];
	const known = departments.find((one) => one === department);
	return known ? ['occitanie', known] : [];
}

/** Exactly what would be sent; null while the profile does not say its classes or its year. `place`: one of its own. */
export function contributionOf(assessment: Told, place: string | null): Contribution | null {
	const { size, family, places } = classesOf(assessment);
	const year = yearIn(assessment.sheet.profile);
	const said = places.find((one) => one === place) ?? places[0];
	if (size === null || family === null || said === undefined || year === null) return null;
	return { ...disclose(assessment.compiled, assessment.sheet), size, family, place: said, year };
}

/** The very text that is sent, and shown before it is. */
export const contributionText = (contribution: Contribution): string =>
	JSON.stringify(contribution, null, '\t');

/** The answers of a contribution, as a public page would show them; of such a page only they are to be read. */
export const contributedPage = ({ grid, facts, answers, year }: Contribution): Publication => ({
	grid,
	facts,
	answers,
	show: { name: '', facts: [] },
	listed: false,
	lang: 'fr',
	assessedOn: `${year}-12-31`,
	referenceYear: year
});
