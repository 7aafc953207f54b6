import { apply, fold, valueAt, type DossierState } from '$lib/dossier/fold';
import { parsePath } from '$lib/dossier/paths';
import { planOf, type PlanAction } from '$lib/dossier/plan';
import { proofsOf, type Proof } from '$lib/dossier/proofs';
import type { Revision } from '$lib/dossier/revision';
import { sheetOf } from '$lib/dossier/sheet';
import { revisionsOver } from '$lib/dossier/storage/revisions-over';
import { withoutFiles } from '$lib/dossier/file/write';
import type { CompiledGrid } from '$lib/engine/score/compile';
import { evaluate } from '$lib/engine/evaluate';
import type { Facts } from '$lib/engine/facts/facts';
import { readFacts } from '$lib/engine/facts/profile';
import type { Result, Score } from '$lib/engine/result/result';
import { simulate, type Changed } from '$lib/engine/steps/simulate';
import { knownGrids } from '$lib/grid/load';
import { loadHelp } from '$lib/grid/load-help';
import { loadTrades } from '$lib/grid/load-trades';
import type { Sheet } from '$lib/grid/sheet';
import type { AskedWords, HelpWords } from '$lib/grid/words';
import { factsWithTrades } from '$lib/share/page-view';
import type { DossierFile } from '$lib/session/file/dossier-file';
import { idOf } from '$lib/grid/folders';
import { openGuide } from '$lib/offers/guide';
import { gridName, openGrid } from '$lib/session/opening/open-grid';
import { leaveDraft } from '$lib/session/opening/leave-draft';

/** A dossier as its file holds it, and what it means: what the readable export shows, and nothing else. */
export interface ReadableExport {
	dossier: string;
	name: string;
	/** Wall clock in ms. */
	writtenAt: number;
	/** The device that writes it out. */
	device: string;
	/** Those of the file. */
	revisions: readonly Revision[];
	state: DossierState;
	compiled: CompiledGrid;
	words: AskedWords;
	/** Null when they could not be brought. */
	help: HelpWords | null;
	sheet: Sheet;
	facts: Facts;
	refused: readonly string[];
	result: Result;
	/** The same, as a plan reads it. */
	score: Score;
	plan: readonly PlanAction[];
	proofs: readonly Proof[];
	simulate: (changes: readonly Changed[]) => Score;
}

/** The base64 of the files embedded in the lines, by SHA-256. */
export function embeddedIn(lines: readonly string[]): Map<string, string> {
	const others = withoutFiles(lines);
	if (others.length === lines.length) return new Map();
	const from = lines.findIndex((line, at) => line !== others[at]);
	const embedded = lines.slice(from + 1, from + lines.length - others.length);
	return new Map(
		embedded.map((line) => {
			const { sha256, base64 } = JSON.parse(line.replace(/,$/, '')) as Record<string, string>;
			return [sha256 ?? '', base64 ?? ''];
		})
	);
}

interface ExportHead {
	exportedAt: string;
	dossier: string;
	name: string;
	grid: string;
	revisions: Revision[];
}

/**
 * Reads what is about to leave, so that a page never shows more than its file holds.
 * Rejects when the grid is unknown here, or cannot be brought.
 */
export async function openReadableExport(
	{ lines }: Pick<DossierFile, 'lines'>,
	device: string,
	lang: string
): Promise<ReadableExport> {
	const head = JSON.parse(withoutFiles(lines).join('\n')) as ExportHead;
	const grid = gridName(head.grid);
	const [{ compiled, words }, help, guide, trades] = await Promise.all([
		openGrid(grid, lang),
		loadHelp(grid, lang).catch(() => null),
		openGuide(lang, idOf(grid)).catch(() => null),
		loadTrades(lang).catch(() => null)
	]);
	return readableExportOf({
		head,
		device,
		compiled,
		// Facts that only offers need have their words in the catalogue, and trades a list of their own.
		words: {
			...words,
			facts: factsWithTrades({ ...guide?.guide.frame.facts, ...words.facts }, trades)
		},
		help
	});
}

export function readableExportOf({
	head,
	...given
}: Pick<ReadableExport, 'device' | 'compiled' | 'words' | 'help'> & {
	head: ExportHead;
}): ReadableExport {
	const { compiled } = given;
	const state = withoutDraft(fold(head.revisions), head);
	const sheet = sheetOf(state);
	const refused = refusedIn(state);
	const result = evaluate(compiled, sheet, { refused });
	return {
		...given,
		dossier: head.dossier,
		name: head.name,
		writtenAt: Date.parse(head.exportedAt),
		revisions: head.revisions,
		state,
		sheet,
		facts: readFacts(compiled, sheet.profile),
		refused,
		result,
		score: result,
		plan: planOf(state),
		proofs: proofsOf(state),
		simulate: (changes) => simulate(compiled, sheet, changes)
	};
}

/** One begun with a draft is shown with the version that the draft became, as it opens. */
function withoutDraft(state: DossierState, { dossier, revisions }: ExportHead): DossierState {
	const moved = leaveDraft(state, knownGrids);
	const author = revisions[0]?.author;
	if (!moved || !author) return state;
	return apply(state, revisionsOver(state, { dossier, author, ...moved }));
}

function refusedIn(state: DossierState): string[] {
	return [...state.paths.keys()].flatMap((path) => {
		const field = parsePath(path);
		return field?.kind === 'refused' && valueAt(state, path) !== null
			? [`${field.criterion}/${field.item}/${field.rung}`]
			: [];
	});
}
