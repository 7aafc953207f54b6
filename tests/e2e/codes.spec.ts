import { randomBytes } from 'node:crypto';
import { chromium, type BrowserContext } from '@playwright/test';
import dossiers from '../../src/lib/storage/fr.dossiers';
import transfer from '../../src/lib/transfer/fr.transfer';
import { dossiersOf, revisionsOf, type Revision } from './support/device';
import { putRevisions } from './support/fields';
import { example } from './support/grid';
import { heading } from './support/journey';
import { expectTotal } from './support/result';
import { seedExample } from './support/seed';
import { act } from './support/dossiers';
import { expect, test, type Page } from './support/test';
import { filmCodes } from './support/video';

/** A dossier passes from one browser to another that shares nothing with it. */
const bakery = example('boulangerie');
const { send, receive } = transfer;

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const byId = (revisions: Revision[]) => revisions.toSorted((a, b) => (a.id < b.id ? -1 : 1));

const shownCodes = async (page: Page) =>
	(await page.getByLabel(send.textLabel).inputValue()).split('\n');

async function showCodes(page: Page): Promise<string[]> {
	await page.goto('/dossiers');
	await act(page, bakery.name, dossiers.pass);
	await expect(heading(page)).toHaveText(send.title);
	return shownCodes(page);
}

async function paste(page: Page, text: string): Promise<void> {
	await page.getByLabel(receive.textLabel).fill(text);
	await page.getByRole('button', { name: receive.add }).click();
}

async function expectArrived(page: Page, sent: Revision[]): Promise<void> {
	await expect(page.getByRole('heading', { name: receive.arrived })).toBeFocused();
	await expect(page.getByText(dossiers.imported(bakery.name, sent.length))).toBeVisible();
	expect(byId(await revisionsOf(page))).toEqual(byId(sent));
	await page.getByRole('button', { name: receive.openDossier(bakery.name) }).click();
	await expect(page).toHaveURL(/\/diagnostic/);
	await page.getByRole('link', { name: 'Résultat', exact: true }).click();
	await expectTotal(page, { low: 36, high: 36 });
}

const code = (page: Page, place: number, count: number) =>
	page.getByRole('img', { name: send.place(place, count), exact: true });

test('A dossier passes as text, in pieces, with what is wrong said and nothing stored before it is whole', async ({
	page,
	browser,
	tripwires
}) => {
	await seedExample(page, bakery.name);
	const sent = await revisionsOf(page);
	const codes = await showCodes(page);
	const count = codes.length;
	expect(count).toBeGreaterThan(4);

	await test.step('codes are shown one by one, by buttons and by keys, and their text is copied', async () => {
		await expect(code(page, 1, count)).toBeVisible();
		await page.getByRole('button', { name: send.next }).click();
		await expect(code(page, 2, count)).toBeVisible();
		await expect(page.getByRole('status').filter({ hasText: 'Code 2 sur' })).toBeAttached();
		await page.keyboard.press('ArrowLeft');
		await page.keyboard.press('ArrowLeft');
		await expect(code(page, count, count)).toBeVisible();
		await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
		await page.getByRole('button', { name: send.copy }).click();
		await expect(page.getByText(send.copied)).toBeVisible();
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(codes.join('\n'));
	});

	const context = await browser.newContext();
	tripwires.watch(context);
	const other = await context.newPage();
	await other.goto('/recevoir');
	await expect(heading(other)).toHaveText(receive.title);
	const [first = '', second = '', ...rest] = codes;

	await test.step('wrong text', async () => {
		await paste(other, 'Bonjour, voici mon dossier');
		await expect(other.getByText(receive.foreign)).toBeVisible();
		await expect(other.getByLabel(receive.textLabel)).toHaveValue('Bonjour, voici mon dossier');
		await paste(other, first.replace('AZ1', 'AZ2'));
		await expect(other.getByText(receive.newer)).toBeVisible();
		await paste(other, first.slice(0, -20));
		await expect(other.getByText(receive.damaged(1))).toBeVisible();
	});

	await test.step('half of the codes, cut and quoted by a message', async () => {
		const half = rest.slice(2).flatMap((one) => one.match(/.{1,70}/g) ?? []);
		await paste(other, `Voici :\n> ${half.join('\n> ')}\nÀ bientôt`);
		await expect(other.getByText(receive.read(count - 4, count)).first()).toBeVisible();
		await expect(other.getByText(receive.missing('1, 2, 3, 4'))).toBeVisible();
		await expect(other.getByLabel(receive.textLabel)).toHaveValue('');
		expect(await dossiersOf(other)).toEqual([]);
	});

	await test.step('whole: the same revisions to the byte, and the same result', async () => {
		await paste(other, [second, first, ...rest.slice(0, 2)].join('\n'));
		await expectArrived(other, sent);
	});
	await context.close();
});

