import decodeQR from 'qr/decode.js';
import { paper as english } from '../../src/lib/i18n/messages/en.paper';
import { messages } from '../../src/lib/i18n/messages/fr';
import { paper } from '../../src/lib/i18n/messages/fr.paper';
import { evaluateByCommandLine, revisionsOf, sheetOf } from './support/device';
import {
	criteriaByNumber,
	example,
	flat,
	itemWords,
	rounded,
	words,
	type Answer
} from './support/grid';
import { gridName } from './support/grid';
import { describeCompany, heading } from './support/journey';
import { kept, OwnDevice, OwnServer } from './support/own-server';
import { bare, printed, type Format } from './support/pdf';
import { importRich } from './support/rich';
import { loadExample } from './support/seed';
import { expect, test, Tripwires, type Page } from './support/test';

/** The three papers as they come out of a printer, and what the code on them says to someone else. */
const { fiche, figures, again, code, fields } = paper;
const slugs = [
	'boulangerie',
	'camping-premiere-saison',
	'chantier-insertion',
	'ferme-boutique',
	'graphiste',
	'holding',
	'industrie',
	'scop-batiment',
	'startup-sante'
];
const formats: Record<Format, [number, number]> = { A4: [595, 842], Letter: [612, 792] };
const documents = paper.documents;
const official = (criterion: string) =>
	(words.criteria[criterion] as unknown as { official: string }).official;

type Kind = keyof typeof documents;

async function show(page: Page, kind: Kind, prefix = ''): Promise<void> {
	await page.goto(`${prefix}/imprimer?document=${kind}`);
	await expect(page.locator(`.sheet.${kind}`)).toBeVisible();
	// Where to find each figure comes a moment later.
	await page.waitForLoadState('networkidle');
}

const letters = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '');

/** What the picture of a code says, read from the page as it is printed. */
async function scan(page: Page): Promise<string> {
	await page.emulateMedia({ media: 'print' });
	const png = await page.locator('.code svg').screenshot({ scale: 'device' });
	await page.emulateMedia({ media: 'screen' });
	const blank = await page.context().newPage();
	const [width = 0, height = 0, ...data] = await blank.evaluate(async (base64) => {
		const image = new Image();
		image.src = `data:image/png;base64,${base64}`;
		await image.decode();
		const canvas = document.createElement('canvas');
		Object.assign(canvas, { width: image.width, height: image.height });
		const context = canvas.getContext('2d');
		context?.drawImage(image, 0, 0);
		const pixels = context?.getImageData(0, 0, image.width, image.height).data ?? [];
		return [image.width, image.height, ...pixels];
	}, png.toString('base64'));
	await blank.close();
	return decodeQR({ width, height, data: Uint8ClampedArray.from(data) });
}

/** The total of the page that makes a result again. */
const total = (page: Page) =>
	page.getByRole('table', { name: fiche.result }).getByRole('row').last().getByRole('cell');

const range = (low: number, high: number) => (low === high ? String(low) : fiche.range(low, high));

for (const slug of slugs) {
	const company = example(slug);

	test(`The three papers of ${slug}, in A4 and Letter`, async ({ page }) => {
		test.slow();
		await loadExample(page, company.name);
		const { result } = evaluateByCommandLine(sheetOf(await revisionsOf(page)));
		const day = new Date().toLocaleDateString('sv');
		for (const kind of Object.keys(documents) as Kind[]) {
			await show(page, kind);
			for (const [format, size] of Object.entries(formats) as [Format, [number, number]][]) {
				await test.step(`${kind}, ${format}`, async () => {
					const paperOut = await printed(page, format);
					for (const [side, points] of size.entries())
						expect(Math.abs((paperOut.size[side] ?? 0) - points)).toBeLessThan(2);
					expect(paperOut.title).toBe(paper.fileName(documents[kind], company.name, day));
					expect(paperOut.lang).toBe('fr');
					expect(paperOut.marked).toBe(true);
					for (const role of ['H1', 'H2', kind === 'chiffres' ? 'P' : 'TH'])
						expect(paperOut.roles).toContain(role);
					for (const criterion of criteriaByNumber)
						expect(paperOut.all).toContain(bare(official(criterion)));
					for (const [index, text] of paperOut.pages.entries())
						expect(bare(text)).toContain(bare(`page ${index + 1} / ${paperOut.pages.length}`));
					expect(paperOut.all).not.toContain(bare(messages.app.menu));
					if (kind === 'fiche') {
						expect(paperOut.pages).toHaveLength(1);
						expect(paperOut.all).toContain(bare(fiche.notImpactScore));
						expect(paperOut.all).toContain(bare(fiche.declaration));
						expect(paperOut.roles).toContain('Figure');
						const { low, high } = result.total;
						expect(paperOut.all).toContain(bare(fiche.total + range(rounded(low), rounded(high))));
					}
					if (kind === 'chiffres') expect(paperOut.all).not.toMatch(/sur5|points?sur/);
				});
			}
		}
	});
}

