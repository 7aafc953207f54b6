import { execFileSync } from 'node:child_process';
import publish from '../../src/lib/publish/fr.publish';
import { ordinaryEnvironment } from '../support/spawned';
import { root } from '../support/grids';
import { online, ready, send, tickGate, test } from './support/publish-screen';
import { expect } from './support/test';

/** Publishing that the operator paused. */
test(
	'A pause is said with its reason; nothing is lost, and the page is published once it is over',
	{ tag: '@deep' },
	async ({ owner, data }) => {
		const admin = (...words: string[]) =>
			execFileSync('node', ['build/cli/admin.js', ...words], {
				cwd: root,
				env: { ...ordinaryEnvironment(), DATA_DIR: data }
			});
		const { page, tripwires } = await owner();
		tripwires.allow(/status of 403/);
		await ready(page);
		admin('pause', 'Une vague de fausses pages : nous regardons');
		await send(page);
		await expect(page.getByText('Une vague de fausses pages : nous regardons')).toBeVisible();
		await expect(online(page)).toBeHidden();
		await page.reload();
		admin('resume');
		await tickGate(page);
		await page.getByRole('button', { name: publish.gate.publish }).click();
		await expect(page.getByText(publish.outcome.published)).toBeVisible();
		await expect(online(page)).toBeVisible();
	}
);