test(
	'Codes follow each other by themselves, are not printed, and do not mix with those of another transfer',
	{ tag: '@deep' },
	async ({ page, browser, tripwires }) => {
		await seedExample(page, bakery.name);
		const codes = await showCodes(page);
		await page.getByRole('button', { name: send.play }).click();
		for (const place of [2, 3]) await expect(code(page, place, codes.length)).toBeVisible();
		await page.getByRole('button', { name: send.pause }).click();
		await page.emulateMedia({ media: 'print' });
		for (const role of ['img', 'textbox'] as const)
			await expect(page.getByRole(role)).toHaveCount(0);
		await page.emulateMedia({ media: 'screen' });

		await page.reload();
		const again = await shownCodes(page);
		expect(again[0]).not.toBe(codes[0]);

		const context = await browser.newContext();
		tripwires.watch(context);
		const other = await context.newPage();
		await other.goto('/dossiers');
		await other.getByRole('link', { name: dossiers.receive }).click();
		await paste(other, codes.slice(0, 2).join('\n'));
		await paste(other, again[0] ?? '');
		await expect(other.getByText(receive.several)).toBeVisible();
		await paste(other, codes.slice(2).join('\n'));
		await expect(other.getByRole('heading', { name: receive.arrived })).toBeFocused();

		await test.step('again: nothing to add', async () => {
			await other.goto('/recevoir');
			await paste(other, codes.join('\n'));
			await expect(other.getByText(dossiers.imported(bakery.name, 0))).toBeVisible();
			expect(await dossiersOf(other)).toHaveLength(1);
		});
		await context.close();
	}
);

test(
	'A large dossier is better passed by a file; what is confidential stays unless it is ticked',
	{ tag: '@deep' },
	async ({ page }) => {
		await seedExample(page, bakery.name);
		const [first] = await revisionsOf(page);
		const written = (path: string, value: unknown, role = 'company'): Revision => ({
			id: randomBytes(16).toString('hex'),
			dossier: first?.dossier ?? '',
			path,
			value,
			over: [],
			at: Date.now(),
			author: { role, device: 'x'.repeat(32) }
		});
		await putRevisions(page, [
			written('notes/coach/labels', 'entre nous', 'coach'),
			written('proofs/p1/file', 'f'.repeat(64)),
			written('proofs/p2/title', randomBytes(900).toString('base64')),
			written('proofs/p2/confidential', true)
		]);
		await page.goto('/envoyer');
		const codes = async () => (await shownCodes(page)).length;
		await expect(page.getByText(send.proofFiles)).toBeVisible();
		const before = await codes();
		const notes = page.getByRole('checkbox', { name: send.ownDevice });
		await expect(notes).not.toBeChecked();
		await page.getByRole('checkbox', { name: send.confidentialProofs }).check();
		await expect.poll(codes).toBeGreaterThan(before);
		await expect(page.getByRole('checkbox', { name: send.confidentialProofs })).toBeFocused();
		await page.getByRole('checkbox', { name: send.confidentialProofs }).uncheck();
		await expect.poll(codes).toBe(before);

		await putRevisions(
			page,
			Array.from({ length: 1000 }, () => written('notes/company/labels', 'une note'))
		);
		await page.reload();
		await expect(page.getByText(/^Ce dossier demande/)).toBeVisible();
		await expect(page.getByRole('img')).toHaveCount(0);
		await expect(page.getByRole('link', { name: send.toFile })).toBeVisible();
		await page.getByRole('button', { name: send.showAnyway }).click();
		expect(await codes()).toBeGreaterThan(60);
		await expect(
			page.getByRole('img', { name: send.place(1, await codes()), exact: true })
		).toBeVisible();
	}
);

/** A browser whose camera plays a film; `allowed` answers when the page asks for it. */
async function withCamera(
	film: string,
	allowed: boolean,
	run: (context: BrowserContext) => Promise<void>
): Promise<void> {
	const { launchOptions, baseURL } = test.info().project.use;
	const browser = await chromium.launch({
		...launchOptions,
		args: [
			...(launchOptions?.args ?? []),
			'--use-fake-device-for-media-stream',
			`--use-file-for-fake-video-capture=${film}`,
			...(allowed ? ['--use-fake-ui-for-media-stream'] : [])
		]
	});
	try {
		const context = await browser.newContext({ baseURL, locale: 'fr-FR' });
		await run(context);
	} finally {
		await browser.close();
	}
}

