import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { HtmlValidate } from 'html-validate';
import ogs from 'open-graph-scraper';
import english from '../../src/lib/i18n/messages/public/en.public';
import words from '../../src/lib/i18n/messages/public/fr.public';
import { pageJson2Schema } from '../../src/lib/server/pages/page-json-2-schema';
import { pageJson3Schema, type PageJson3 } from '../../src/lib/server/pages/page-json-3-schema';
import { inventedSiren } from '../support/publications';
import { root } from '../support/grids';
import { htmlRules } from './support/html-rules';
import { bare, printed } from './support/pdf';
import { PublishingServer, today, type Made } from './support/publishing';
import { Tripwires } from './support/test';

/** Public pages, as strangers meet them: made by the server, without scripts. */
const server = new PublishingServer();
const bakery = 'Boulangerie du Canigou (exemple)';
const statement = 'Du pain au levain, et nos invendus donnés chaque soir.';
const hostile = `<script>alert(1)</script> "L'«été»" \u202Egnp.exe\u2066\n{{7*7}} 👩‍🍳 مرحبا -->${'mot'.repeat(12)}`;

const bakes = [
	{ fact: 'naf', value: 'rev2:C' },
	{ fact: 'trade', value: 'boulangerie-patisserie' }
];
const group = { fact: 'perimeter', value: 'group' };

let live: Made;
let odd: Made;
let expired: Made;
let hidden: Made;
let withdrawn: Made;

// One server for all, in one process.
test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
	await server.start();
	const show = {
		name: bakery,
		siren: inventedSiren(1),
		headcountBand: '6-9',
		facts: [...bakes, { fact: 'department', value: '66' }, group],
		statement
	};
	live = await server.publish('boulangerie', show);
	odd = await server.publish(
		'chantier-insertion',
		{ name: hostile, statement: hostile },
		{ listed: false }
	);
	expired = await server.publish('scop-batiment', { name: 'Coopérative passée (exemple)' });
	hidden = await server.publish('graphiste', { name: 'Studio caché (exemple)' });
	withdrawn = await server.publish('industrie', { name: 'Usine partie (exemple)' });
	server.age(expired.slug);
	server.administer('hide', hidden.slug, '--reason', 'Elle nomme un salarié.');
	const { slug, token } = withdrawn;
	await server.server.ask('DELETE', `/api/publications/${slug}`, { token });
	await server.aDayLater();
});
test.afterAll(() => server.stop());

const states = () => [
	{ state: 'live', page: live, status: 200 },
	{ state: 'odd', page: odd, status: 200 },
	{ state: 'expired', page: expired, status: 200 },
	{ state: 'hidden', page: hidden, status: 404 },
	{ state: 'withdrawn', page: withdrawn, status: 410 },
	{ state: 'unknown', page: { ...live, slug: 'a'.repeat(16) }, status: 404 }
];

async function asStranger(
	browser: { newContext: (options: object) => Promise<BrowserContext> },
	visit: (page: Page) => Promise<void>,
	options: object = {}
): Promise<void> {
	const context = await browser.newContext({
		javaScriptEnabled: false,
		baseURL: server.origin,
		locale: 'fr-FR',
		...options
	});
	const tripwires = new Tripwires(server.origin);
	tripwires.watch(context);
	tripwires.allow(/status of (404|410|403|422)/);
	await visit(await context.newPage());
	expect(tripwires.found).toEqual([]);
	await context.close();
}

