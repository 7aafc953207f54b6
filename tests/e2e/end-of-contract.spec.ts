/** Two coaches: clients go to a colleague and come back; then one leaves, and no late copy brings a client back. */
import { readFileSync } from 'node:fs';
import contract from '../../src/lib/coach/words/fr.contract';
import copy from '../../src/lib/coach/words/fr.copy';
import clients from '../../src/lib/coach/words/fr.client';
import handover from '../../src/lib/coach/words/fr.handover';
import portfolio from '../../src/lib/coach/words/fr.portfolio';
import merge from '../../src/lib/inbox/fr.merge';
import { inspect } from './states/inspect';
import { dossiersOf, putRow, storageOpen, stored, type Revision } from './support/device';
import { clientLink, openClient } from './support/dossiers';
import { heading } from './support/journey';
import { choose, downloadLocked, unlock, type Given } from './support/locked-copy';
import { seedClients } from './support/portfolio';
import { expect, test, type Page } from './support/test';

const ana = { name: 'Ana', structure: 'CCI du Gard' };
const count = 3;

/** What this button gives. */
async function download(page: Page, button: string): Promise<string> {
	const coming = page.waitForEvent('download');
	await page.getByRole('button', { name: button, exact: true }).press('Enter');
	return (await coming).path();
}

/** All clients, or those of the address, in one file for a colleague. */
async function handOn(page: Page, address = '/transmettre'): Promise<Given> {
	await page.goto(address);
	await expect(heading(page)).toHaveText(contract.handOn.title);
	const given = await downloadLocked(page, contract.handOn.make);
	await expect(page.getByText(contract.handOn.tell)).toBeVisible();
	return given;
}

async function notePhone(page: Page, name: string, phone: string): Promise<void> {
	await openClient(page, name);
	await page.getByLabel(clients.sheet.phone).fill(phone);
	await page.keyboard.press('Tab');
	await expect
		.poll(async () => JSON.stringify(await stored(page, 'coachRevisions')))
		.toContain(phone);
}

const idsIn = async (page: Page, store: 'revisions' | 'coachRevisions') =>
	(await stored<Revision>(page, store)).map(({ id }) => id).sort();