test(
	'A dossier passes by the camera, which is asked for by a button and never left on',
	{ tag: '@deep' },
	async ({ page, tripwires }, testInfo) => {
		await seedExample(page, bakery.name);
		const sent = await revisionsOf(page);
		const codes = await showCodes(page);
		const film = testInfo.outputPath('codes.y4m');
		const half = codes.slice(0, 3);
		filmCodes(film, half, 3);

		await test.step('no camera here', async () => {
			await page.goto('/recevoir');
			await page.getByRole('button', { name: receive.open }).click();
			await expect(page.getByRole('alert')).toHaveText(receive.cameras.none);
		});

		await test.step('an address where the browser opens none', async () => {
			await page.addInitScript(() => {
				Object.defineProperty(navigator, 'mediaDevices', { value: undefined });
				Object.defineProperty(window, 'isSecureContext', { value: false });
			});
			await page.reload();
			await page.getByRole('button', { name: receive.open }).click();
			await expect(page.getByRole('alert')).toHaveText(receive.cameras.insecure);
		});

		await test.step('permission refused', () =>
			withCamera(film, false, async (context) => {
				tripwires.watch(context);
				const other = await context.newPage();
				// As a browser with windows says it; the one without says something else.
				await other.addInitScript(() => {
					navigator.mediaDevices.getUserMedia = () =>
						Promise.reject(new DOMException('', 'NotAllowedError'));
				});
				await other.goto('/recevoir');
				await other.getByRole('button', { name: receive.open }).click();
				await expect(other.getByRole('alert')).toHaveText(receive.cameras.denied);
				await expect(other.locator('video')).toHaveCount(0);
			}));

		await test.step('allowed: codes are read one after the other, and the camera closes', () =>
			withCamera(film, true, async (context) => {
				tripwires.watch(context);
				await context.addInitScript(() => {
					const devices = navigator.mediaDevices as MediaDevices | undefined;
					if (!devices) return;
					const ask = devices.getUserMedia.bind(devices);
					const given: MediaStream[] = [];
					Object.assign(window, { given });
					devices.getUserMedia = async (wanted) => {
						const stream = await ask(wanted);
						given.push(stream);
						return stream;
					};
				});
				const other = await context.newPage();
				const states = () =>
					other.evaluate(() =>
						(window as unknown as { given: MediaStream[] }).given.flatMap((stream) =>
							stream.getTracks().map(({ readyState }) => readyState)
						)
					);
				await other.goto('/recevoir');
				await expect(other.getByRole('button', { name: receive.open })).toBeVisible();
				expect(await states()).toEqual([]);

				await other.getByRole('button', { name: receive.open }).click();
				await expect(other.locator('video')).toBeVisible();
				await expect(other.getByText(receive.read(3, codes.length)).first()).toBeVisible();
				await other.getByRole('button', { name: receive.close }).click();
				await expect(other.getByRole('button', { name: receive.open })).toBeFocused();
				expect(await states()).toEqual(['ended']);
				await expect(other.getByText(receive.read(3, codes.length)).first()).toBeVisible();

				await other.getByRole('button', { name: receive.open }).click();
				await expect(other.locator('video')).toBeVisible();
				await other.evaluate(() => {
					Object.defineProperty(document, 'hidden', { configurable: true, get: () => true });
					document.dispatchEvent(new Event('visibilitychange'));
					Reflect.deleteProperty(document, 'hidden');
				});
				await expect(other.getByRole('alert')).toHaveText(receive.cameras.hidden);
				await other.getByRole('button', { name: receive.open }).click();
				await expect(other.locator('video')).toBeVisible();
				await other.getByRole('link', { name: 'Dossiers' }).click();
				await expect(heading(other)).toHaveText(dossiers.title);
				expect(await states()).toEqual(['ended', 'ended', 'ended']);
				await other.getByRole('link', { name: dossiers.receive }).click();
				await expect(other.getByRole('button', { name: receive.open })).toBeVisible();

				await other.reload();
				filmCodes(film, codes, 3);
				const begun = Date.now();
				await other.getByRole('button', { name: receive.open }).click();
				await expect(other.getByRole('heading', { name: receive.arrived })).toBeVisible();
				testInfo.annotations.push({
					type: 'measured',
					description: `${codes.length} codes read in ${Date.now() - begun} ms, at 3 a second`
				});
				expect(await states()).toEqual(['ended']);
				await expectArrived(other, sent);
			}));
	}
);
