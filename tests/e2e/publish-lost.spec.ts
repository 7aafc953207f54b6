import publish from '../../src/lib/publish/fr.publish';
import { stored } from './support/device';
import { heading } from './support/journey';
import {
	address,
	answered,
	networkGone,
	online,
	ready,
	send,
	test,
	tickGate,
	withdrawHere
} from './support/publish-screen';
import { expect } from './support/test';

/** Publishing without network, without an answer, or from two tabs at once. */
const { gate, outcome, unanswered } = publish;

test(
	'Without network it explains and waits; nothing goes by itself',
	{ tag: '@deep' },
	async ({ owner }) => {
		const { page, context, tripwires } = await owner();
		tripwires.allow(networkGone);
		await ready(page);
		await tickGate(page);
		await context.setOffline(true);
		const button = page.getByRole('button', { name: gate.publish });
		await expect(page.getByText(gate.offline)).toBeVisible();
		await expect(button).toBeDisabled();
		await context.setOffline(false);
		await expect(page.getByText(gate.offline)).toBeHidden();
		await expect(button).toBeEnabled();
		expect(await stored(page, 'secrets')).toEqual([]);
		await button.click();
		await expect(online(page)).toBeVisible();

		await page.route('**/api/publications/*', (route) => route.abort());
		await page.reload();
		await expect(page.getByText(outcome.unanswered.look)).toBeVisible();
		await expect(address(page)).toBeVisible();
		await page.unroute('**/api/publications/*');
		await page.getByRole('button', { name: outcome.again }).click();
		await expect(online(page)).toBeVisible();
		await expect(page.getByText(outcome.unanswered.look)).toBeHidden();
	}
);

for (const lost of ['before it came', 'after the page was made'] as const) {
	test(
		`The server is killed ${lost}: the next visit says so and finishes, with one page`,
		{ tag: '@deep' },
		async ({ owner, server }) => {
			const { page, context, tripwires } = await owner();
			tripwires.allow(networkGone);
			await ready(page);
			let first = '';
			await page.route('**/api/publications', async (route) => {
				if (lost.startsWith('after')) {
					const response = await route.fetch();
					first = ((await response.json()) as { url: string }).url;
				}
				await server.stop();
				await route.abort();
			});
			await send(page);
			await expect(page.getByText(outcome.unanswered.publish)).toBeVisible();
			await expect(page.getByText(outcome.published)).toBeHidden();
			await page.close();

			await server.start();
			const next = await context.newPage();
			await next.goto('/publier');
			await expect(next.getByRole('heading', { name: unanswered.title })).toBeVisible();
			await expect(next.getByText(unanswered.publish)).toBeVisible();
			await next.getByRole('button', { name: unanswered.finish }).click();
			await expect(next.getByText(outcome.published)).toBeVisible();
			await expect(online(next)).toBeVisible();
			const url = await address(next).inputValue();
			if (first) expect(url).toBe(first);
			expect(await answered(url)).toBe(200);
			const [secret] = await stored<{ value: { page: { withdrawalKey: string } } }>(
				next,
				'secrets'
			);
			expect(secret?.value.page.withdrawalKey.split(' ')).toHaveLength(8);
		}
	);
}

test(
	'What was not answered is given up: nothing is left public',
	{ tag: '@deep' },
	async ({ owner }) => {
		const { page, tripwires } = await owner();
		tripwires.allow(networkGone);
		await ready(page);
		let made = '';
		await page.route(
			'**/api/publications',
			async (route) => {
				made = ((await (await route.fetch()).json()) as { url: string }).url;
				await route.abort();
			},
			{ times: 1 }
		);
		await send(page);
		await expect(page.getByText(unanswered.publish)).toBeVisible();
		expect(await answered(made)).toBe(200);
		await page.getByRole('button', { name: unanswered.giveUp }).click();
		await expect(page.getByText(outcome.nothing)).toBeVisible();
		expect(await answered(made)).toBe(410);
		expect(await stored(page, 'secrets')).toEqual([]);
	}
);

test(
	'Two tabs that publish at once make one page, and each knows what the other does',
	{ tag: '@deep' },
	async ({ owner }) => {
		const { page, context } = await owner();
		await ready(page);
		const other = await context.newPage();
		await other.goto('/publier');
		await Promise.all([tickGate(page), tickGate(other)]);
		let answer = () => {};
		const wanted = new Promise<void>((resolve) => (answer = resolve));
		await page.route('**/api/publications', async (route) => {
			await wanted;
			await route.continue();
		});
		await page.getByRole('button', { name: gate.publish }).click();
		await expect(other.getByText(gate.busy)).toBeVisible();
		await expect(other.getByRole('heading', { name: unanswered.title })).toBeHidden();
		await other.getByRole('button', { name: gate.publish }).click();
		answer();
		for (const tab of [page, other]) await expect(online(tab)).toBeVisible();
		const url = await address(page).inputValue();
		expect(await address(other).inputValue()).toBe(url);
		await withdrawHere(other);
		await expect(other.getByText(outcome.withdrawn)).toBeVisible();
		await expect(heading(page)).toHaveText(publish.title);
		expect(await answered(url)).toBe(410);
	}
);
