import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { withBrowser } from './browser.mjs';
import { answerFirstQuestion } from './journey.mjs';
import { readExamples, root, withFolder, withServer } from './project.mjs';
import { openDossier, seed } from './seed.mjs';
import { kb } from './table.mjs';

/**
 * What Chromium fetches with an empty cache until a first question is answered, then what the result fetches beyond.
 * Each file counts once, as the brotli file that the build wrote beside it (quality 11): what a server behind a proxy
 * really sends depends on that proxy.
 */
export async function download() {
	const company =
		readExamples().find(({ sheet }) => sheet.profile.headcount > 1) ?? readExamples()[0];
	return withFolder((folder) =>
		withServer((origin) =>
			withBrowser(folder, async (page) => {
				const seen = new Set();
				page.on('response', (response) => {
					const { origin: from, pathname } = new URL(response.url());
					if (from !== origin) throw new Error(`A request left for ${from}.`);
					if (response.ok()) seen.add(pathname);
				});
				await page.goto(origin);
				await page.waitForLoadState('networkidle');
				const atHome = filesOf(seen);
				await answerFirstQuestion(page, company.sheet);
				await page.waitForLoadState('networkidle');
				const first = filesOf(seen);

				const [dossier] = await seed(page, [company], 1);
				await openDossier(page, dossier);
				await page.goto(`${origin}/resultats`);
				await page.locator('canvas').first().waitFor();
				await page.waitForLoadState('networkidle');
				const before = new Set(first.map(({ path }) => path));
				const beyond = filesOf(seen).filter(({ path }) => !before.has(path));
				return [
					firstSection(first, atHome),
					jsonSection(first),
					chunksSection(first),
					beyondSection(beyond)
				];
			})
		)
	);
}

function firstSection(files, atHome) {
	return {
		title: 'Downloaded from a cold start at / to the first question answered (brotli 11)',
		rows: [
			['JavaScript', kb(sum(of(files, 'js'))), '≤ 90 KB'],
			['  of it for the home page alone', kb(sum(of(atHome, 'js')))],
			['  of it chart code', kb(sum(files.filter(({ chart }) => chart))), '0 KB'],
			['JSON', kb(sum(of(files, 'json'))), '≤ 30 KB'],
			['CSS', kb(sum(of(files, 'css')))],
			['fonts', kb(sum(of(files, 'woff2')))],
			['pages, pictures', kb(sum(of(files, 'html', 'svg', 'png', 'webp', 'ico')))],
			['requests', String(files.length)]
		]
	};
}

function jsonSection(files) {
	return { title: 'That JSON, file by file', rows: bySize(of(files, 'json')).map(rowOf) };
}

function chunksSection(files) {
	const chunks = bySize(of(files, 'js'));
	const large = chunks.filter(({ bytes }) => bytes >= 1500);
	const small = chunks.filter(({ bytes }) => bytes < 1500);
	return {
		title: 'That JavaScript, chunk by chunk (names change with each build: see what they hold)',
		rows: [...large.map(rowOf), [`${small.length} smaller ones`, kb(sum(small))]]
	};
}

function beyondSection(files) {
	const js = of(files, 'js');
	return {
		title: 'Downloaded by /resultats beyond that',
		rows: [
			['chart code', kb(sum(js.filter(({ chart }) => chart))), '≤ 50 KB'],
			['other JavaScript', kb(sum(js.filter(({ chart }) => !chart)))],
			['JSON', kb(sum(of(files, 'json')))],
			['CSS', kb(sum(of(files, 'css')))]
		]
	};
}

const rowOf = ({ path, bytes, holds }) => [
	[path.replace('/_app/immutable/', ''), holds].filter(Boolean).join('  '),
	kb(bytes)
];
const sum = (files) => files.reduce((total, { bytes }) => total + bytes, 0);
const of = (files, ...kinds) => files.filter(({ kind }) => kinds.includes(kind));
const bySize = (files) => files.toSorted((a, b) => b.bytes - a.bytes);

/** Marks that survive minifying, to say what a chunk mostly is. */
const marks = {
	'Chart.js': 'radialLinear',
	Dexie: 'dexie-export-import|DexieError|chromeTransactionDurability',
	Svelte: 'svelte.dev/e/',
	SvelteKit: 'sveltekit:',
	French: 'Ne remplace pas|Réponse gardée'
};

function filesOf(paths) {
	return [...paths].map((path) => {
		const file = fileOf(path);
		const text = readFileSync(file, 'utf8');
		const kind = extname(file).slice(1);
		const holds =
			kind === 'js'
				? Object.keys(marks)
						.filter((name) => new RegExp(marks[name]).test(text))
						.join(', ')
				: '';
		return { path, kind, bytes: brotliBytes(file), holds, chart: holds.includes('Chart.js') };
	});
}

function fileOf(path) {
	const page = path === '/' ? 'index.html' : `${path}.html`;
	const candidates = [join(root, 'build/client', path), join(root, 'build/prerendered', page)];
	const file = candidates.find(
		(candidate) => existsSync(candidate) && statSync(candidate).isFile()
	);
	if (!file) throw new Error(`The server sent ${path}, which is no file of the build.`);
	return file;
}

function brotliBytes(file) {
	if (existsSync(`${file}.br`)) return statSync(`${file}.br`).size;
	if (file.endsWith('.woff2')) return statSync(file).size;
	const quality = { [constants.BROTLI_PARAM_QUALITY]: 11 };
	return brotliCompressSync(readFileSync(file), { params: quality }).length;
}
