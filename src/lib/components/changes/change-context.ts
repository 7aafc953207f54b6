import type { DossierState } from '$lib/dossier/fold';
import type { CompiledGrid } from '$lib/engine/compile';
import type { AskedWords, HelpWords } from '$lib/grid/words';
import { loadWords, type Areas, type Language } from '$lib/i18n/locale';
import { bracketsIn } from '$lib/state/questions/rungs';
import { openEveryGrid } from '$lib/state/session/open-grid';
import { titlesIn } from '$lib/state/changes/titles';
import type { ChangeContext } from './change-words';

/** The areas of words that any field of a dossier may need. */
export type ChangeMessages = Pick<ChangeContext, 'changes' | 'report' | 'plan' | 'grids'>;

export async function loadChangeMessages(lang: Language): Promise<ChangeMessages> {
	const [words, grids] = await Promise.all([
		loadWords(lang, 'changes', 'report', 'plan'),
		openEveryGrid(lang)
	]);
	return { ...words, grids };
}

interface DescribedDossier {
	state: DossierState;
	/** Null when the grid is not known here. */
	grid: { compiled: CompiledGrid; words: AskedWords } | null;
	help?: HelpWords | null;
}

/** What puts the fields of a dossier in words. */
export function changeContextOf(
	{ state, grid, help }: DescribedDossier,
	areas: ChangeMessages,
	messages: Areas['messages'],
	lang: Language
): ChangeContext {
	return {
		compiled: grid?.compiled ?? null,
		words: grid?.words ?? null,
		...{ messages, ...areas, lang },
		titleOf: titlesIn(state, grid?.words ?? null, help),
		...(grid && { rungOf: bracketsIn(grid.compiled, state) })
	};
}
