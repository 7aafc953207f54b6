import { withBrowser } from './browser.mjs';
import { filesOf } from './built-files.mjs';
import { answerFirstQuestion } from './journey.mjs';
import { readExamples, withFolder, withServer } from './project.mjs';
import { openDossier, seed } from './seed.mjs';
import { kb } from './table.mjs';

/**
 * What Chromium fetches with an empty cache until a first question is answered, then what the result of a whole
 * dossier fetches beyond. Each file counts once.
 */
export async function download() {
	const [company] = readExamples();
	return withFolder((folder) =>
		withServer((origin) =>
			withBrowser(folder, async (page) => {
				const seen = new Set();
				page.on('response', (response) => {
					const { origin: from, pathname } = new URL(response.url());
					if (response.ok()) seen.add(from === origin ? pathname : response.url());
				});
				await page.goto(origin);
				await page.waitForLoadState('networkidle');
				const home = filesOf(seen);
				await answerFirstQuestion(page, company.sheet);
				await page.waitForLoadState('networkidle');
				const first = filesOf(seen);

				const [dossier] = await seed(page, [company], 1);
				await openDossier(page, dossier);
				await page.goto(`${origin}/resultats`);
				await page.waitForLoadState('networkidle');
				await page.goto(`${origin}/resultats/detail`);
				await page.waitForLoadState('networkidle');
				const before = new Set(first.map(({ path }) => path));
				const beyond = filesOf(seen).filter(({ path }) => !before.has(path));
				return [firstSection(first, home), chunksSection(first), beyondSection(beyond)];
			})
		)
	);
}

function firstSection(files, home) {
	return {
		title:
			'Downloaded from a cold start at / to the first question answered (brotli, KB = 1000 bytes)',
		rows: [
			['JavaScript', kb(sum(of(files, 'js'))), '≤ 100 KB'],
			['  of it by the home page alone', kb(sum(of(home, 'js'))), '≤ 25 KB'],
			['  of it chart code', kb(sum(files.filter(({ chart }) => chart))), '0 KB'],
			['JSON', kb(sum(of(files, 'json'))), '≤ 28 KB'],
			...of(files, 'json').map(rowOf),
			['CSS', kb(sum(of(files, 'css')))],
			['fonts', kb(sum(of(files, 'woff2')))],
			['pages and pictures', kb(sum(of(files, 'html', 'svg', 'png', 'webp', 'ico')))],
			['requests', String(files.length), '≤ 30']
		]
	};
}

function chunksSection(files) {
	const chunks = of(files, 'js');
	const small = chunks.filter(({ bytes }) => bytes < 1500);
	return {
		title: 'That JavaScript, chunk by chunk, and what it mostly holds',
		rows: [
			...chunks.filter((chunk) => !small.includes(chunk)).map(rowOf),
			[`  ${small.length} smaller ones`, kb(sum(small))]
		]
	};
}

function beyondSection(files) {
	const js = of(files, 'js');
	return {
		title: 'Downloaded by /resultats and its details beyond that',
		rows: [
			['chart code', kb(sum(js.filter(({ chart }) => chart))), '≤ 50 KB'],
			['other JavaScript', kb(sum(js.filter(({ chart }) => !chart))), '≤ 59 KB'],
			['JSON', kb(sum(of(files, 'json')))],
			['CSS', kb(sum(of(files, 'css')))]
		]
	};
}

const rowOf = ({ name, bytes }) => [`  ${name}`, kb(bytes)];
const sum = (files) => files.reduce((total, { bytes }) => total + bytes, 0);

/** Files of these kinds, the heaviest first. */
const of = (files, ...kinds) =>
	files.filter(({ kind }) => kinds.includes(kind)).toSorted((a, b) => b.bytes - a.bytes);
