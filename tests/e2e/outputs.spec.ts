/**
 * What people read of twelve companies, on every output, must be what it was: each text is known by its hash. To see what
 * differs, run it before and after with `OUTPUTS=<folder>` and compare the folders; a wanted change is written with
 * `OUTPUTS=write`.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newestGrid, readIn, root } from '../support/grids';
import { downloadExport } from './support/device';
import type { Example } from '../../src/lib/grid/sheet';
import plan from '../../src/lib/plan/fr.plan';
import years from '../../src/lib/years/fr.years';
import { becomeCoach } from './support/coach';
import { heading } from './support/journey';
import { documents } from './support/papers';
import { field, lines, nextSteps, openSteps, takeAway, unfold } from './support/plan';
import { PublishingServer } from './support/publishing';
import { seedCompany } from './support/seed';
import { expect, test, type Page } from './support/test';

const folder = join(root, 'criteria', 'grids', ...newestGrid.split('@'), 'examples');
const slugs = readdirSync(folder).map((file) => file.replace(/\.json$/, ''));
const file = join(import.meta.dirname, 'outputs.json');
const known = JSON.parse(existsSync(file) ? readFileSync(file, 'utf8') : '{}') as Record<
	string,
	Record<string, string>
>;
const asked = process.env.OUTPUTS;
const server = new PublishingServer();
test.describe.configure({ mode: asked === 'write' ? 'serial' : 'parallel' });
test.beforeAll(() => server.start());
test.afterAll(() => server.stop());

const months =
	'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|January|February|March|April|May|June|July|August|September|October|November|December';
/** Days, ids and addresses are of each run. */
const withoutItsRun = (text: string) =>
	text
		.replace(new RegExp(`\\b\\d{1,2}(er)?\\s(${months})\\s\\d{4}`, 'g'), '<day>')
		.replace(/\b\d{4}-\d\d-\d\d(T[\d:.]+Z)?\b/g, '<day>')
		.replace(/\b\d\d[h:]\d\d\b/g, '<hour>')
		.replace(/\b[0-9a-f]{32}\b/g, '<id>')
		.replace(/\/s\/[a-z2-7]{16}/g, '/s/<page>')
		.replace(/http:\/\/[^/\s"]+/g, '<site>')
		.replace(/^(DTSTAMP|SEQUENCE|UID):.*$/gm, '$1')
		.replace(/"(at|createdAt|updatedAt)":\d+/g, '"$1":0')
		.replace(/\b[0-9a-f]{12}\b/g, '<version>');

async function read(page: Page, address: string): Promise<string> {
	await page.goto(address);
	await expect(heading(page).first()).toBeVisible();
	// What comes a little later is there too: folded words, offers.
	await page.waitForLoadState('networkidle');
	let [before, now] = ['', await page.locator('main').innerText()];
	while (before !== now) {
		await page.waitForTimeout(250);
		[before, now] = [now, await page.locator('main').innerText()];
	}
	return now;
}

/** What a whole document says, without its marks. */
const textOf = (html: string): string =>
	(/<main[^]*<\/main>/.exec(html)?.[0] ?? '')
		// Changes of one moment stand in the order of their ids, which are of each run.
		.replace(/<section id="historique"[^]*?<\/section>/, '')
		.replace(/<(style|script)[^]*?<\/\1>/g, '')
		.replace(/<[^>]+>/g, ' ')
		.replace(/\s+/g, ' ');

async function outputsOf(page: Page, slug: string): Promise<Record<string, string>> {
	const { name } = readIn<{ name: string }>(newestGrid, `examples/${slug}.json`);
	await seedCompany(page, name, { as: 'Chez nous' });
	const found: Record<string, string> = {};
	for (const kind of Object.keys(documents))
		found[`paper ${kind}`] = await read(page, `/imprimer?document=${kind}`);
	found['paper fiche, in English'] = await read(page, '/en/imprimer?document=fiche');
	for (const path of ['', '/pas', '/sujets', '/detail'])
		found[`result${path}`] = await read(page, `/resultats${path}`);
	found.preview = await read(page, '/publier');
	const html = await downloadExport(page, 'Chez nous', { format: 'html' });
	found['readable export'] = textOf(readFileSync(html.path, 'utf8'));
	const made = await server.publish(slug, { name: 'Chez nous' }).catch(() => null);
	// Its answers are not complete.
	if (!made) return found;
	const { url } = made;
	const at = `${server.origin}${new URL(url).pathname}`;
	for (const [output, address] of [
		['page', at],
		['page, in English', at.replace('/s/', '/en/s/')]
	] as const) {
		found[output] = textOf(await (await fetch(address)).text());
	}
	found['page json'] = await (await fetch(`${at}/donnees.json`)).text();
	return found;
}

/** With a plan, a meeting and a second year: what the company and its coach read then. */
async function laterOutputs(page: Page, slug: string): Promise<Record<string, string>> {
	const found: Record<string, string> = {};
	const { sheet } = readIn<Example>(newestGrid, `examples/${slug}.json`);
	const finished = Number(sheet.profile.referenceYear);
	const year = finished + 1;
	await openSteps(page);
	const add = nextSteps(page)
		.first()
		.getByRole('button', { name: /^Ajouter à mon plan/ });
	if ((await add.count()) > 0) {
		await add.press('Enter');
		await expect(add).toHaveCount(0);
		found.plan = await read(page, '/plan');
		await unfold(lines(page).first());
		await field(lines(page).first(), 'Pour quand').fill('2031-03-15');
		for (const kind of ['calendar', 'table'] as const)
			found[`plan ${kind}`] = (await takeAway(page, plan[kind])).text;
	}
	await becomeCoach(page);
	found.meeting = await read(page, '/compte-rendu');
	await page.goto('/terminer');
	await page.getByRole('button', { name: years.finish.title(finished) }).press('Enter');
	await expect(heading(page)).toHaveText(years.finish.done(finished));
	await page.clock.setFixedTime(`${year + 1}-02-03T10:00:00+01:00`);
	await page.goto('/nouvelle-annee');
	await page.getByRole('button', { name: years.newYear.start(year) }).press('Enter');
	await expect(heading(page)).toHaveText(years.newYear.started(year));
	found['second year'] = await read(page, '/resultats');
	found.history = await read(page, '/historique');
	return found;
}

for (const slug of slugs)
	test(
		`what is read of ${slug} is what it was, on every output`,
		{ tag: '@deep' },
		async ({ page }) => {
			test.setTimeout(120_000);
			const found = { ...(await outputsOf(page, slug)), ...(await laterOutputs(page, slug)) };
			const texts = Object.entries(found).map(
				([output, text]) => [output, withoutItsRun(text)] as const
			);
			for (const [output, text] of texts) expect(text, output).not.toHaveLength(0);
			const hashes = Object.fromEntries(
				texts.map(([output, text]) => [
					output,
					createHash('sha256').update(text).digest('hex').slice(0, 16)
				])
			);
			if (asked === 'write') {
				known[slug] = hashes;
				writeFileSync(file, `${JSON.stringify(known, null, '\t')}\n`);
			} else if (asked) {
				mkdirSync(asked, { recursive: true });
				for (const [output, text] of texts)
					writeFileSync(join(asked, `${slug} ${output.replaceAll('/', '-')}.txt`), text);
			}
			expect(hashes).toEqual(known[slug]);
		}
	);
