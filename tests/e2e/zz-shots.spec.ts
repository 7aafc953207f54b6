import { example } from './support/grid';
import { describeCompany, row, toNextScreen } from './support/journey';
import { seedExample } from './support/seed';
import { expect, test, type Page } from './support/test';
const out = '/tmp/work/h/result-shots/';
const only = process.env.SHOTS?.split(',');
async function shots(page: Page, name: string, address: string) {
	for (const [w, h, tag] of [[360, 740, 'phone'], [1280, 800, 'desk']] as const) {
		for (const scheme of tag === 'phone' && name !== 'bakery' ? ['light'] as const : ['light', 'dark'] as const) {
			if (only && !only.includes(name)) return;
			await page.setViewportSize({ width: w, height: h });
			await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
			await page.goto(address);
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			await page.waitForLoadState('networkidle');
			const height = await page.evaluate(() => document.documentElement.scrollHeight);
			console.log(name, tag, height, (height / h).toFixed(2));
			await page.screenshot({ path: `${out}${name}-${tag}-${scheme}.png`, fullPage: true });
		}
	}
}
const run = (name: string, slug: string, pages: [string, string][]) =>
	test(name, async ({ page }) => {
		await seedExample(page, example(slug).name);
		for (const [n, a] of pages) await shots(page, n, a);
	});
run('bakery', 'boulangerie', [['bakery', '/resultats'], ['bakery-sujets', '/resultats/sujets'], ['bakery-pas', '/resultats/pas'], ['bakery-detail', '/resultats/detail'], ['english', '/en/resultats']]);
run('graphiste', 'graphiste', [['graphiste', '/resultats'], ['graphiste-sujets', '/resultats/sujets']]);
run('holding', 'holding', [['holding', '/resultats']]);
run('range', 'chantier-insertion', [['range', '/resultats'], ['range-sujets', '/resultats/sujets']]);
test('nothing', async ({ page }) => {
	await describeCompany(page, { ...example('boulangerie').sheet.profile, purpose: 'region-aid' });
	await shots(page, 'nothing', '/resultats');
	await page.goto('/diagnostic?sujet=mesure-impact&question=mesure');
	await toNextScreen(page, () => row(page, 'Je ne sais pas').click());
	await shots(page, 'unknown', '/resultats');
	await shots(page, 'unknown-pas', '/resultats/pas');
});
test('finished', async ({ page }) => {
	await seedExample(page, example('boulangerie').name);
	await page.goto('/resultats');
	await page.getByRole('button', { name: 'Ajouter à mon plan' }).first().click();
	await page.getByRole('button', { name: 'Terminer ce diagnostic' }).click();
	await page.getByRole('dialog').getByRole('button', { name: /^Terminer/ }).click();
	await expect(page.getByText(/^Terminé le/)).toBeVisible();
	await shots(page, 'finished', '/resultats');
});