test(
	'Clients go to a colleague and back; at the end of the contract all is read again and erased, and stays so',
	{ tag: '@deep' },
	async ({ page, browser, baseURL, tripwires }) => {
		test.slow();
		await seedClients(page, count);
		await notePhone(page, 'Épicerie 1', '0611111111');
		const old = await test.step('a copy of all, of before', async () => {
			await page.goto('/dossiers/copie');
			return downloadLocked(page, copy.make);
		});

		const selected = await test.step('a selection leaves from the list', async () => {
			await page.goto('/dossiers');
			for (const one of [1, 2])
				await page
					.getByRole('checkbox', { name: portfolio.select(`Épicerie ${one}`) })
					.press('Space');
			await page.getByRole('link', { name: portfolio.handOnChosen }).press('Enter');
			await expect(page.getByText(contract.handOn.lead(2))).toBeVisible();
			const column = (name: string) =>
				page.getByRole('heading', { name, exact: true }).locator('..');
			await expect(column(handover.stays)).toContainText(contract.handOn.settings);
			await expect(column(handover.goes)).toContainText(handover.counts.sheet(1));
			expect(await inspect(page, ['axe'])).toEqual([]);
			return handOn(page, new URL(page.url()).pathname + new URL(page.url()).search);
		});
		const handovers = (await stored<Revision>(page, 'coachRevisions')).filter(({ path }) =>
			path.includes('/handovers/')
		);
		expect(handovers.map(({ value }) => value)).toMatchObject([
			{ to: 'colleague', locked: true },
			{ to: 'colleague', locked: true }
		]);

		const context = await browser.newContext({ baseURL, locale: 'fr-FR' });
		tripwires.watch(context);
		const theirs = await context.newPage();
		await test.step('the colleague says who they are, and takes them', async () => {
			await choose(theirs, selected);
			await expect(theirs.getByText(copy.sayWho)).toBeVisible();
			expect(await dossiersOf(theirs)).toEqual([]);
			await storageOpen(theirs);
			await putRow(theirs, 'settings', { key: 'coach', value: ana });
			await choose(theirs, selected);
			await theirs.getByRole('button', { name: copy.take(2) }).press('Enter');
			await expect(theirs.getByText(copy.taken(2, 0))).toBeVisible();
			await notePhone(theirs, 'Épicerie 2', '0622222222');
		});
		await test.step('and gives them back: nothing is lost, nothing is twice', async () => {
			const back = await handOn(theirs);
			await choose(page, back);
			await expect(page.getByRole('checkbox', { name: copy.withKnown })).toBeChecked();
			await page.getByRole('button', { name: copy.take(2) }).press('Enter');
			await expect(page.getByText(copy.taken(0, 2))).toBeVisible();
			expect(await dossiersOf(page)).toHaveLength(count);
			const here = await idsIn(page, 'revisions');
			for (const id of await idsIn(theirs, 'revisions')) expect(here).toContain(id);
			expect(JSON.stringify(await stored(page, 'coachRevisions'))).toContain('0622222222');
		});

		await test.step('nothing is erased as long as one client is with nobody', async () => {
			await page.goto('/fin-de-contrat');
			await expect(heading(page)).toHaveText(contract.title);
			await page.getByRole('checkbox', { name: contract.erase.sure }).check();
			await expect(page.getByText(contract.erase.waiting(count))).toBeVisible();
			await expect(page.getByRole('button', { name: contract.erase.now })).toBeDisabled();
			await page.getByLabel(contract.read.choose).setInputFiles(old.path);
			await unlock(page, old);
			await expect(page.getByText(contract.read.ownCopy)).toBeVisible();
			await page.getByLabel(contract.read.choose).setInputFiles(selected.path);
			await unlock(page, selected);
			// The second came back changed since.
			await expect(page.getByText(contract.read.whole(1))).toBeVisible();
			await expect(page.getByText(/^Épicerie 2\s: il manque/)).toBeVisible();
			await expect(page.getByText(contract.erase.waiting(2))).toBeVisible();
			expect(await inspect(page, ['axe'])).toEqual([]);
		});

		const last = await handOn(page);
		const clientFile = await test.step('one is given back to the client', async () => {
			const [row] = (await dossiersOf(page)).filter(({ name }) => name === 'Épicerie 3');
			await page.goto(`/remettre?ouvrir=${row?.id}`);
			const button = page.getByRole('button', { name: handover.download });
			await expect(button).toHaveAttribute('aria-disabled', 'false');
			const path = await download(page, handover.download);
			await expect(page.getByText(handover.tell.client)).toBeVisible();
			return path;
		});
		await test.step('then all is read again, erased, and there is one receipt', async () => {
			await page.goto('/fin-de-contrat');
			await page.getByLabel(contract.read.choose).setInputFiles(last.path);
			await unlock(page, last);
			await expect(page.getByText(contract.read.whole(count))).toBeVisible();
			await page.getByLabel(contract.read.choose).setInputFiles(clientFile);
			await expect(page.getByText(contract.read.state(2, 1))).toBeVisible();
			await page.getByRole('link', { name: contract.give.colleague }).press('Enter');
			await expect(heading(page)).toHaveText(contract.handOn.title);
			await page.goBack();
			await expect(page.getByText(contract.read.state(2, 1))).toBeVisible();
			await page.getByRole('checkbox', { name: contract.erase.sure }).check();
			await page.getByRole('button', { name: contract.erase.now }).press('Enter');
			await expect(heading(page)).toHaveText(contract.receipt.done);
			await expect(heading(page)).toBeFocused();
			await expect(page.getByText(contract.receipt.colleague(2))).toBeVisible();
			expect(await inspect(page, ['axe'])).toEqual([]);
			const receipt = readFileSync(await download(page, contract.receipt.download), 'utf8');
			expect(receipt).toContain(contract.receipt.client(1));
			expect(receipt).not.toContain('picerie');
			expect(await dossiersOf(page)).toEqual([]);
			expect(await stored(page, 'coachRevisions')).toEqual([]);
			const settings = JSON.stringify(await stored(page, 'settings'));
			for (const gone of ['Karim', 'picerie', '0611']) expect(settings).not.toContain(gone);
			await page.reload();
			await expect(heading(page)).toHaveText(contract.receipt.done);
		});

		await test.step('no late copy brings anyone back by itself', async () => {
			for (const late of [old, last]) {
				await choose(page, late);
				await expect(page.getByText(copy.erased(count))).toBeVisible();
			}
			// The colleague's is for who coaches; of one's own copy none is ticked.
			await expect(page.getByText(copy.sayWho)).toBeVisible();
			await choose(page, old);
			await expect(page.getByRole('button', { name: copy.take(0) })).toBeDisabled();
			await page.goto('/dossiers');
			await page.getByLabel('Importer un dossier').setInputFiles(clientFile);
			await expect(page.getByText(merge.erasedTitle)).toBeVisible();
			expect(await dossiersOf(page)).toEqual([]);
		});
		await theirs.goto('/dossiers');
		await expect(clientLink(theirs, 'Épicerie 2')).toBeVisible();
		await context.close();
	}
);
