import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './support/grid';
import { heading } from './support/journey';
import { expect, test as base, type Page } from './support/test';

/** The three pages that name the operator: made at each request. */
const titles = {
	'/mentions-legales': 'Mentions légales',
	'/confidentialite': 'Confidentialité',
	'/accessibilite': 'Déclaration d’accessibilité',
	'/en/mentions-legales': 'Legal notice',
	'/en/confidentialite': 'Privacy',
	'/en/accessibilite': 'Accessibility statement'
};
const addresses = Object.keys(titles) as (keyof typeof titles)[];
const languageOf = (address: string) => (address.startsWith('/en/') ? 'en' : 'fr');

const variables = {
	OPERATOR_NAME: '<b>Cap & Fils</b><script>document.title = "pris"</script>',
	OPERATOR_ADDRESS: '1 quai du Port, 34200 Sète',
	OPERATOR_EMAIL: 'contact+azimut@cap.example.org',
	HOST_NAME: 'Hébergeur du Sud, 2 rue du Lac, 31000 Toulouse, 05 00 00 00 00'
};

/** The built server, on a free port; what it says first, or why it does not start. */
function start(environment: Record<string, string>): ChildProcess {
	return spawn('node', ['build'], {
		cwd: root,
		env: {
			PATH: process.env.PATH,
			PORT: '0',
			HOST: '127.0.0.1',
			DATA_DIR: mkdtempSync(join(tmpdir(), 'azimut-legal-')),
			...environment
		},
		stdio: ['ignore', 'pipe', 'pipe']
	});
}

async function said(stream: NodeJS.ReadableStream | null): Promise<string> {
	let text = '';
	for await (const piece of stream ?? []) {
		text += String(piece);
		if (text.includes('\n')) break;
	}
	return text;
}

const test = base.extend<object, { declared: string }>({
	/** The address of a server whose operator is declared. */
	declared: [
		// eslint-disable-next-line no-empty-pattern
		async ({}, use) => {
			const server = start(variables);
			const [, address = ''] = /Azimut \S+: (http\S+)/.exec(await said(server.stdout)) ?? [];
			await use(address);
			const gone = once(server, 'exit');
			server.kill();
			await gone;
		},
		{ scope: 'worker' }
	]
});

async function open(page: Page, address: keyof typeof titles, at = ''): Promise<void> {
	const response = await page.goto(`${at}${address}`);
	expect(response?.status(), address).toBe(200);
	await expect(heading(page)).toHaveText(titles[address]);
	await expect(page).toHaveTitle(`${titles[address]} · Azimut`);
	await expect(page.locator('html')).toHaveAttribute('lang', languageOf(address));
}

test(
	'The foot of every page leads to the three pages, and from each to its twin',
	{ tag: '@deep' },
	async ({ page }) => {
		await page.goto('/');
		const foot = page.getByRole('contentinfo');
		for (const name of ['Mentions légales', 'Confidentialité', 'Accessibilité']) {
			await foot.getByRole('link', { name }).click();
			await expect(foot.getByRole('link', { name })).toHaveAttribute('aria-current', 'page');
			await page.getByRole('link', { name: 'English' }).click();
			await expect(page.locator('html')).toHaveAttribute('lang', 'en');
			await page.getByRole('link', { name: 'Français' }).click();
			await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
			await expect(heading(page)).toHaveText(
				name === 'Accessibilité' ? titles['/accessibilite'] : name
			);
		}
	}
);

test('Without an operator each page says that nobody is declared, and invents nobody', async ({
	page
}) => {
	const trial =
		/^(Instance d’essai, sans éditeur déclaré|Trial instance, with no declared publisher)\./;
	const nowhere = /(Aucune adresse e-mail n’est déclarée|No e-mail address is declared)/;
	for (const address of addresses) {
		await open(page, address);
		await expect(page.getByText(trial).first()).toBeVisible();
		await expect(page.getByText(nowhere)).toBeVisible();
		await expect(page.locator('a[href^="mailto:"]')).toHaveCount(0);
	}
	await open(page, '/mentions-legales');
	await expect(page.getByText('Aucun hébergeur n’est déclaré')).toBeVisible();
});

