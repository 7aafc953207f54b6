import { withBrowser } from './browser.mjs';
import { readExamples, withFolder, withServer } from './project.mjs';
import { openDossier, seed } from './seed.mjs';
import { median, ms } from './table.mjs';

const dossiers = 1000;
const runs = 5;

/**
 * The questionnaire opened cold with many dossiers on the device: a new browser process each time, its HTTP cache
 * emptied, from the start of the navigation to the frame where the question's heading stands.
 */
export async function reopen() {
	const companies = readExamples();
	return withFolder((folder) =>
		withServer(async (origin) => {
			await withBrowser(folder, async (page) => {
				await page.goto(`${origin}/dossiers`);
				await page.locator('main h1').waitFor();
				const [first] = await seed(page, companies, dossiers);
				await openDossier(page, first);
			});
			const cold = [];
			const warm = [];
			for (let run = 0; run < runs; run++) {
				await withBrowser(folder, async (page) => {
					await page.addInitScript(watch);
					const devtools = await page.context().newCDPSession(page);
					await devtools.send('Network.clearBrowserCache');
					cold.push(await load(page, origin));
					warm.push(await load(page, origin));
				});
			}
			return [
				{
					title: `/diagnostic opened, ${dossiers} dossiers on the device (navigation → question on screen)`,
					rows: [
						[`new process, empty HTTP cache, median of ${runs}`, ms(median(cold))],
						[`again in the same process, median of ${runs}`, ms(median(warm))]
					]
				}
			];
		})
	);
}

export async function load(page, origin) {
	await page.goto(`${origin}/diagnostic`);
	const shown = await page.waitForFunction(() => globalThis.questionShownAt);
	return shown.jsonValue();
}

/** Runs in the page, before the app. */
export function watch() {
	const look = () => {
		const heading = document.querySelector('#question');
		if (heading?.textContent && heading.checkVisibility())
			globalThis.questionShownAt = performance.now();
		else requestAnimationFrame(look);
	};
	requestAnimationFrame(look);
}
