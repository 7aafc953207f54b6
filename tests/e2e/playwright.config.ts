import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { browserPath } from '../../src/cli/browser.mjs';
import { instanceFolder } from '../../src/cli/instance-folder.mjs';
import { readInstance } from '../../src/cli/instance.mjs';
import { testOnTheNewestDay } from '../support/move-clock.mjs';

testOnTheNewestDay();
const root = fileURLToPath(new URL('../..', import.meta.url));
// Words that tests read name it; where the app is built it is replaced.
Object.assign(globalThis, { INSTANCE: readInstance(instanceFolder(root)) });
const port = Number(process.env.E2E_PORT ?? 4173);

/** `gate` or `deep`, as tests/support/run-tier.mjs says; without it every test runs, whole. */
const tier = process.env.TIER;
const ofTier = tier === 'gate' ? { grepInvert: /@deep/ } : tier === 'deep' ? { grep: /@deep/ } : {};

/** Few and long journeys against the built server: one browser, as root where CI is. */
export default defineConfig({
	testDir: '.',
	projects: [
		// First: the longest of them would be left alone at the end.
		// What `look` does there depends on the tier.
		{
			name: 'states',
			testMatch: 'states/**/*.spec.ts',
			...(tier === 'gate' && ofTier),
			use: {
				viewport: { width: 1280, height: 800 },
				contextOptions: { reducedMotion: 'reduce' }
			}
		},
		{ name: 'functional', testIgnore: 'states/**', ...ofTier }
	],
	outputDir: '../../test-results',
	fullyParallel: true,
	// Journeys wait for the screen more than they compute.
	workers: 4,
	// A busy machine may be slower than a journey allows; what needs its second run is named in the summary.
	retries: process.env.CI || tier === 'deep' ? 1 : 0,
	timeout: tier === 'gate' ? 90_000 : 240_000,
	expect: {
		timeout: 10_000,
		// Letters are smoothed differently from one machine to another.
		toHaveScreenshot: { maxDiffPixelRatio: 0.002, threshold: 0.25 }
	},
	// One set of pictures, those of Debian's Chromium; only --update-snapshots writes them.
	snapshotPathTemplate: '{testDir}/states/pictures/{arg}{ext}',
	updateSnapshots: 'none',
	reporter: [['list'], ['json', { outputFile: '../../test-results/e2e.json' }]],
	use: {
		baseURL: `http://localhost:${port}`,
		locale: 'fr-FR',
		timezoneId: 'Europe/Paris',
		trace: 'off',
		// The journeys that are about it ask for it; for all others it would only bring the whole app each time.
		serviceWorkers: 'block',
		launchOptions: {
			executablePath: browserPath(),
			args: [
				'--no-sandbox',
				'--disable-gpu',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync',
				// Letters as a browser with windows draws them: pictures are the same in both.
				'--font-render-hinting=slight'
			]
		}
	},
	webServer: {
		command: 'node build',
		cwd: root,
		env: { PORT: String(port), HOST: '127.0.0.1', DATA_DIR: join(tmpdir(), `azimut-e2e-${port}`) },
		url: `http://localhost:${port}/`,
		reuseExistingServer: false
	}
});
