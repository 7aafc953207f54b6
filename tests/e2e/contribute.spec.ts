/** A company gives its points to the key figures without its name, takes them back, and sees where others stand. */
import { execFileSync } from 'node:child_process';
import compare from '../../src/lib/figures/fr.compare';
import contribute from '../../src/lib/figures/fr.contribute';
import publish from '../../src/lib/publish/fr.publish';
import report from '../../src/lib/result/fr.report';
import { comparisonOf } from '../support/comparison';
import { ordinaryEnvironment } from '../support/spawned';
import { stored } from './support/device';
import { example, grid, itemWords, root } from './support/grid';
import { heading, row } from './support/journey';
import { OwnDevice, saved } from './support/own-server';
import { company, networkGone, test } from './support/publish-screen';
import { seedCompany, seedExample } from './support/seed';
import { expect, Tripwires, type Page } from './support/test';

const { goes, outcome, sent, unanswered, byCode } = contribute;
const bakery = example('boulangerie').name;

interface Secret {
	id: string;
	value: { receipt: string; sentOn: string | null };
}
const secrets = (page: Page) => stored<Secret>(page, 'secrets');
const exact = (page: Page) => page.getByLabel(goes.textLabel);
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const said = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text });

/** Every request that is not for a file of the app, whatever became of it. */
function follow(page: Page): { method: string; path: string; body: string }[] {
	const asked: { method: string; path: string; body: string }[] = [];
	page.on('request', (request) => {
		const { pathname, search } = new URL(request.url());
		if (/^\/(api|donnees)\//.test(pathname))
			asked.push({
				method: request.method(),
				path: pathname + search,
				body: request.postData() ?? ''
			});
	});
	return asked;
}

async function onScreen(page: Page): Promise<void> {
	await seedCompany(page, bakery, { as: company });
	await page.goto('/contribuer');
	await expect(button(page, contribute.send)).toBeEnabled();
}

test('A company contributes exactly what it read, looks at it again, replaces it and takes it away', async ({
	owner
}) => {
	const { page } = await owner();
	const asked = follow(page);
	await seedCompany(page, bakery, { as: company });
	await page.goto('/publier');
	await page.getByRole('link', { name: publish.without }).click();
	await expect(heading(page)).toHaveText(contribute.title);

	const text =
		await test.step('what is sent can be read, and its owner chooses how near', async () => {
			await expect(page.getByRole('radio', { name: contribute.places.occitanie })).toBeChecked();
			await page.getByText(goes.text).click();
			expect(await exact(page).inputValue()).toContain('"place": "occitanie"');
			await page.getByRole('radio', { name: 'Pyrénées-Orientales (66)' }).check();
			await page.getByText(goes.answers).click();
			await expect(page.getByText(goes.coarse)).toBeVisible();
			await expect(page.getByRole('heading', { name: goes.facts })).toBeVisible();
			return exact(page).inputValue();
		});
	expect(text).toContain('"place": "66"');
	expect(text).not.toContain(company);
	expect(asked).toEqual([]);

	await test.step('it is sent, and said once it is on disk', async () => {
		await button(page, contribute.send).click();
		await expect(said(page, outcome.sent)).toBeFocused();
		expect(asked).toEqual([{ method: 'POST', path: '/api/contributions', body: text }]);
		const [secret] = await secrets(page);
		expect(secret?.value.receipt).toMatch(/^[A-Za-z0-9_-]{43}$/);
		await expect(page.getByLabel(sent.receipt)).toHaveValue(secret?.value.receipt ?? '');
	});

	await test.step('it is there at the next visit, as it was sent', async () => {
		await page.reload();
		await expect(page.getByRole('heading', { name: sent.title(2025) })).toBeVisible();
		await expect(button(page, contribute.send)).toBeHidden();
		await page.getByText(sent.look).click();
		await page.getByText(goes.text).click();
		await expect(exact(page)).toHaveValue(text);
		await expect(page.getByText(sent.changed)).toBeHidden();
	});

	await test.step('an answer changes: what was sent stays, until it is replaced', async () => {
		const [criterion, item, choice] = ['mission-odd', 'suivi', 'direction'] as const;
		await page.goto(`/diagnostic?sujet=${criterion}&question=${item}`);
		await row(page, itemWords(criterion, item).choices[choice]?.words ?? '').click();
		await expect(page.getByText('Réponse gardée sur cet appareil.')).toBeVisible();
		await page.goto('/contribuer');
		await button(page, sent.replace).click();
		await expect(said(page, outcome.replaced)).toBeFocused();
		expect(asked.map(({ method }) => method)).toEqual(['POST', 'DELETE', 'POST']);
		expect(asked[2]?.body).not.toBe(text);
		await expect(page.getByText(sent.changed)).toBeHidden();
	});

	await test.step('it is taken away, and may be given again', async () => {
		await button(page, sent.withdraw).click();
		await expect(said(page, outcome.withdrawn)).toBeFocused();
		expect(await secrets(page)).toEqual([]);
		await expect(button(page, contribute.send)).toBeVisible();
	});
});

test(
	'What was not answered is sent again as it was, and its code takes it away from anywhere',
	{ tag: '@deep' },
	async ({ owner, server }) => {
		const { page, tripwires } = await owner();
		tripwires.allow(networkGone);
		await onScreen(page);
		const text = await exact(page).inputValue();
		await server.stop();
		await button(page, contribute.send).click();
		await expect(page.getByText(outcome.unanswered.send)).toBeVisible();
		await expect(page.getByRole('heading', { name: unanswered.title })).toBeVisible();
		const [kept] = await secrets(page);
		expect(kept?.value.sentOn).toBeNull();
		await server.start();
		await page.reload();
		const asked = follow(page);
		await button(page, unanswered.again).click();
		await expect(page.getByText(outcome.sent)).toBeVisible();
		expect(asked[0]?.body).toBe(text);
		const receipt = await page.getByLabel(sent.receipt).inputValue();
		expect(receipt).toBe(kept?.value.receipt);

		await test.step('on a device without any dossier', async () => {
			const { page: other } = await owner();
			await other.goto('/contribuer');
			await other.getByText(byCode.title).click();
			await other.getByLabel(byCode.label).fill(`${receipt}x`);
			await button(other, byCode.go).press('Enter');
			await expect(other.getByText(byCode.wrong)).toBeVisible();
			await other.getByLabel(byCode.label).fill(receipt);
			await button(other, byCode.go).press('Enter');
			await expect(other.getByText(outcome.withdrawn)).toBeVisible();
		});
	}
);

test(
	'An example does not contribute, nor does what is not complete',
	{ tag: '@deep' },
	async ({ owner }) => {
		const { page } = await owner();
		await seedExample(page, bakery);
		await page.goto('/contribuer');
		await expect(page.getByText(contribute.obstacles.example.text)).toBeVisible();
		await expect(button(page, contribute.send)).toBeHidden();
		await seedCompany(page, example('holding').name, { as: company });
		await page.goto('/contribuer');
		await expect(page.getByRole('heading', { name: contribute.obstacles.title })).toBeVisible();
		await expect(button(page, contribute.send)).toBeHidden();
	}
);

const ownTotal = (page: Page) =>
	page
		.getByRole('table', { name: compare.totalsTable })
		.getByRole('row', { name: new RegExp(`^${compare.among.all}`) });

test(
	'An edition is compared with on the device alone, without network too, and on no paper',
	{ tag: '@deep' },
	async ({ server, data, launchOptions }) => {
		const now = new Date();
		const quarter = `${now.getFullYear()}-T${Math.floor(now.getMonth() / 3) + 1}`;
		const env = { ...ordinaryEnvironment(), DATA_DIR: data };
		const admin = ['build/cli/admin.js', 'edition', 'make', quarter, '--invented', '400'];
		execFileSync('node', admin, { cwd: root, env });
		const device = new OwnDevice(launchOptions);
		const tripwires = new Tripwires(server.origin);
		tripwires.allow(networkGone, /An unknown error occurred when/);
		try {
			let { page } = await device.start(server.origin);
			tripwires.watch(page.context());
			await seedExample(page, bakery);
			await page.goto('/');
			await saved(page);
			const asked = follow(page);

			const line = await test.step('with network', async () => {
				await page.goto('/resultats/detail');
				await expect(page.getByText(compare.invented)).toBeVisible();
				await expect(ownTotal(page)).toBeVisible();
				expect(asked.every(({ method, body }) => method === 'GET' && body === '')).toBe(true);
				expect(new Set(asked.map(({ path }) => path))).toEqual(
					new Set(['/donnees/comparaison.json'])
				);
				await page.getByText(compare.subjects).click();
				await expect(page.getByRole('table', { name: compare.subjectsTable })).toBeVisible();
				return ownTotal(page).textContent();
			});

			await test.step('on paper nothing of it', async () => {
				await page.emulateMedia({ media: 'print' });
				await expect(page.getByRole('heading', { name: compare.title })).toBeHidden();
				await page.emulateMedia({ media: 'screen' });
			});

			await test.step('without network, after a cold start', async () => {
				await server.stop();
				({ page } = await device.start(server.origin));
				tripwires.watch(page.context());
				await page.goto('/resultats/detail');
				await expect(page.getByText(compare.invented)).toBeVisible();
				expect(await ownTotal(page).textContent()).toBe(line);
			});
			expect(tripwires.found).toEqual([]);
		} finally {
			await device.forget();
		}
	}
);

test(
	'What cannot be known yet is said, with from when; subjects of another questionnaire are left out; without an answer nobody is said to be alone',
	{ tag: '@deep' },
	async ({ owner }) => {
		const { page } = await owner();
		let file: unknown = comparisonOf(grid, ['industry', 'all']);
		await page.route('**/donnees/comparaison.json', (route) =>
			file === undefined ? route.fulfill({ status: 204 }) : route.fulfill({ json: file })
		);
		await seedExample(page, bakery);
		const open = () => page.goto('/resultats/detail');
		await open();
		await expect(page.getByText(compare.mean.family(42, compare.between(38, 47)))).toBeVisible();
		await expect(page.getByRole('row', { name: compare.among.size })).toContainText(
			compare.from(150)
		);
		await expect(page.getByText(compare.invented)).toBeHidden();
		file = comparisonOf(grid, ['1-9'], { grid: 'azimut-20@2026.1' });
		await open();
		await expect(page.getByText(compare.mean.size(36, compare.between(32, 41)))).toBeVisible();
		await expect(page.getByText(compare.otherGrid)).toBeVisible();
		await expect(page.getByText(compare.subjects)).toBeHidden();
		file = comparisonOf(grid, ['agriculture']);
		await open();
		await expect(page.getByText(compare.notYet('240'))).toBeVisible();
		const nobody = page.getByRole('link', { name: report.nobody });
		for (const nothing of [{ azimut: 'comparison' }, { error: { code: 'unavailable' } }, null]) {
			file = nothing;
			const answered = page.waitForResponse('**/donnees/comparaison.json');
			await open();
			await answered;
			await expect(heading(page)).toHaveText(report.pages.detail.title);
			await expect(nobody).toBeHidden();
		}
		for (const none of [{ azimut: 'comparison', version: 1 }, undefined]) {
			file = none;
			await open();
			await nobody.click();
			await expect(heading(page)).toHaveText(contribute.title);
		}
	}
);
