import english from '../../src/lib/paper/en.paper';
import paper from '../../src/lib/paper/fr.paper';
import { evaluateByCommandLine } from './support/device';
import { criteriaByNumber, example, gridName } from './support/grid';
import { describeCompany, heading } from './support/journey';
import {
	codeOf,
	documents,
	expectAddsUp,
	expectMadeAgain,
	expectPaper,
	formats,
	show,
	subjectOn,
	total,
	type Kind
} from './support/papers';
import { bare, printed, type Format } from './support/pdf';
import { importRich } from './support/rich';
import { scan } from './support/scan';
import { nextSteps, openSteps } from './support/plan';
import { loadExample, seedExample, seedUnfinished } from './support/seed';
import { expect, test } from './support/test';
import { afterOneVisit } from './support/without-network';

/** The papers of every example, of unusual dossiers, in English and without network. */
const { fiche, again, code, fields } = paper;
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

for (const slug of slugs) {
	const company = example(slug);

	test(`The three papers of ${slug}, in A4 and Letter`, { tag: '@deep' }, async ({ page }) => {
		test.slow();
		await seedExample(page, company.name);
		const { result } = evaluateByCommandLine(company.sheet);
		for (const kind of Object.keys(documents) as Kind[]) {
			await show(page, kind);
			for (const format of Object.keys(formats) as Format[])
				await test.step(`${kind}, ${format}`, async () => {
					const out = await expectPaper(page, kind, format, company.name, result);
					if (kind === 'fiche') expectAddsUp(out);
				});
		}
		await show(page, 'fiche', '/en');
		for (const format of Object.keys(formats) as Format[]) {
			const { pages, all } = await printed(page, format);
			expect(pages).toHaveLength(1);
			expect(all).toContain(bare(english.fiche.nobody));
			expect(all.includes(bare('first financial year, still running'))).toBe(
				company.sheet.profile.closedYears === 0
			);
		}
	});
}

for (const [slug, change] of [
	['industrie', (answer: unknown, at: number) => (at % 4 === 3 ? undefined : answer)],
	['scop-batiment', (answer: unknown, at: number) => (at % 5 === 2 ? { unknown: true } : answer)],
	[
		'startup-sante',
		(answer: unknown, at: number) =>
			[answer, undefined, answer, { unknown: true }, answer, answer][at % 6]
	]
] as const)
	test(
		`The fiche of ${slug}, where not all is known, adds up`,
		{ tag: '@deep' },
		async ({ page }) => {
			await seedUnfinished(page, example(slug).name, change);
			await show(page, 'fiche');
			const out = await printed(page, 'A4');
			expect(out.all).toContain(bare(fiche.rangeWhy));
			expectAddsUp(out);
		}
	);

test(
	'The code of other companies makes their results again',
	{ tag: '@deep' },
	async ({ page }) => {
		test.slow();
		for (const slug of ['industrie', 'graphiste', 'camping-premiere-saison']) {
			const company = example(slug);
			await seedExample(page, company.name);
			await show(page, 'fiche');
			await expectMadeAgain(
				page,
				company.name,
				evaluateByCommandLine(company.sheet).result,
				again.limits
			);
		}
	}
);

test(
	'A code that is cut, changed, too new or of elsewhere is told in one sentence',
	{ tag: '@deep' },
	async ({ page }) => {
		await seedExample(page, example('boulangerie').name);
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
		await expect(page.getByRole('table', { name: again.same(20) })).toBeVisible();
		await expect(alert).toHaveCount(0);
		// Another code in the same tab.
		await page.evaluate(() => (location.hash = '1azimut-20@2026.1.AAAA'));
		await expect(alert).toHaveText(again.wrong.damaged);
		// The other language keeps the code.
		await page.evaluate((hash) => (location.hash = hash), text);
		await page.getByRole('link', { name: 'English' }).click();
		await expect(page.getByRole('heading', { name: english.again.same(20) })).toBeVisible();
	}
);

test(
	'Three steps of the plan stand on the sheet, which stays on one page',
	{ tag: '@deep' },
	async ({ page }) => {
		test.slow();
		await loadExample(page, example('scop-batiment').name);
		await openSteps(page);
		for (let place = 0; place < 5; place += 1) {
			const step = nextSteps(page).nth(place);
			await step.getByRole('button', { name: /^Ajouter à mon plan/ }).click();
			await expect(step.getByText('Dans votre plan')).toBeVisible();
		}
		await show(page, 'fiche');
		await expect(page.locator('.sheet')).toContainText(fiche.chosenSteps(3));
		await expect(page.locator('.sheet')).not.toContainText(fiche.possibleSteps(2));
		for (const format of Object.keys(formats) as Format[])
			expect((await printed(page, format)).pages).toHaveLength(1);
	}
);

test(
	'Proofs come on a second page, notes only when ticked, and never what is private or not the company’s',
	{ tag: '@deep' },
	async ({ page }) => {
		test.slow();
		await importRich(page, example('boulangerie'));
		const open = (kind: Kind) => page.goto(`/imprimer?d=${'d'.repeat(32)}&document=${kind}`);
		await open('fiche');
		await expect(page.locator('.sheet.fiche')).toContainText(fiche.proofs(1, 20));
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
		await page.goto(await scan(codeOf(page)));
		await expect(page.getByRole('table', { name: again.same(20) })).toBeVisible();
		expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
	}
);

test(
	'An empty dossier, one of "don\'t know" only, and endless names print too',
	{ tag: '@deep' },
	async ({ page }) => {
		test.slow();
		await describeCompany(page, example('boulangerie').sheet.profile);
		for (const kind of Object.keys(documents) as Kind[]) {
			await show(page, kind);
			const { all, pages } = await printed(page, 'A4');
			for (const criterion of criteriaByNumber)
				expect(all).toContain(bare(subjectOn(kind, criterion)));
			if (kind === 'fiche') expect(pages).toHaveLength(1);
			expect(all).not.toMatch(/undefined|NaN|null/);
		}
		await show(page, 'fiche');
		await expect(page.locator('.sheet')).toContainText(fiche.tooIncomplete(0));
		await page.getByLabel(fields.name).fill('Anticonstitutionnellement'.repeat(5).slice(0, 120));
		await page.getByLabel(fields.answeredBy).focus();
		await expect(page.locator('.sheet')).toContainText('Anticonstitutionnellement'.repeat(4));
		expect((await printed(page, 'Letter')).pages).toHaveLength(1);
		await page.setViewportSize({ width: 360, height: 740 });
		const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
		expect(wide).toBeLessThanOrEqual(0);
		await page.goto(await scan(codeOf(page)));
		await expect(total(page)).toContainText(fiche.tooIncomplete(0));
	}
);

test(
	'In English, the papers and the page that makes a result again are English',
	{ tag: '@deep' },
	async ({ page }) => {
		await seedExample(page, example('boulangerie').name);
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
		await expect(page.getByRole('table', { name: english.again.same(20) })).toBeVisible();
	}
);

test(
	'Without network, a paper is printed and a code is made again',
	{ tag: '@deep' },
	async ({ launchOptions }) => {
		test.slow();
		await afterOneVisit(launchOptions, async (page) => {
			await loadExample(page, example('boulangerie').name);
			await page.goto('/imprimer?document=fiche');
			await expect(page.locator('.sheet.fiche')).toBeVisible();
			expect((await printed(page, 'A4')).all).toContain(bare(fiche.isNot));
			await page.goto((await page.locator('.code a').getAttribute('href')) ?? '');
			await expect(page.getByRole('table', { name: again.same(20) })).toBeVisible();
		});
	}
);