test('With an operator its name, address, e-mail and host are there, and markup stays text', async ({
	page,
	declared,
	tripwires
}) => {
	tripwires.allow(new RegExp(`^request to another origin: ${declared}/`));
	await open(page, '/mentions-legales', declared);
	const fact = (name: string) => page.locator('dt', { hasText: name }).locator('+ dd');
	await expect(fact('Nom')).toHaveText(variables.OPERATOR_NAME);
	await expect(fact('Adresse')).toHaveText(variables.OPERATOR_ADDRESS);
	await expect(fact('E-mail')).toHaveText(variables.OPERATOR_EMAIL);
	await expect(fact('Direction de la publication')).toContainText(variables.OPERATOR_NAME);
	await expect(page.getByText(variables.HOST_NAME)).toBeVisible();
	for (const address of addresses) {
		await open(page, address, declared);
		await expect(page.getByText(/sans éditeur déclaré|no declared publisher/)).toHaveCount(0);
		const mail = page.getByRole('main').getByRole('link', { name: variables.OPERATOR_EMAIL });
		await expect(mail).toHaveAttribute('href', 'mailto:contact%2Bazimut@cap.example.org');
		await expect(page.locator('main b, main script')).toHaveCount(0);
	}
	await open(page, '/confidentialite', declared);
	await expect(
		page.getByText(`${variables.OPERATOR_NAME}, ${variables.OPERATOR_ADDRESS}`)
	).toBeVisible();
});

test('A server whose operator is half declared does not start, and says which variable', async () => {
	for (const [environment, sentence] of [
		[{ OPERATOR_NAME: 'Cap' }, /OPERATOR_NAME needs OPERATOR_ADDRESS/],
		[{ ...variables, OPERATOR_EMAIL: 'contact' }, /OPERATOR_EMAIL must be one e-mail address/]
	] as const) {
		const server = start(environment);
		const gone = once(server, 'exit');
		expect(await said(server.stderr)).toMatch(sentence);
		expect((await gone)[0]).toBe(1);
	}
});

test('The pages carry their headers, answer HEAD, and set no cookie', async ({ request }) => {
	for (const address of addresses) {
		const response = await request.get(address);
		const head = await request.head(address);
		expect(head.status(), address).toBe(200);
		expect(await head.text(), address).toBe('');
		for (const headers of [response.headers(), head.headers()]) {
			expect(headers['cache-control'], address).toContain('no-cache');
			expect(headers['x-content-type-options'], address).toBe('nosniff');
			expect(headers['referrer-policy'], address).toBe('same-origin');
			expect(headers['content-security-policy'], address).toMatch(/default-src 'none'/);
			expect(headers['content-security-policy'], address).toContain("frame-ancestors 'none'");
			expect(headers['content-security-policy'], address).not.toMatch(/script-src[^;]*unsafe/);
			expect(headers['set-cookie'], address).toBeUndefined();
		}
	}
});

test('The statement lists the 106 criteria of the 13 themes, and counts them as it lists them', async ({
	page
}) => {
	for (const address of ['/accessibilite', '/en/accessibilite'] as const) {
		await open(page, address);
		await expect(page.getByRole('table')).toHaveCount(13);
		await expect(page.getByRole('rowheader')).toHaveCount(106);
		const counts = page.locator('dl').first().locator('div');
		let total = 0;
		for (const count of await counts.all()) {
			const state = await count.locator('dt').innerText();
			const listed = page.getByRole('cell').filter({ hasText: new RegExp(`^\\s*${state}(?!\\w)`) });
			const number = Number(await count.locator('dd').innerText());
			expect(await listed.count(), state).toBe(number);
			total += number;
		}
		expect(total).toBe(106);
	}
});