test('The figures are on their paper, with where to find them, and no point anywhere', async ({
	page
}) => {
	const bakery = example('boulangerie');
	await loadExample(page, bakery.name);
	await show(page, 'chiffres');
	const { all } = await printed(page, 'A4');
	for (const [criterion, items] of Object.entries(bakery.sheet.answers)) {
		for (const [item, answer] of Object.entries(items)) {
			const spoken = itemWords(criterion, item);
			expect(all).toContain(bare(flat(spoken.question)));
			for (const text of textsOf(criterion, item, answer)) expect(all).toContain(bare(text));
		}
	}
	expect(all).toContain(bare(figures.where('Le registre du personnel ou le logiciel de paie.')));
	await expect(page.locator('.sheet .frame')).toContainText(messages.app.notImpactScore);
});

/** What the answer is in words or figures. */
function textsOf(criterion: string, item: string, answer: Answer): string[] {
	const { choices, zero } = itemWords(criterion, item);
	if ('level' in answer) return [choices[answer.level]?.words ?? ''];
	if ('practices' in answer) return answer.practices.map((id) => choices[id]?.words ?? '');
	if ('numbers' in answer) {
		const { unit: _, ...numbers } = answer.numbers;
		return Object.values(numbers).map((value) => new Intl.NumberFormat('fr').format(value));
	}
	if ('bracket' in answer)
		return [answer.bracket === 'zero' ? (zero ?? '') : (choices[answer.bracket]?.words ?? '')];
	return [messages.questions.unknown];
}

test('Nothing that could point at an employee is on the sheet for others, nor in its code', async ({
	page
}) => {
	const bakery = example('boulangerie');
	await loadExample(page, bakery.name);
	await show(page, 'fiche');
	const { all } = await printed(page, 'A4');
	const sensitive = [
		'inclusion-emploi',
		'egalite-femmes-hommes',
		'jeunes-seniors',
		'salaries-decision',
		'progression-salaries',
		'stabilite-travail',
		'ecarts-remuneration'
	];
	for (const criterion of sensitive) {
		for (const { choices } of Object.values(words.criteria[criterion]?.items ?? {}))
			for (const { words: text } of Object.values(choices))
				if (letters(text).length > 20) expect(letters(all)).not.toContain(letters(text));
	}
	expect(all).not.toMatch(/2600|1830|4sur5(?!·)/);
	// What is not sensitive is there, figure and all.
	expect(all).toContain(bare('71 500 sur 130 000 euros'));
	const html = await page.locator('.sheet').innerHTML();
	expect(html).not.toMatch(/2\s?600|1\s?830/);
});

