import figures from '../../../src/lib/i18n/messages/public/fr.figures';
import { inventedSiren } from '../../support/publications';
import { PublishingServer, today } from '../support/publishing';
import { expect, test } from '../support/test';
import { look } from './look';

const quarter = `${today().slice(0, 4)}-T${Math.ceil(Number(today().slice(5, 7)) / 3)}`;
/** Chance moves the numbers of an edition, and days pass: those pages have no picture. */
const moving = { picture: false } as const;

test(
	'Key figures: nobody yet, listed pages, an edition, and how they protect',
	{ tag: '@deep' },
	async ({ page, tripwires }) => {
		const server = new PublishingServer();
		await server.start();
		tripwires.allow(new RegExp(`another origin: ${server.origin}/`));
		const visit = (path: string) => page.goto(server.origin + path);
		await visit('/chiffres-cles');
		await look(page, 'figures-nobody', { rare: true, fullPage: true, picture: false });
		for (let at = 0; at < 5; at++)
			await server.publish('boulangerie', {
				name: `Boulangerie ${at} (exemple)`,
				siren: inventedSiren(at + 1),
				headcountBand: '6-9',
				facts: [
					{ fact: 'department', value: at < 3 ? '34' : '66' },
					{ fact: 'naf', value: 'rev2:C' }
				]
			});
		await server.aDayLater();
		await visit('/chiffres-cles');
		const subjects = page.locator('#pages figure').first();
		await look(page, 'figures-subjects', { rare: true, around: subjects });
		server.administer('edition', 'make', quarter, '--invented', '400');
		await visit('/chiffres-cles');
		await expect(page.locator('#contributions')).toContainText(figures.invented);
		await page.locator('details.population > summary').last().click();
		await look(page, 'figures', moving);
		for (const summary of await page.locator('#contributions summary').all()) await summary.click();
		await look(page, 'figures-tables', { ...moving, rare: true });
		await visit('/chiffres-cles/protection');
		await look(page, 'figures-protection', moving);
		await server.stop();
	}
);
