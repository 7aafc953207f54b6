import type { HelpWords } from '$lib/grid/words';
import type { Contribution } from '$lib/share/figures/contribution';
import { pageOf } from '$lib/publish/page-payload';
import type { Assessment } from '$lib/session/dossier/assessment.svelte';

/** The answers of a contribution, as a public page would show them; of such a page only they are to be read. */
export const contributedPage = (
	{ grid, facts, answers, year }: Contribution,
	assessment: Pick<Assessment, 'compiled' | 'words'>,
	help: HelpWords
) =>
	pageOf(
		{
			grid,
			facts,
			answers,
			show: { name: '', facts: [] },
			listed: false,
			lang: 'fr',
			assessedOn: `${year}-12-31`,
			referenceYear: year
		},
		assessment,
		help,
		null
	);
