/** Who has the build has the licences of what is in it, and a list of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '../support/grids';
import { SpawnedServer } from '../support/spawned';
import { newPlace, type Place } from '../support/stores';

interface Bill {
	components: { name: string; version: string; licenses?: unknown[] }[];
	dependencies: { ref: string; dependsOn: string[] }[];
}

let place: Place;
let server: SpawnedServer;
beforeAll(async () => {
	place = await newPlace('sqlite');
	server = await new SpawnedServer({ DATABASE_URL: place.url }).start();
});
afterAll(async () => {
	await server.stop();
	place.forget();
});

const bill = JSON.parse(readFileSync(join(root, 'build/sbom.cdx.json'), 'utf8')) as Bill;

it('texts of licences are served, whole, and led to from the legal page', async () => {
	const answer = await server.ask('GET', '/licences.txt');
	expect([answer.status, answer.headers.get('content-type')]).toEqual([
		200,
		'text/plain; charset=utf-8'
	]);
	const text = await answer.text();
	expect(text).toContain('SIL OPEN FONT LICENSE Version 1.1');
	expect(text).toContain('Permission is hereby granted, free of charge');
	for (const { name, version } of bill.components) expect(text).toContain(`${name} ${version} (`);
	expect(await (await server.ask('GET', '/mentions-legales')).text()).toContain(
		'href="/licences.txt"'
	);
});

it('the list names what is bundled for the browser and for Node and what runs beside, and no tool', () => {
	const names = bill.components.map(({ name }) => name);
	const bundled = ['svelte', 'dexie', 'zod', 'papaparse', 'prom-client', 'devalue', 'cookie'];
	const fonts = ['@fontsource-variable/public-sans'];
	const beside = ['kysely', 'nodemailer', 'pg', 'pg-pool', 'satori', '@resvg/resvg-js'];
	expect(names).toEqual(expect.arrayContaining([...bundled, ...fonts, ...beside]));
	for (const tool of ['vite', 'eslint', 'typescript', '@playwright/test', 'fake-indexeddb'])
		expect(names).not.toContain(tool);
	expect(bill.components.filter(({ licenses }) => !licenses)).toEqual([]);
	const known = new Set(bill.dependencies.map(({ ref }) => ref));
	expect(
		bill.dependencies.flatMap(({ dependsOn }) => dependsOn).filter((on) => !known.has(on))
	).toEqual([]);
});
