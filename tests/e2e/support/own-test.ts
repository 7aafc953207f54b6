/** Tests with a server of their own, and a device that outlives its browser. */
import { OwnDevice, OwnServer } from './own-server';
import { test as base, Tripwires, type Page } from './test';

interface Own {
	server: OwnServer;
	device: OwnDevice;
}

export const test = base.extend<Own>({
	// eslint-disable-next-line no-empty-pattern
	server: async ({}, use) => {
		const server = new OwnServer();
		await server.start();
		await use(server);
		await server.stop();
	},
	device: async ({ launchOptions }, use) => {
		const device = new OwnDevice(launchOptions);
		await use(device);
		await device.forget();
	}
});

/** Errors that are not about a network which is gone. */
export function watch(page: Page, server: OwnServer): Tripwires {
	const tripwires = new Tripwires(server.origin);
	tripwires.allow(/Failed to load resource|ERR_CONNECTION_REFUSED|An unknown error occurred when/);
	tripwires.watch(page.context());
	return tripwires;
}
