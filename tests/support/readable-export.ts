import { compileGrid } from '../../src/lib/engine/score/compile';
import { withoutFiles } from '../../src/lib/dossier/file/write';
import changes from '../../src/lib/changes/fr.changes';
import exportWords from '../../src/lib/export/fr.export';
import messages from '../../src/lib/i18n/messages/fr.messages';
import plan from '../../src/lib/plan/fr.plan';
import report from '../../src/lib/result/fr.report';
import years from '../../src/lib/years/fr.years';
import { readableExportOf, type ReadableExport } from '../../src/lib/export/readable-export';
import { rungIn } from '../../src/lib/export/readable-export-view';
import { titlesIn } from '../../src/lib/changes/titles';
import type { ChangeContext } from '../../src/lib/changes/change-words';
import type { ExportContext } from '../../src/lib/export/export-context';
import { grid, help, words } from './assessment';
import { figures, indicators } from './figure-set';

const compiled = compileGrid(grid);

/** French, the real grid, and no name for any action or proof unless the test gives them. */
export const context: ChangeContext = {
	compiled,
	words,
	messages,
	changes,
	report,
	plan,
	lang: 'fr',
	titleOf: () => ''
};

/** What the page is written with, for the text of a `.azimut.json`; of another questionnaire than ours if it is given. */
export function exportContextOf(
	lines: readonly string[],
	{ device = 'telephone', files = [] as string[] } = {},
	read: Pick<ReadableExport, 'compiled' | 'words' | 'help'> = { compiled, words, help }
): ExportContext {
	type Head = Parameters<typeof readableExportOf>[0]['head'];
	const head = JSON.parse(withoutFiles(lines).join('\n')) as Head;
	const exported = readableExportOf({ head, device, ...read });
	return {
		exported,
		exportWords,
		years,
		files,
		address: 'https://azimut.test',
		changeContext: {
			...context,
			figures,
			indicators,
			compiled: read.compiled,
			words: read.words,
			titleOf: titlesIn(exported.state, read.words, read.help),
			rungOf: rungIn(exported)
		}
	};
}
