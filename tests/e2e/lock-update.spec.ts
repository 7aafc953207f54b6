import messages from '../../src/lib/i18n/messages/fr.messages';
import { example } from './support/grid';
import { closed, putOn, unlock } from './support/lock';
import { bringUpdate, nextVersion, saved, versionOf } from './support/own-server';
import { test, watch } from './support/own-test';
import { seedExample } from './support/seed';
import { expect } from './support/test';

const bakery = example('boulangerie');
const { update } = messages;

test(
	'A new version while the lock is open keeps what was typed, one while it is closed leaves it closed',
	{ tag: '@deep' },
	async ({ server, device }) => {
		const { page } = await device.start(server.origin);
		const tripwires = watch(page, server);
		await seedExample(page, bakery.name);
		const { passphrase } = await putOn(page);
		await saved(page);
		const [second, third] = ['2', '3'].map((last) => nextVersion(last.padStart(16, '0')));
		const note = page.getByLabel('Note pour vous');
		const showNote = () => page.getByRole('button', { name: 'Note', exact: true }).click();
		try {
			await test.step('open, in the middle of a note', async () => {
				await page.goto('/diagnostic?sujet=mission-odd&question=suivi');
				await unlock(page, passphrase);
				await server.start(second?.build);
				await bringUpdate(page);
				// It is said between two screens, once the app has heard of it.
				await expect(async () => {
					await page.getByRole('link', { name: 'Suivante' }).first().click();
					await expect(page.getByText(update.ready)).toBeVisible({ timeout: 2000 });
				}).toPass();
				await showNote();
				await note.fill('Demander à Léa.');
				await page.getByRole('button', { name: update.reload(1) }).click();
				await expect.poll(() => versionOf(page).catch(() => '')).toBe('0000000000000002');
				await expect(closed(page)).toBeVisible();
				await unlock(page, passphrase);
				await expect(note).toHaveValue('Demander à Léa.');
			});

			await test.step('closed: it stays so, and opens to all that was there', async () => {
				await page.reload();
				await expect(closed(page)).toBeVisible();
				await server.start(third?.build);
				await bringUpdate(page);
				await page.reload();
				await expect(page.getByText(update.ready)).toBeVisible();
				await expect(closed(page)).toBeVisible();
				await page.getByRole('button', { name: update.reload(1) }).click();
				await expect.poll(() => versionOf(page).catch(() => '')).toBe('0000000000000003');
				await expect(closed(page)).toBeVisible();
				await unlock(page, passphrase);
				await expect(note).toHaveValue('Demander à Léa.');
			});
		} finally {
			second?.forget();
			third?.forget();
		}
		expect(tripwires.found).toEqual([]);
	}
);
