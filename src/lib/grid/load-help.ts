import { fetchWords } from './load';
import type { HelpWords } from './words';

const files = import.meta.glob<string>('/criteria/grids/*/*/??.help.json', {
	query: '?url&no-inline',
	import: 'default',
	eager: true
});

/** What a screen shows folded: why, where to find, definitions, reasons. Rejects when the network is needed and absent. */
export const loadHelp = (ref: string, lang: string): Promise<HelpWords> =>
	fetchWords<HelpWords>(ref, lang, files, '.help');
