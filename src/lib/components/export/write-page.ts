/**
 * The page for keeping, `.azimut.html`: what a person reads, then the dossier's own lines, which Azimut reads back. A
 * component draws it away from the screen, so every text of the dossier is escaped by the document itself. Loaded when
 * a page is asked for.
 */
import { flushSync, mount, unmount } from 'svelte';
import { loadChanges, loadPlan, loadReport, loadYears, type Language } from '$lib/i18n/locale';
import type { Keep } from '$lib/i18n/messages/fr.export';
import type { Messages } from '$lib/i18n/messages/fr';
import type { DossierFile } from '$lib/state/files/dossier-file';
import { withoutFiles } from '$lib/dossier/file/write';
import { embeddedIn, openKept, type Kept } from '$lib/state/files/readable-export';
import { rungIn } from '$lib/state/files/readable-export-view';
import { loadEveryGrid } from '$lib/state/session/summariser';
import { titlesIn } from '$lib/state/files/titles';
import { escapeText, fileLine, unmarked } from './file-lines';
import KeptPage from './ExportedPage.svelte';
import { pageStyle } from './page-style';
import type { Told } from './export-context';

const policy =
	"default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

interface Voice {
	lang: Language;
	messages: Messages;
	keep: Keep;
}

/** Rejects when the grid is unknown here, or its words cannot be brought. */
export async function writePage(
	dossier: DossierFile,
	device: string,
	voice: Voice,
	address: string
): Promise<File> {
	const { lang, messages, keep } = voice;
	const [kept, changes, report, plan, years, grids] = await Promise.all([
		openKept(dossier, device, lang),
		loadChanges(lang),
		loadReport(lang),
		loadPlan(lang),
		loadYears(lang),
		loadEveryGrid(lang)
	]);
	const context = {
		...{ compiled: kept.compiled, words: kept.words, lang },
		...{ messages, changes, report, plan, grids },
		titleOf: titlesIn(kept.state, kept.words, kept.help),
		rungOf: rungIn(kept)
	};
	const files = dossier.files.map(({ sha256 }) => sha256);
	const parts = pageParts(dossier, { kept, keep, years, context, files, address });
	return new File(parts, pageName(dossier.name), { type: 'text/html' });
}

export const pageName = (name: string): string => name.replace(/\.json$/, '.html');

/** The whole file, in pieces: those of the proofs never pass through the document. */
export function pageParts(dossier: DossierFile, told: Told): string[] {
	const body = drawn(told).split(/<i data-file="(\d+)"><\/i>/);
	const embedded = embeddedIn(dossier.lines);
	const parts = [head(told.kept, told.context.lang)];
	for (const [index, part] of body.entries()) {
		const file = index % 2 === 1 ? dossier.files[Number(part)] : undefined;
		if (!file) {
			parts.push(part);
			continue;
		}
		const proof = told.kept.proofs.find(({ files }) => files.includes(file.sha256));
		const base64 = embedded.get(file.sha256) ?? '';
		parts.push('\n', fileLine(file, base64, proof, told.keep.openFile), '\n');
	}
	return [
		...parts,
		'\n<pre id="azimut-dossier" hidden>\n',
		data(dossier),
		'</pre>\n</body>\n</html>\n'
	];
}

const head = ({ name }: Kept, lang: Language) => `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${unmarked(escapeText(name))} · Azimut</title>
<style>${pageStyle}</style>
</head>
<body>
`;

/** The lines of the dossier's file; nothing in them can end the block. */
function data({ lines }: DossierFile): string {
	const escaped = withoutFiles(lines).map((line) =>
		line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
	);
	return `${escaped.join('\n')}\n`;
}

function drawn(told: Told): string {
	const target = document.createElement('div');
	const page = mount(KeptPage, { target, props: { told } });
	try {
		flushSync();
		// Svelte's own anchors: removed from a copy, so that the component can still be taken down.
		const copy = target.cloneNode(true);
		const walker = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT);
		const anchors: ChildNode[] = [];
		while (walker.nextNode()) anchors.push(walker.currentNode as ChildNode);
		for (const anchor of anchors) anchor.remove();
		return unmarked((copy as HTMLElement).innerHTML);
	} finally {
		void unmount(page);
	}
}
