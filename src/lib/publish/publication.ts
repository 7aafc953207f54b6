import { disclose } from '$lib/engine/score/disclose';
import { fingerprintOf } from '$lib/share/fingerprint';
import { toFragment } from '$lib/share/fragment';
import { cutAt, longestName, type Publication } from '$lib/share/publication';
import type { Assessment } from '$lib/session/dossier/assessment.svelte';
import { identityOf, paperDay } from '$lib/paper/paper';

/** What would leave this dossier: the same for a printed code and for a page. */
export function publicationOf(assessment: Assessment, lang: 'fr' | 'en'): Publication {
	const { compiled, sheet } = assessment;
	const { name, siren } = identityOf(assessment);
	const year = sheet.profile.referenceYear;
	return {
		...disclose(compiled, sheet),
		show: {
			name: cutAt(longestName, name || assessment.name),
			...(siren !== '' && { siren }),
			facts: []
		},
		listed: false,
		lang,
		assessedOn: paperDay(assessment).day,
		referenceYear: isYear(year) ? year : null
	};
}

const isYear = (year: unknown): year is number =>
	Number.isInteger(year) && Number(year) >= 2000 && Number(year) <= 2100;

export interface Printed {
	/** The text that follows the `#` of the address. */
	fragment: string;
	fingerprint: string;
}

/** One code whatever the language of the paper: two prints of one day bear one fingerprint. */
export function printedCode(assessment: Assessment): Printed {
	const fragment = toFragment(publicationOf(assessment, 'fr'), assessment.compiled.grid);
	return { fragment, fingerprint: fingerprintOf(fragment) };
}