test('a stranger reads who, when, which year, declared by whom, before anything else', async ({
	browser
}) => {
	await asStranger(
		browser,
		async (page) => {
			await page.goto(`/s/${live.slug}`);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(bakery);
			const first = page.locator('.head');
			await expect(first).toContainText('Boulangerie, pâtisserie · Pyrénées-Orientales');
			await expect(first).toContainText(words.headcount['6-9']);
			await expect(first).toContainText(words.perimeters.group ?? 'missing');
			await expect(first).toContainText(`: ${Number(today().slice(0, 4)) - 1}`);
			const { declared, whoAnswered, notALabel, independent, identity } = words;
			await expect(first).toContainText(notALabel);
			const foot = page.locator('section').filter({ hasText: words.reading });
			for (const said of [declared, whoAnswered, independent, identity])
				await expect(foot).toContainText(said);
			await expect(first).toContainText(/terminé le [^,]+, complet\. Année demandée/);
			await expect(page.getByText(words.copy)).toBeVisible();
			const box = await first.boundingBox();
			expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(740);
			// Where the company says nothing of itself, nor that it is of a group, the first fact stands on this screen too.
			await page.locator('.statement').evaluate((one) => one.remove());
			const fact = await page.locator('.lines > div').first().boundingBox();
			expect(fact?.y).toBeLessThan(740 + 23);
			await page.reload();
			const warning = page.getByText(words.warning);
			expect((await warning.boundingBox())?.height).toBeLessThan(40);
			const numbers = await page.locator('.lines dt').allInnerTexts();
			expect(new Set(numbers.map((text) => /\d+/.exec(text)?.[0])).size).toBe(20);
			const kept = page
				.locator('.lines.kept > div')
				.filter({ hasText: 'Aider à trouver un emploi' });
			await expect(kept).toContainText(/1\u00a0sur\u00a05$/);
			const blocks = page.locator('.warning, .head, .statement, .lines, .bars, .bars + p');
			const places = await blocks.evaluateAll((all) =>
				all.map((one) =>
					(one.getAttribute('class') ?? '')
						.replace(/\b(notice|bare|stack|close|tight|snug|small) ?/g, '')
						.trim()
				)
			);
			expect(places).toEqual([
				'warning',
				'head',
				'statement',
				// What is done, part by part.
				'lines done',
				'lines done',
				'lines done',
				'lines not-yet',
				'lines kept',
				'columns loose bars',
				''
			]);
			await expect(page.locator('.statement blockquote')).toHaveText(`«\u00a0${statement}\u00a0»`);
			await page.getByText(/^Total/).scrollIntoViewIfNeeded();
			await expect(warning).toBeInViewport({ ratio: 1 });
			await page.getByRole('link', { name: words.do.recount }).click();
			await expect(page.getByText(words.recount.same)).toBeVisible();
			await page.getByRole('link', { name: words.do.back }).click();
			await page.getByRole('link', { name: 'English' }).click();
			await expect(page.getByText(english.declared)).toBeVisible();
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(bakery);
		},
		{ viewport: { width: 360, height: 740 } }
	);
});