test('The code on paper makes the same result again, elsewhere, and says what it cannot say', async ({
	page,
	browser,
	baseURL
}) => {
	test.slow();
	for (const slug of ['boulangerie', 'industrie', 'graphiste', 'camping-premiere-saison']) {
		const company = example(slug);
		await loadExample(page, company.name);
		const { result } = evaluateByCommandLine(company.sheet);
		await show(page, 'fiche');
		const address = await scan(page);
		expect(address).toMatch(new RegExp(`^${baseURL}/verifier#1azimut-20@`));
		const fingerprint = await page.locator('.code .print').innerText();

		const context = await browser.newContext();
		const other = await context.newPage();
		const asked: string[] = [];
		context.on('request', (request) => asked.push(request.url() + (request.postData() ?? '')));
		await other.goto(address);
		await expect(
			other.getByRole('heading', { name: flat(again.readFrom(company.name)) })
		).toBeFocused();
		await expect(other.getByText(fingerprint)).toBeVisible();
		await expect(other.getByText(again.limits)).toBeVisible();
		await expect(total(other)).toHaveText(
			range(rounded(result.total.low), rounded(result.total.high))
		);
		const lines = other.getByRole('table', { name: again.same }).locator('tbody tr');
		await expect(lines).toHaveCount(20);
		for (const [index, criterion] of criteriaByNumber.entries()) {
			const { low, max, status } = result.criteria[criterion] ?? { low: NaN, max: NaN, status: '' };
			await expect(lines.nth(index).locator('td').last()).toHaveText(
				status === 'not-applicable' ? '' : `${low} sur ${max}`
			);
		}
		await expect(other.locator('canvas, .dial, figure')).toHaveCount(0);
		await expect(other.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
		expect(asked.filter((url) => url.includes(address.split('.').at(-1) ?? ''))).toEqual([]);
		await context.close();
		await page.goto('/dossiers');
	}
});

test('A code that is cut, changed, too new or of elsewhere is told in one sentence', async ({
	page
}) => {
	await loadExample(page, example('boulangerie').name);
	await show(page, 'fiche');
	const address = (await page.locator('.code a').getAttribute('href')) ?? '';
	const [base = '', text = ''] = address.split('#');
	await page.goto(base);
	await expect(heading(page)).toHaveText(again.title);
	const alert = page.getByRole('alert').filter({ visible: true });
	const cases: [string, string][] = [
		[text.slice(0, -3), again.wrong.damaged],
		[text.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')), again.wrong.damaged],
		[`9${text.slice(1)}`, again.wrong.newer],
		[text.replace(gridName, 'azimut-20@1999.9'), again.wrong.grid('azimut-20@1999.9')],
		[`${text}${'A'.repeat(9000)}`, again.wrong.damaged],
		['<script>alert(1)</script>', again.wrong.damaged],
		['', again.wrong.none]
	];
	for (const [given, said] of cases) {
		await page.getByLabel(again.label).fill(given);
		await page.getByRole('button', { name: again.go }).click();
		await expect(alert).toHaveText(said);
		await expect(page.getByRole('table')).toHaveCount(0);
	}
	await page.getByLabel(again.label).fill(`  ${address} \n`);
	await page.getByRole('button', { name: again.go }).click();
	await expect(page.getByRole('table', { name: again.same })).toBeVisible();
	await expect(alert).toHaveCount(0);
	// Another code in the same tab.
	await page.evaluate(() => (location.hash = '1azimut-20@2026.1.AAAA'));
	await expect(alert).toHaveText(again.wrong.damaged);
	// The other language keeps the code.
	await page.evaluate((hash) => (location.hash = hash), text);
	await page.getByRole('link', { name: 'English' }).click();
	await expect(page.getByRole('heading', { name: english.again.same })).toBeVisible();
});

test('Who answered is told once, kept, and a wrong SIREN is not', async ({ page }) => {
	await loadExample(page, example('boulangerie').name);
	await show(page, 'fiche');
	await page.getByLabel(fields.name).fill('SARL Le Fournil');
	await page.getByLabel(fields.answeredBy).fill('gérante');
	await page.getByLabel(fields.coach).fill('Chambre de métiers');
	await page.getByLabel(fields.siren).fill('123 456 789');
	await page.getByLabel(fields.coach).focus();
	await expect(page.getByText(fields.sirenWrong)).toBeVisible();
	await page.getByLabel(fields.siren).fill('732 829 320');
	await page.getByLabel(fields.coach).focus();
	await expect(page.getByText(fields.sirenWrong)).toHaveCount(0);
	const sheet = page.locator('.sheet');
	await expect(sheet).toContainText('732829320');
	await page.reload();
	await expect(sheet).toContainText('SARL Le Fournil');
	await expect(sheet).toContainText(fiche.coached('Chambre de métiers'));
	const { title, all } = await printed(page, 'A4');
	expect(title).toContain('SARL Le Fournil');
	expect(all).toContain(bare('732829320'));
	await page.goto(await scan(page));
	await expect(
		page.getByRole('heading', { name: again.readFrom('SARL Le Fournil') })
	).toBeVisible();
	await expect(page.getByText('732829320')).toBeVisible();
});

test('Three steps of the plan stand on the sheet, which stays on one page', async ({ page }) => {
	test.slow();
	await loadExample(page, example('scop-batiment').name);
	for (let count = 0; count < 5; count += 1) {
		const add = page.locator('#pas button').filter({ hasText: 'Ajouter à mon plan' }).first();
		await add.click();
		await page.waitForTimeout(150);
	}
	await show(page, 'fiche');
	await expect(page.locator('.sheet')).not.toContainText(fiche.noSteps);
	for (const format of Object.keys(formats) as Format[])
		expect((await printed(page, format)).pages).toHaveLength(1);
});

test('Proofs come on a second page, notes only when ticked, and never what is private or not the company’s', async ({
	page
}) => {
	test.slow();
	await importRich(page, example('boulangerie'));
	const open = (kind: Kind) => page.goto(`/imprimer?d=${'d'.repeat(32)}&document=${kind}`);
	await open('fiche');
	await expect(page.locator('.sheet.fiche')).toContainText(fiche.proofs(1));
	for (const format of Object.keys(formats) as Format[]) {
		const { pages, all } = await printed(page, format);
		expect(pages).toHaveLength(2);
		expect(bare(pages[0] ?? '')).toContain(bare(fiche.declaration));
		expect(bare(pages[1] ?? '')).toContain(bare('Photo du compteur'));
		expect(bare(pages[1] ?? '')).toContain(bare(fiche.proofDate('5 octobre 2026')));
		expect(all).toContain(bare('Installer un bac à pluie'));
		expect(all).not.toContain(bare('Fiche de paie'));
		expect(all).not.toContain(bare('Devis demandé'));
	}
	await open('rapport');
	await expect(page.locator('.sheet.rapport')).toBeVisible();
	const without = await printed(page, 'A4');
	expect(without.all).not.toContain(bare('La phrase est au mur.'));
	await page.getByRole('checkbox', { name: paper.notes }).check();
	const withNotes = await printed(page, 'A4');
	expect(withNotes.all).toContain(bare('La phrase est au mur.'));
	for (const { all } of [without, withNotes]) {
		expect(all).toContain(bare('Camille'));
		for (const secret of ['À reprendre en mars', 'Fiche de paie', 'clef'])
			expect(all).not.toContain(bare(secret));
	}
	expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
	await page.goto(await scan(page));
	await expect(page.getByRole('table', { name: again.same })).toBeVisible();
	expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
});

test('An empty dossier, one of "don\'t know" only, and endless names print too', async ({
	page
}) => {
	test.slow();
	await describeCompany(page, example('boulangerie').sheet.profile);
	for (const kind of Object.keys(documents) as Kind[]) {
		await show(page, kind);
		const { all, pages } = await printed(page, 'A4');
		for (const criterion of criteriaByNumber) expect(all).toContain(bare(official(criterion)));
		if (kind === 'fiche') expect(pages).toHaveLength(1);
		expect(all).not.toMatch(/undefined|NaN|null/);
	}
	await show(page, 'fiche');
	await expect(page.locator('.sheet')).toContainText(fiche.range(0, 100));
	await page.getByLabel(fields.name).fill('Anticonstitutionnellement'.repeat(5).slice(0, 120));
	await page.getByLabel(fields.answeredBy).focus();
	await expect(page.locator('.sheet')).toContainText('Anticonstitutionnellement'.repeat(4));
	expect((await printed(page, 'Letter')).pages).toHaveLength(1);
	await page.setViewportSize({ width: 360, height: 740 });
	const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
	expect(wide).toBeLessThanOrEqual(0);
	await page.goto(await scan(page));
	await expect(total(page)).toHaveText(fiche.range(0, 100));
});

test('In English, the papers and the page that makes a result again are English', async ({
	page
}) => {
	await loadExample(page, example('boulangerie').name);
	for (const kind of Object.keys(documents) as Kind[]) {
		await show(page, kind, '/en');
		const { lang, title, all } = await printed(page, 'Letter');
		expect(lang).toBe('en');
		expect(title).toContain(english.documents[kind]);
		expect(all).toContain(bare('page 1 /'));
		expect(all).not.toContain(bare(code.title));
	}
	const address = (await page.locator('.code a').getAttribute('href')) ?? '';
	expect(address).toContain('/en/verifier#');
	await page.goto(address);
	await expect(page.getByText(english.again.limits)).toBeVisible();
	await expect(page.getByRole('table', { name: english.again.same })).toBeVisible();
});

test('Without network, a paper is printed and a code is made again', async ({ launchOptions }) => {
	test.slow();
	const server = new OwnServer();
	await server.start();
	const device = new OwnDevice(launchOptions);
	try {
		const { page } = await device.start(server.origin);
		const tripwires = new Tripwires(server.origin);
		tripwires.allow(/Failed to load resource|ERR_CONNECTION_REFUSED|An unknown error occurred/);
		tripwires.watch(page.context());
		await page.goto('/');
		await kept(page);
		await server.stop();
		await loadExample(page, example('boulangerie').name);
		await page.goto('/imprimer?document=fiche');
		await expect(page.locator('.sheet.fiche')).toBeVisible();
		expect((await printed(page, 'A4')).all).toContain(bare(fiche.notImpactScore));
		await page.goto((await page.locator('.code a').getAttribute('href')) ?? '');
		await expect(page.getByRole('table', { name: again.same })).toBeVisible();
		expect(tripwires.found).toEqual([]);
	} finally {
		await device.forget();
		await server.stop();
	}
});
