import type { DossierState } from '$lib/dossier/fold';
import type { CompiledGrid } from '$lib/engine/score/compile';
import type { AskedWords, HelpWords } from '$lib/grid/words';
import { loadTrades, type Trades } from '$lib/grid/load-trades';
import { openEverySet } from '$lib/grid/indicators/load';
import { loadWords, type Areas, type Language } from '$lib/i18n/locale';
import { factsWithTrades } from '$lib/share/page-view';
import { bracketsIn } from '$lib/questions/rungs';
import { openEveryGrid } from '$lib/session/opening/open-grid';
import { titlesIn } from './titles';
import type { ChangeContext } from './change-words';

/** The areas of words that any field of a dossier may need. */
export type ChangeMessages = Pick<
	ChangeContext,
	'changes' | 'report' | 'plan' | 'grids' | 'figures' | 'indicators'
> & {
	/** Null when they could not be brought. */
	trades: Trades | null;
};

export async function loadChangeMessages(lang: Language): Promise<ChangeMessages> {
	const [words, grids, trades, figures] = await Promise.all([
		loadWords(lang, 'changes', 'report', 'plan', 'indicators'),
		openEveryGrid(lang),
		loadTrades(lang).catch(() => null),
		openEverySet(lang)
	]);
	return { ...words, grids, trades, figures };
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
	{ trades, ...areas }: ChangeMessages,
	messages: Areas['messages'],
	lang: Language
): ChangeContext {
	const words = grid && {
		...grid.words,
		facts: factsWithTrades(grid.words.facts, trades)
	};
	return {
		compiled: grid?.compiled ?? null,
		words,
		messages,
		...areas,
		lang,
		titleOf: titlesIn(state, grid?.words ?? null, help),
		...(grid && { rungOf: bracketsIn(grid.compiled, state) })
	};
}