test('each state has its status at every address, and says no more than it may', async () => {
	for (const { state, page, status } of states()) {
		for (const prefix of ['', '/en']) {
			const path = `${prefix}/s/${page.slug}`;
			for (const part of ['', '.json', '/donnees.json', '/carte.png', '/recalcul', '/__data.json'])
				expect([state, part, (await server.read(path + part)).status]).toEqual([
					state,
					part,
					status
				]);
			const html = await (await server.read(path)).text();
			expect(html, `${state}: scripts`).not.toMatch(/<script(?! type="application\/ld\+json")/);
			expect(html, `${state}: style attributes`).not.toMatch(/ style="/);
			expect(html).toContain(`<html lang="${prefix === '' ? 'fr' : 'en'}">`);
		}
	}
	const everything = async (slug: string, parts: readonly string[]) => {
		const answers = await Promise.all(parts.map((part) => server.read(`/s/${slug}${part}`)));
		return (await Promise.all(answers.map((answer) => answer.text()))).join('\n');
	};
	const texts = ['', '.json', '/donnees.json', '/recalcul', '/retirer'];
	const data = ['/__data.json', '/recalcul/__data.json', '/retirer/__data.json'];
	expect(await everything(hidden.slug, [...texts, ...data])).not.toMatch(/Studio|salarié\.|graphi/);
	expect(await everything(withdrawn.slug, [...texts, ...data])).not.toContain('Usine');
	expect(await everything(expired.slug, texts)).not.toMatch(
		/\d(\spoints?)?\ssur\s(5|100)\b|"low"|Total :/
	);
	expect(await everything(expired.slug, data)).not.toMatch(/points? sur|"(low|high|onHundred)"/);
	expect(await everything(live.slug, data)).toMatch(/"low"/);
	expect(await (await server.read(`/s/${expired.slug}`)).text()).toMatch(
		/<h1>.*ces réponses ont plus d’un an.*Coopérative/s
	);
});

test('a page is kept by browsers, asked for again, and made again only when it changed', async () => {
	for (const part of ['', '.json', '/donnees.json', '/carte.png', '/recalcul']) {
		const first = await server.read(`/s/${live.slug}${part}`);
		const tag = first.headers.get('etag') ?? '';
		expect(tag).toMatch(/^"[\w-]+"$/);
		expect(first.headers.get('cache-control')).toBe('no-cache');
		const again = await server.read(`/s/${live.slug}${part}`, { 'if-none-match': `W/"x", ${tag}` });
		expect([again.status, await again.text()]).toEqual([304, '']);
		const policy = 'content-security-policy';
		expect(again.headers.get(policy)).toBe(first.headers.get(policy));
		expect((await server.read(`/en/s/${live.slug}${part}`)).headers.get('etag')).not.toBe(tag);
	}
	const before = await server.publish('boulangerie', { name: 'Avant' });
	const tag = (await server.read(`/s/${before.slug}`)).headers.get('etag') ?? '';
	const { publicationFor } = await import('../support/publications');
	await server.server.ask('PUT', `/api/publications/${before.slug}`, {
		token: before.token,
		body: publicationFor('boulangerie', today(), { name: 'Après' })
	});
	const after = await server.read(`/s/${before.slug}`, { 'if-none-match': tag });
	expect([after.status, (await after.text()).includes('Après')]).toEqual([200, true]);
});

test('a page that was updated says so first, of which diagnosis, then when it first came', async () => {
	const made = await server.publish('boulangerie', { name: 'Mise à jour' });
	server.firstPublished(made.slug, '2026-02-03');
	const [french, british] = await Promise.all(
		['', '/en'].map(async (prefix) => (await server.read(`${prefix}/s/${made.slug}`)).text())
	);
	const day = (lang: string) =>
		new Date(today()).toLocaleDateString(lang, { dateStyle: 'long', timeZone: 'Europe/Paris' });
	const said = words.updated(day('fr'), day('fr'), '3 février 2026');
	expect(bare(french ?? '')).toContain(bare(said));
	const saidInEnglish = english.updated(day('en-GB'), day('en-GB'), '3 February 2026');
	expect(bare(british ?? '')).toContain(bare(saidInEnglish));
	expect(french).not.toContain('Publiée le');
});

test('names that look like code or hide letters are plain text everywhere', async ({ browser }) => {
	const html = await (await server.read(`/s/${odd.slug}`)).text();
	expect(html).not.toContain('<script>alert');
	expect(html).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
	const data = (await (await server.read(`/s/${odd.slug}.json`)).json()) as {
		company: { name: string; statement: string };
	};
	expect(data.company.statement).toBe(data.company.name);
	expect(data.company.name).toMatch(
		/^<script>alert\(1\)<\/script> "L'«été»" gnp\.exe \{\{7\*7\}\} 👩‍🍳/
	);
	await asStranger(
		browser,
		async (page) => {
			page.on('dialog', () => {
				throw new Error('A name was run.');
			});
			for (const part of ['', '/recalcul']) {
				await page.goto(`/s/${odd.slug}${part}`);
				await expect(page.getByRole('heading', { level: 1 })).toContainText(data.company.name);
				const wide = await page.evaluate(() => document.documentElement.scrollWidth);
				expect(wide).toBeLessThanOrEqual(360);
			}
			const paper = await printed(page, 'A4');
			expect(paper.all).toContain('<script>alert(1)</script>');
			expect(paper.lang).toMatch(/^fr/);
			// A sheet that is torn off still says who answered.
			for (const sheet of paper.pages) expect(bare(sheet)).toContain(bare(words.declared));
			// A copy says where the page is, and that it may have been altered; and that something is missing.
			await page.goto(`/s/${odd.slug}`);
			const { all } = await printed(page, 'A4');
			expect(all).toContain(bare(`${words.copy} ${odd.url}`));
			expect(all).toContain(bare('avec des réponses inconnues.'));
		},
		{ javaScriptEnabled: true, viewport: { width: 360, height: 740 } }
	);
	await expect(server.publish('boulangerie', { name: 'a'.repeat(200) })).rejects.toThrow(
		'show.name'
	);
	const picture = Buffer.from(await (await server.read(`/s/${odd.slug}/carte.png`)).arrayBuffer());
	expect(picture.subarray(1, 4).toString()).toBe('PNG');
	expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1200, 630]);
});

