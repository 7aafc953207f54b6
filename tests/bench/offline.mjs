import { withBrowser } from './browser.mjs';
import { load, watch } from './reopen.mjs';
import { readExamples, withFolder, withServer } from './project.mjs';
import { openDossier, seed } from './seed.mjs';
import { kb, median, ms } from './table.mjs';

const dossiers = 1000;
const runs = 5;

/**
 * The questionnaire opened without network, in a new browser process each time: all comes from what one visit left on
 * the device. And what that visit brings.
 */
export async function offline() {
	const companies = readExamples();
	return withFolder((folder) =>
		withServer(async (origin, cut) => {
			const run = (work) => withBrowser(folder, work, [], 'allow');
			const brought = await run(async (page) => {
				await page.goto(origin);
				const began = Date.now();
				await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
				const took = Date.now() - began;
				await page.goto(`${origin}/dossiers`);
				await page.locator('main h1').waitFor();
				const [first] = await seed(page, companies, dossiers);
				await openDossier(page, first);
				return { took, ...(await page.evaluate(keptHere)) };
			});
			await cut();
			const [cold, warm] = [[], []];
			for (let turn = 0; turn < runs; turn++) {
				await run(async (page) => {
					await page.addInitScript(watch);
					cold.push(await load(page, origin));
					warm.push(await load(page, origin));
				});
			}
			return [
				{
					title: `/diagnostic without network, ${dossiers} dossiers on the device (navigation → question on screen)`,
					rows: [
						[`new browser process, median of ${runs}`, ms(median(cold))],
						[`again in the same process, median of ${runs}`, ms(median(warm))],
						['the app on the device, uncompressed', kb(brought.bytes)],
						['  files and pages', String(brought.files)],
						['first visit: home shown → all of it kept', ms(brought.took)]
					]
				}
			];
		})
	);
}

/** Runs in the page. */
async function keptHere() {
	let [files, bytes] = [0, 0];
	for (const name of await caches.keys()) {
		const cache = await caches.open(name);
		for (const request of await cache.keys()) {
			const response = await cache.match(request);
			files += 1;
			bytes += (await response.blob()).size;
		}
	}
	return { files, bytes };
}
