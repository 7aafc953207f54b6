import { svelteTesting } from '@testing-library/svelte/vite';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type ViteUserConfig } from 'vitest/config';
import { bundledPackages } from './src/cli/bundled-packages.mjs';
import { chunkGroups } from './src/cli/chunk-groups.mjs';
import { instanceFolder } from './src/cli/instance-folder.mjs';
import { instanceData } from './src/cli/instance-plugin.mjs';
import { readInstance } from './src/cli/instance.mjs';
import { preloadLinks } from './src/cli/preload-links.mjs';
import { routerLists } from './src/cli/router-lists.mjs';
import { shortNames } from './src/cli/short-names.mjs';
import { testOnTheNewestDay } from './tests/support/move-clock.mjs';

if (process.env.VITEST) testOnTheNewestDay();

const instance = instanceData(import.meta.dirname);
/** Kit builds the service worker without plugins. */
const { starts, inEnglish, questionnaires } = readInstance(instanceFolder(import.meta.dirname));

/** `vite build` makes the app; `vite build --mode node` what runs beside it on Node: the server and the command line. */
const app: ViteUserConfig = {
	define: {
		'INSTANCE.starts': JSON.stringify(starts),
		'INSTANCE.questionnaires': JSON.stringify(questionnaires),
		'INSTANCE.inEnglish': JSON.stringify(inEnglish)
	},
	plugins: [instance, sveltekit(), routerLists(), preloadLinks(), shortNames, bundledPackages()],
	// Dexie's default entry is its UMD build for old browsers: 4 KB more (brotli) before the first question.
	resolve: { alias: { dexie: 'dexie/dist/modern/dexie.min.mjs' } },
	server: { fs: { allow: ['criteria', 'docs/examples', '.svelte-kit'] } },
	// Each chunk would be packed once more only to say how small it gets; the build packs what it serves.
	build: { reportCompressedSize: false },
	// In development the script of documents comes as modules.
	worker: { format: 'es', plugins: () => [instance, bundledPackages()] },
	environments: {
		client: { build: { rolldownOptions: { output: { codeSplitting: { groups: chunkGroups } } } } }
	},
	test: {
		tags: [
			{ name: 'deep', description: 'Takes long: npm run test:deep only.' },
			{
				name: 'soak',
				description: 'Ten minutes of one test: npm run test:deep only, beside the others.'
			},
			{ name: 'often', description: 'Tried more often by npm run test:deep.' }
		],
		expect: { requireAssertions: true, poll: { timeout: 15_000 } },
		// A busy machine takes longer; no test is about time.
		testTimeout: 60_000,
		hookTimeout: 60_000,
		// Nothing of ours is kept at the top of a module: a worker goes on with the next file. Servers make tests wait.
		isolate: false,
		maxWorkers: 4,
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					include: ['src/**/*.test.ts', 'tests/{criteria,structure}/**/*.test.ts'],
					exclude: ['src/**/*.svelte.test.ts'],
					// Dexie takes the database that is there when it is first loaded.
					setupFiles: ['fake-indexeddb/auto', 'tests/support/draws.ts']
				}
			},
			{
				// What is stored, once more in a locked database. `npm test` tries what writes to it, `test:deep` all.
				extends: true,
				test: {
					name: 'locked',
					env: { AZIMUT_LOCKED: 'yes' },
					include: [
						'src/lib/dossier/{storage,list,merge}/**/*.test.ts',
						'src/lib/coach/end/*.test.ts',
						...(process.env.TIER === 'gate'
							? []
							: ['src/lib/dossier/file/export.test.ts', 'src/lib/{session,inbox}/**/*.test.ts'])
					],
					exclude: ['src/**/*.svelte.test.ts'],
					setupFiles: ['fake-indexeddb/auto', 'tests/support/draws.ts']
				}
			},
			{
				extends: true,
				plugins: [svelteTesting()],
				test: {
					name: 'component',
					environment: 'jsdom',
					include: ['src/**/*.svelte.test.ts'],
					setupFiles: ['tests/support/component.ts', 'tests/support/draws.ts']
				}
			},
			{
				extends: true,
				test: {
					name: 'server',
					include: ['tests/server/**/*.test.ts'],
					setupFiles: ['tests/support/draws.ts'],
					globalSetup: ['tests/support/server-setup.ts']
				}
			}
		]
	}
};

const node: ViteUserConfig = {
	plugins: [instance, bundledPackages('bundled-node.json')],
	resolve: { alias: { $lib: new URL('src/lib', import.meta.url).pathname } },
	// Those have parts that cannot be bundled; they are the app's only dependencies when it runs.
	ssr: { noExternal: true, external: ['kysely', 'pg'], target: 'node' },
	publicDir: false,
	build: {
		ssr: true,
		target: 'node22',
		outDir: 'build',
		emptyOutDir: false,
		rollupOptions: {
			input: {
				index: 'src/lib/server/main.ts',
				'cli/evaluate': 'src/cli/evaluate.ts',
				'cli/admin': 'src/cli/admin.ts',
				'cli/restore-drill': 'src/cli/restore-drill.ts'
			},
			output: { entryFileNames: '[name].js', chunkFileNames: 'cli/[name]-[hash].js' }
		}
	}
};

export default defineConfig(({ mode }) => (mode === 'node' ? node : app));