test('the data follows its schema, in every state', async () => {
	const forms = [
		['.json', pageJson2Schema],
		['/donnees.json', pageJson3Schema]
	] as const;
	for (const { state, page } of states())
		for (const [end, schema] of forms) {
			const data: unknown = await (await server.read(`/s/${page.slug}${end}`)).json();
			expect(schema.safeParse(data).error?.issues ?? [], state + end).toEqual([]);
			expect(data).toMatchObject({ state: state === 'odd' ? 'live' : state });
		}
	for (const version of [1, 2, 3]) {
		const name = `schema/page-publique-${version}.json`;
		const served = await (await server.read(`/${name}`)).text();
		expect(served).toBe(readFileSync(join(root, 'static', name), 'utf8'));
	}
});

test('the form of the data before says when it ends and where the next one is', async () => {
	for (const prefix of ['', '/en'])
		for (const { page } of states()) {
			const at = `${prefix}/s/${page.slug}`;
			const { headers } = await server.read(`${at}.json`);
			expect(headers.get('deprecation')).toBe('@1796083200');
			expect(headers.get('sunset')).toBe('Wed, 01 Dec 2027 00:00:00 GMT');
			expect(headers.get('link')).toBe(`<${at}/donnees.json>; rel="successor-version"`);
			const next = await server.read(`${at}/donnees.json`);
			expect(['deprecation', 'sunset', 'link'].map((name) => next.headers.get(name))).toEqual(
				Array(3).fill(null)
			);
			expect(next.headers.get('x-robots-tag')).toBe('noindex, noarchive');
		}
	const html = await (await server.read(`/s/${live.slug}`)).text();
	expect(html).toContain(
		`<link rel="alternate" type="application/json" href="${live.url}/donnees.json"`
	);
	expect(html).toContain(words.notComparable);
});

test('of a subject kept whole nothing but the points of its line is told, anywhere', async () => {
	const saved = 'Des emplois qui durent';
	const data = (await (await server.read(`/s/${live.slug}/donnees.json`)).json()) as PageJson3;
	if (!('subjects' in data)) throw new Error(data.state);
	const line = data.subjects.find(({ plain }) => plain === saved);
	expect(line).toMatchObject({ answers: [], points: { questions: null, low: 3, high: 3, max: 5 } });
	for (const end of [
		'.json',
		'/donnees.json',
		'/recalcul',
		'/recalcul/__data.json',
		'/__data.json',
		''
	]) {
		const text = await (await server.read(`/s/${live.slug}${end}`)).text();
		expect(text).toContain(saved);
		expect(text).not.toMatch(/part-cdi|departs-subis/);
	}
	const again = await (await server.read(`/s/${live.slug}/recalcul`)).text();
	const row = again.slice(again.indexOf(saved)).split('</tr>')[0];
	expect(row?.replaceAll('\u00a0', ' ')).toContain('3 points sur 5');
	expect(row).not.toMatch(/\d \+ \d/);
});

test('previews and structured data say who and when, and never a figure of the result', async () => {
	const html = await (await server.read(`/s/${live.slug}`)).text();
	const { result, error } = await ogs({ html });
	expect(error).toBe(false);
	expect(result).toMatchObject({
		ogUrl: live.url,
		ogType: 'article',
		ogLocale: 'fr_FR',
		ogTitle: words.title(bakery),
		ogImage: [{ url: `${live.url}/carte.png`, width: '1200', height: '630', type: 'image/png' }]
	});
	const { graph } = readGraph(result.jsonLD);
	expect(graph.map((one) => one['@type'])).toEqual(['WebPage', 'Organization', 'Report']);
	expect(graph[1]).toMatchObject({ name: bakery, identifier: { value: inventedSiren(1) } });
	expect(graph[2]).toMatchObject({ author: { '@id': graph[1]?.['@id'] }, dateCreated: today() });
	const heads = `${html.slice(0, html.indexOf('</head>'))}`;
	expect(heads).not.toContain('levain');
	expect(heads).not.toMatch(/rating|review|award|certification|\b36\b|sur 100|points/i);
	const unlisted = await server.read(`/s/${odd.slug}`);
	expect(unlisted.headers.get('x-robots-tag')).toBe('noindex, noarchive');
	const other = await ogs({ html: await unlisted.text() });
	expect(other.result.ogTitle).toContain('<script>alert(1)</script>');
	expect(readGraph(other.result.jsonLD).graph[1]?.name).toContain('<script>alert(1)</script>');
});

