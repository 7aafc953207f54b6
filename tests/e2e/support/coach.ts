import { dossiersOf, putRow, storageOpen } from './device';
import { expect, type Page } from './test';

export const karim = { name: 'Karim', structure: 'CMA de l’Hérault' };

/** As if Karim had said on this device that he coaches companies; the database must be there. */
export const becomeCoach = (page: Page) => putRow(page, 'settings', { key: 'coach', value: karim });

/** A coach, and a client begun by them of whom nothing is known yet. */
export async function beginClient(page: Page): Promise<void> {
	await page.goto('/dossiers');
	await storageOpen(page);
	await becomeCoach(page);
	await page.goto('/profil?nouveau');
	await expect.poll(async () => (await dossiersOf(page)).length).toBeGreaterThan(0);
}
