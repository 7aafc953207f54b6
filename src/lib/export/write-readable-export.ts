/**
 * The readable export, `.azimut.html`: what a person reads, then the dossier's own lines, which Azimut reads back. A
 * component draws it away from the screen, so every text of the dossier is escaped by the document itself. Loaded when
 * a page is asked for.
 */
import { flushSync, mount, unmount } from 'svelte';
import { loadWords, type Areas, type Language } from '$lib/i18n/locale';
import type { DossierFile } from '$lib/session/file/dossier-file';
import { withoutFiles } from '$lib/dossier/file/write';
import { embeddedIn, openReadableExport, type ReadableExport } from './readable-export';
import { rungIn } from './readable-export-view';
import { openEverySet, type OpenSet } from '$lib/grid/indicators/load';
import { openEveryGrid } from '$lib/session/opening/open-grid';
import { titlesIn } from '$lib/changes/titles';
import { escapeText, fileLine, unmarked } from './file-lines';
import ExportedPage from './ExportedPage.svelte';
import { pageStyle } from './readable-export-style';
import type { ExportContext } from './export-context';

const policy =
	"default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

interface Voice {
	lang: Language;
	messages: Areas['messages'];
	exportWords: Areas['export'];
}

/** Rejects when the grid is unknown here, or words of what the dossier holds cannot be brought. */
export async function writeReadableExport(
	dossier: DossierFile,
	device: string,
	voice: Voice,
	address: string
): Promise<File> {
	const { lang, messages, exportWords } = voice;
	const [exported, { years, ...words }, grids] = await Promise.all([
		openReadableExport(dossier, device, lang),
		loadWords(lang, 'changes', 'report', 'plan', 'years', 'indicators'),
		openEveryGrid(lang)
	]);
	const hasFigures = exported.revisions.some(({ path }) => path.startsWith('indicators/'));
	const changeContext = {
		compiled: exported.compiled,
		words: exported.words,
		lang,
		messages,
		...words,
		grids,
		figures: hasFigures ? await openEverySet(lang) : new Map<string, OpenSet>(),
		titleOf: titlesIn(exported.state, exported.words, exported.help),
		rungOf: rungIn(exported)
	};
	const files = dossier.files.map(({ sha256 }) => sha256);
	const parts = pageParts(dossier, { exported, exportWords, years, changeContext, files, address });
	return new File(parts, pageName(dossier.name), { type: 'text/html' });
}

export const pageName = (name: string): string => name.replace(/\.json$/, '.html');

/** The whole file, in pieces: those of the proofs never pass through the document. */
export function pageParts(dossier: DossierFile, context: ExportContext): string[] {
	const body = drawn(context).split(/<i data-file="(\d+)"><\/i>/);
	const embedded = embeddedIn(dossier.lines);
	const parts = [head(context.exported, context.changeContext.lang)];
	for (const [index, part] of body.entries()) {
		const file = index % 2 === 1 ? dossier.files[Number(part)] : undefined;
		if (!file) {
			parts.push(part);
			continue;
		}
		const proof = context.exported.proofs.find(({ files }) => files.includes(file.sha256));
		const base64 = embedded.get(file.sha256) ?? '';
		parts.push('\n', fileLine(file, base64, proof, context.exportWords.openFile), '\n');
	}
	return [
		...parts,
		'\n<pre id="azimut-dossier" hidden>\n',
		data(dossier),
		'</pre>\n</body>\n</html>\n'
	];
}

const head = ({ name }: ReadableExport, lang: Language) => `<!doctype html>
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

function drawn(context: ExportContext): string {
	const target = document.createElement('div');
	const page = mount(ExportedPage, { target, props: { context } });
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
