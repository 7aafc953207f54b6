import { createHash } from 'node:crypto';
import { renameSync, writeFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-node';
import { bundledUntilNow } from './src/cli/bundled-packages.mjs';
import { compressTexts } from './src/cli/compress.mjs';
import { hashInputs } from './src/cli/inputs.mjs';
import { instanceFolder } from './src/cli/instance-folder.mjs';
import { writeInstanceFiles } from './src/cli/instance-files.mjs';
import { readInstance } from './src/cli/instance.mjs';
import { early } from './src/early.js';
import { isLeftOut } from './src/modules.js';

const folder = instanceFolder(import.meta.dirname);
const instance = readInstance(folder);

const node = adapter({ out: 'build/kit', precompress: false });
/** Its handler finds no files beside it, and so gives none: `lib/server/http` does. */
const withoutFiles = {
	...node,
	/** @param {import('@sveltejs/kit').Builder} builder */
	adapt: async (builder) => {
		builder.rimraf('build');
		await node.adapt(builder);
		for (const part of ['client', 'prerendered']) renameSync(`build/kit/${part}`, `build/${part}`);
		writeInstanceFiles('build/client', folder, instance);
		await Promise.all([compressTexts('build/client', 11), compressTexts('build/prerendered', 10)]);
		writeFileSync('build/bundled-app.json', JSON.stringify(bundledUntilNow('build/kit')));
		writeFileSync('build/routes.json', JSON.stringify(builder.routes.map(namedRoute)));
	}
};

const addressOf = (/** @type {string} */ id) =>
	id.replace(/\/(\[\[lang=lang\]\]|\([^)]+\))/g, '') || '/';

/**
 * Its address without language and groups of layouts, and its pattern: what stands first in a path is a language only
 * when it is `en`.
 * @param {import('@sveltejs/kit').RouteDefinition} route
 */
const namedRoute = ({ id, pattern }) => [
	addressOf(id),
	pattern.source.replace('^(?:\\/([^/]+))?', '^(?:\\/en)?')
];

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: { runes: true },
	kit: {
		adapter: withoutFiles,
		// Whole paths in pages made on the server: the link of the current page is known as such before scripts run.
		paths: { relative: false },
		// Each page's own styles are a few hundred bytes: in the page, they cost no round trip before the first paint.
		inlineStyleThreshold: 5000,
		// The layout registers it, and knows of versions that wait.
		serviceWorker: { register: false },
		// Ours is in lib/server/api/own-origin.ts: without ORIGIN, Kit's takes every address for https.
		csrf: { trustedOrigins: ['*'] },
		version: { name: hashInputs(import.meta.dirname) },
		prerender: {
			handleHttpError: ({ path, message }) => {
				if (!isLeftOut(path, instance.modules)) throw new Error(message);
			},
			handleUnseenRoutes: ({ routes, message }) => {
				if (routes.some((id) => !isLeftOut(addressOf(id), instance.modules)))
					throw new Error(message);
			}
		},
		csp: {
			mode: 'auto',
			directives: {
				'default-src': ['none'],
				'script-src': ['self', `sha256-${createHash('sha256').update(early).digest('base64')}`],
				'style-src': ['self'],
				'style-src-attr': ['unsafe-inline'],
				'img-src': ['self', 'data:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'manifest-src': ['self'],
				'worker-src': ['self'],
				'base-uri': ['self'],
				'form-action': ['self'],
				'frame-ancestors': ['none']
			}
		}
	}
};
