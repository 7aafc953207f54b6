import type { LaunchOptions } from '@playwright/test';
import { saved, OwnDevice, OwnServer } from './own-server';
import { expect, Tripwires, type Page } from './test';

/** After one visit, with the server gone for good: nothing but the missing network may go wrong. */
export async function afterOneVisit(
	launchOptions: LaunchOptions,
	act: (page: Page) => Promise<void>
): Promise<void> {
	const server = new OwnServer();
	await server.start();
	const device = new OwnDevice(launchOptions);
	try {
		const { page } = await device.start(server.origin);
		const tripwires = new Tripwires(server.origin);
		tripwires.allow(
			/Failed to load resource|ERR_CONNECTION_REFUSED|An unknown error occurred when/
		);
		tripwires.watch(page.context());
		await page.goto('/');
		await saved(page);
		await server.stop();
		await act(page);
		expect(tripwires.found).toEqual([]);
	} finally {
		await device.forget();
		await server.stop();
	}
}