type Node = Record<string, unknown>;
function readGraph(found: unknown): { graph: Node[] } {
	const [data] = found as { '@graph': Node[] }[];
	return { graph: data?.['@graph'] ?? [] };
}

test('the HTML of every public page and state is valid', async () => {
	const validate = new HtmlValidate(htmlRules);
	const pages = states().flatMap(({ page }) =>
		['', '/recalcul', '/retirer'].map((part) => `/s/${page.slug}${part}`)
	);
	for (const path of [
		...pages,
		`/en/s/${live.slug}`,
		`/signaler?page=${live.slug}`,
		'/en/signaler'
	]) {
		const report = await validate.validateString(await (await server.read(path)).text());
		const said = report.results.flatMap(({ messages }) =>
			messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId} ${message}`)
		);
		expect(said, path).toEqual([]);
	}
	const wrong = await server.send('/signaler', { page: 'x', reason: '', text: '<b>' });
	expect(wrong.status).toBe(422);
	const report = await validate.validateString(await wrong.text());
	expect(report.valid).toBe(true);
});

test('a page weighs at most 30 KB with its styles, without the face, whatever is in it', async () => {
	const full = await server.publish('industrie', {
		name: 'é'.repeat(120),
		statement: '🥖'.repeat(280),
		facts: [...bakes, group]
	});
	for (const { slug } of [live, odd, full]) {
		const html = await (await server.read(`/s/${slug}`)).text();
		const files = [...html.matchAll(/<link [^>]*href="(\/[^"]+)"[^>]*rel="(?:stylesheet)"/g)];
		expect(files).toHaveLength(1);
		const sizes = await Promise.all(
			[...files.map(([, path]) => path ?? ''), '/favicon.svg'].map(
				async (path) => (await (await server.read(path)).arrayBuffer()).byteLength
			)
		);
		const style = await (await server.read(files[0]?.[1] ?? '')).text();
		const ofFace = (style.match(/@font-face\{[^}]*\}/g) ?? []).join('').length;
		const bytes = sizes.reduce((sum, size) => sum + size, Buffer.byteLength(html)) - ofFace;
		test.info().annotations.push({ type: 'weight', description: `${slug}: ${bytes} bytes` });
		expect(bytes).toBeLessThanOrEqual(30_000);
		// The one face of this site, kept by browsers; from no other host.
		const faces = [...style.matchAll(/url\(["']?([^"')]+)/g)].map(([, url = '']) => url);
		const families = new Set(style.match(/font-family:[^;}]+(?=[^}]*src:)/g));
		expect([faces.length > 0, families.size]).toEqual([true, 1]);
		for (const face of faces) {
			const { pathname, origin } = new URL(face, `${server.origin}${files[0]?.[1]}`);
			expect([origin, pathname]).toEqual([
				server.origin,
				expect.stringMatching(/^\/_app\/immutable\/assets\/[^/]+\.woff2$/)
			]);
			const bytes = (await (await server.read(pathname)).arrayBuffer()).byteLength;
			expect(bytes).toBeLessThanOrEqual(34_000);
		}
	}
});

test('search engines find what is listed, and nothing else', async () => {
	const robots = await (await server.read('/robots.txt')).text();
	expect(robots).toContain(`Sitemap: ${server.origin}/sitemap.xml`);
	for (const { reuse } of [words, english]) expect(robots).toContain(`# ${reuse}\n`);
	const sitemap = await (await server.read('/sitemap.xml')).text();
	expect(sitemap).toContain(`<loc>${live.url}</loc>`);
	expect(sitemap).toContain(`<loc>${server.origin}/en/methode</loc>`);
	for (const { slug } of [odd, expired, hidden, withdrawn]) expect(sitemap).not.toContain(slug);
	for (const [, path] of sitemap.matchAll(/<loc>https?:\/\/[^/]+(\/[^<]*)<\/loc>/g)) {
		if (!/offres\//.test(path ?? ''))
			expect([path, (await server.read(path ?? '')).status]).toEqual([path, 200]);
	}
});

test('a notice is sent without scripts, keeps what was typed, and is acknowledged', async ({
	browser
}) => {
	await asStranger(browser, async (page) => {
		await page.goto(`/s/${live.slug}`);
		await page.getByRole('link', { name: words.do.report }).click();
		const field = (label: string) => page.getByLabel(label, { exact: true });
		await expect(field(words.report.page)).toHaveValue(live.slug);
		await page.getByLabel(words.report.reasons.false).check();
		await field(words.report.text).fill('Trop court'.slice(0, 10));
		await field(words.report.name).fill('Une voisine <b>');
		await field(words.report.email).fill('voisine@localhost');
		await page.getByLabel(words.report.goodFaith).check();
		await page.getByRole('button', { name: words.report.go }).click();
		await expect(page.getByRole('alert')).toContainText(words.report.problem.email);
		await expect(field(words.report.name)).toHaveValue('Une voisine <b>');
		await expect(page.getByLabel(words.report.reasons.false)).toBeChecked();
		await expect(page.getByLabel(words.report.goodFaith)).toBeChecked();
		await field(words.report.email).fill('voisine@example.org');
		await field(words.report.page).fill(live.url);
		await page.getByRole('button', { name: words.report.go }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.report.done);
		const reference = (await page.locator('main strong').innerText()).replace(/^.*\s/, '');
		expect(server.administer('reports')).toContain(reference);
	});
});

test('what is not a good form is refused in one sentence', async () => {
	const path = `/s/${live.slug}/retirer`;
	const post = (init: RequestInit) =>
		fetch(server.origin + path, { method: 'POST', redirect: 'manual', ...init });
	const own = { origin: server.origin, accept: 'text/html' };
	const form = 'application/x-www-form-urlencoded';
	const cases: [number, RequestInit][] = [
		[403, { body: new URLSearchParams({ key: 'a' }) }],
		[403, { headers: { origin: 'https://elsewhere.example' }, body: new URLSearchParams() }],
		[415, { headers: { ...own, 'content-type': 'application/json' }, body: '{"key":"a"}' }],
		[413, { headers: { ...own, 'content-type': form }, body: `key=${'a'.repeat(70_000)}` }],
		[400, { headers: { ...own, 'content-type': form }, body: new Uint8Array([0x6b, 0x3d, 0xff]) }],
		[400, { headers: { ...own, 'content-type': form }, body: 'other=a' }],
		[403, { headers: { ...own, 'content-type': form }, body: 'key=pomme&key=poire&x=%00' }],
		[403, { headers: { origin: server.origin, 'content-type': form }, body: 'key=pomme' }]
	];
	for (const [status, init] of cases) {
		const answer = await post(init);
		expect([answer.status, JSON.stringify(init.body)?.slice(0, 40)]).toEqual([
			status,
			JSON.stringify(init.body)?.slice(0, 40)
		]);
		expect(await answer.text()).not.toMatch(/at .*\.js|<title>[^<]*500/);
	}
	expect((await server.read(`/s/${live.slug}`)).status).toBe(200);
});

test('with the paper key alone a page is withdrawn from elsewhere, everywhere at once', async ({
	browser
}) => {
	const made = await server.publish('boulangerie', { name: 'Fournil de passage (exemple)' });
	const parts = ['', '.json', '/donnees.json', '/carte.png', '/recalcul', '/__data.json'];
	for (const part of parts)
		expect((await server.read(`/s/${made.slug}${part}`)).status, part).toBe(200);
	await asStranger(browser, async (page) => {
		await page.goto(`/s/${made.slug}`);
		await page.getByRole('link', { name: words.do.withdraw }).click();
		const key = page.getByLabel(words.withdraw.key);
		await key.fill('pomme poire prune');
		await page.getByRole('button', { name: words.withdraw.go }).click();
		await expect(page.getByRole('alert')).toHaveText(words.withdraw.wrong);
		await expect(key).toHaveValue('');
		await key.fill(made.withdrawalKey.toUpperCase().replaceAll(' ', '-'));
		await page.getByRole('button', { name: words.withdraw.go }).click();
		await expect(page).toHaveURL(`${server.origin}/s/${made.slug}`);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.withdrawn.title);
	});
	for (const part of parts)
		for (const prefix of ['', '/en'])
			expect((await server.read(`${prefix}/s/${made.slug}${part}`)).status, part).toBe(410);
	expect((await server.read(`/s/${made.slug}/retirer`)).status).toBe(410);
	expect((await server.send(`/s/${made.slug}/retirer`, { key: 'a' })).status).toBe(303);
});
