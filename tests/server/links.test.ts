/** Links lead somewhere: those of the pages that are built, and those that screens make with `to`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../support/grids';

const built = join(root, 'build/prerendered');
const routes = (
	JSON.parse(readFileSync(join(root, 'build/routes.json'), 'utf8')) as [string, string][]
).map(([, pattern]) => new RegExp(pattern));

const filesUnder = (folder: string, end: RegExp) =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => end.test(file));

const isThere = (path: string) =>
	routes.some((route) => route.test(path)) || existsSync(join(root, 'build/client', path));

it('of every page that is built, in both languages', () => {
	const broken: string[] = [];
	const pages = filesUnder(built, /\.html$/);
	for (const page of pages) {
		const html = readFileSync(join(built, page), 'utf8');
		for (const [, link = ''] of html.matchAll(/<a\b[^>]*\shref="([^"]*)"/g)) {
			if (/^(https?|mailto|tel):/.test(link)) continue;
			const leads = link.startsWith('#')
				? html.includes(`id="${link.slice(1)}"`)
				: isThere(new URL(link, 'http://here').pathname);
			if (!leads) broken.push(`${page}: ${link}`);
		}
	}
	expect(broken).toEqual([]);
	expect(pages.length).toBeGreaterThan(80);
});

it('of every screen, where its address is written with `to`', () => {
	const broken: string[] = [];
	let links = 0;
	for (const file of filesUnder(join(root, 'src'), /\.(svelte|ts)$/)) {
		if (/\.test\.ts$/.test(file)) continue;
		const text = readFileSync(join(root, 'src', file), 'utf8');
		for (const [, address = ''] of text.matchAll(/\bto\(\s*['`](\/[^'`]*)['`]/g)) {
			const path = address.replace(/[?#].*$/, '').replace(/\$\{[^}]*\}?/g, 'x');
			if (!isThere(path)) broken.push(`${file}: ${address}`);
			links++;
		}
	}
	expect(broken).toEqual([]);
	expect(links).toBeGreaterThan(150);
});
