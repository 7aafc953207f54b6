import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listSite, sitePages } from './site-pages';

const routes = new URL('../../../routes/[[lang=lang]]', import.meta.url).pathname;

it('the site lists every page with a content, but those that ask not to be found', () => {
	// Of a page that is built of several versions too, the one of today.
	const bare = (file: string) => file.replace('/[...version]', '');
	const found = readdirSync(routes, { recursive: true, encoding: 'utf8' })
		.filter((file) => /^\((content|document)\)\/(.*\/)?\+page\.svelte$/.test(file))
		.filter((file) => !bare(file).includes('['))
		.filter((file) => !readFileSync(join(routes, file), 'utf8').includes('content="noindex"'))
		.map(
			(file) =>
				`/${bare(file)
					.replace(/\(\w+\)\//g, '')
					.replace(/\/?\+page\.svelte$/, '')}`
		);
	const made = ['/annuaire', '/chiffres-cles', '/chiffres-cles/protection', '/signaler'];
	expect(sitePages.toSorted()).toEqual([...found, ...made].toSorted());
});

it('the site lists each offer, in both languages', async () => {
	const paths = (await listSite()).map(({ path }) => path);
	expect(paths.filter((path) => /^\/offres\/[a-z0-9-]+$/.test(path)).length).toBeGreaterThan(50);
	expect(new Set(paths.filter((path) => path.startsWith('/en'))).size).toBe(paths.length / 2);
});
