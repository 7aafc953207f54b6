import { compileGrid } from '../../src/lib/engine/compile';
import { withoutFiles } from '../../src/lib/dossier/file/write';
import { changes } from '../../src/lib/i18n/messages/fr.changes';
import { keep } from '../../src/lib/i18n/messages/fr.export';
import { messages } from '../../src/lib/i18n/messages/fr';
import { plan } from '../../src/lib/i18n/messages/fr.plan';
import { report } from '../../src/lib/i18n/messages/fr.report';
import { years } from '../../src/lib/i18n/messages/fr.years';
import { keptOf } from '../../src/lib/state/files/readable-export';
import { rungIn } from '../../src/lib/state/files/readable-export-view';
import { titlesIn } from '../../src/lib/state/files/titles';
import type { ChangeContext } from '../../src/lib/components/changes/change-words';
import type { Told } from '../../src/lib/components/export/export-context';
import { grid, help, words } from './assessment';

const compiled = compileGrid(grid);

/** French, the real grid, and no name for any action or proof unless the test gives them. */
export const context: ChangeContext = {
	...{ compiled, words, messages, changes, report, plan },
	lang: 'fr',
	titleOf: () => ''
};

/** What the page is written with, for the text of a `.azimut.json`. */
export function toldOf(
	lines: readonly string[],
	{ device = 'telephone', files = [] as string[] } = {}
): Told {
	type Head = Parameters<typeof keptOf>[0]['head'];
	const head = JSON.parse(withoutFiles(lines).join('\n')) as Head;
	const kept = keptOf({ head, device, compiled, words, help });
	return {
		...{ kept, keep, years, files, address: 'https://azimut.test' },
		context: { ...context, titleOf: titlesIn(kept.state, words, help), rungOf: rungIn(kept) }
	};
}
