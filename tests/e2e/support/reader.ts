/**
 * A screen reader in the page, @guidepup's virtual one: what a person hears who goes through a screen from top to end,
 * and what is announced while they act. Four things it does not know are set right here: browsers keep `<noscript>` and
 * folded `<details>` from readers, say whether a box is ticked now and not at first, and announce alerts that arrive
 * whole.
 */
import { join } from 'node:path';
import { build } from 'vite';
import { flat, root } from './grid';
import { expect, type Page } from './test';

interface Virtual {
	start: (options: { container: Node }) => Promise<void>;
	stop: () => Promise<void>;
	next: () => Promise<void>;
	lastSpokenPhrase: () => Promise<string>;
	spokenPhraseLog: () => Promise<string[]>;
	clearSpokenPhraseLog: () => Promise<void>;
}

interface Listening {
	reader: { virtual: Virtual };
	/** Alerts that came into the page whole. */
	arrived: string[];
}

let bundled: Promise<string> | undefined;

/** One classic script: the policy of the pages lets no module in. */
async function bundle(): Promise<string> {
	const entry = join(root, 'node_modules/@guidepup/virtual-screen-reader/lib/esm/index.browser.js');
	const built = await build({
		root,
		configFile: false,
		logLevel: 'error',
		build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'reader' } }
	});
	const chunks = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
	return chunks.map((chunk) => ('code' in chunk ? chunk.code : '')).join('\n');
}

/** Puts the reader in every page of the context. */
export async function bringReader(page: Page): Promise<void> {
	bundled ??= bundle();
	await page.context().addInitScript({ content: `${await bundled}; globalThis.reader = reader;` });
	await page.context().addInitScript(() => {
		const arrived: string[] = [];
		Object.assign(globalThis, { arrived });
		new MutationObserver((mutations) => {
			for (const node of mutations.flatMap(({ addedNodes }) => [...addedNodes])) {
				if (!(node instanceof HTMLElement)) continue;
				const alerts = node.matches('[role="alert"]')
					? [node]
					: node.querySelectorAll<HTMLElement>('[role="alert"]');
				for (const alert of alerts) arrived.push(`assertive: ${alert.textContent}`);
			}
		}).observe(document, { childList: true, subtree: true });
	});
}

/** Everything on the screen, from top to end. The reader then stays, for what is announced. */
export async function hear(page: Page): Promise<string[]> {
	const said = await page.evaluate(async () => {
		const { reader, arrived } = globalThis as unknown as Listening;
		const { virtual } = reader;
		await virtual.stop();
		document.querySelectorAll('noscript').forEach((node) => node.remove());
		const folded = [
			...document.querySelectorAll('details:not([open]) > :not(summary, [aria-hidden])')
		];
		for (const node of folded) node.setAttribute('aria-hidden', 'true');
		const ticked = [...document.querySelectorAll<HTMLInputElement>('input:checked:not([checked])')];
		const unticked = [
			...document.querySelectorAll<HTMLInputElement>('input[checked]:not(:checked)')
		];
		for (const input of [...ticked, ...unticked]) input.toggleAttribute('checked');
		await virtual.start({ container: document.body });
		for (let phrases = 0; phrases < 5000; phrases += 1) {
			if ((await virtual.lastSpokenPhrase()) === 'end of document') break;
			await virtual.next();
		}
		const log = await virtual.spokenPhraseLog();
		for (const node of folded) node.removeAttribute('aria-hidden');
		for (const input of [...ticked, ...unticked]) input.toggleAttribute('checked');
		await new Promise((done) => setTimeout(done));
		await virtual.clearSpokenPhraseLog();
		arrived.length = 0;
		return log;
	});
	return said.map(flat);
}

/** What was said since the screen was heard, or since the last `forget`: announcements, and what took the focus. */
export async function saidSince(page: Page): Promise<string[]> {
	const said = await page.evaluate(async () => {
		const { reader, arrived } = globalThis as unknown as Listening;
		return [...(await reader.virtual.spokenPhraseLog()), ...arrived];
	});
	return said.map(flat);
}

export const forget = (page: Page): Promise<void> =>
	page.evaluate(async () => {
		const { reader, arrived } = globalThis as unknown as Listening;
		arrived.length = 0;
		await reader.virtual.clearSpokenPhraseLog();
	});

/** All of these are said, in this order, whatever comes between. Says each one that is not. */
export function expectInOrder(
	said: readonly string[],
	expected: readonly (string | RegExp)[],
	screen: string
): void {
	let from = 0;
	for (const wanted of expected) {
		const same = (phrase: string) =>
			typeof wanted === 'string' ? phrase === flat(wanted) : wanted.test(phrase);
		const at = said.findIndex((phrase, index) => index >= from && same(phrase));
		expect
			.soft(at >= 0 ? said[at] : said.slice(from), `${screen}: after « ${said[from - 1] ?? ''} »`)
			.toEqual(typeof wanted === 'string' ? flat(wanted) : expect.stringMatching(wanted));
		if (at >= 0) from = at + 1;
	}
}

const named = new Set(
	'link button radio checkbox textbox searchbox combobox option image heading navigation dialog columnheader rowheader'.split(
		' '
	)
);
const state =
	/^((not )?(checked|expanded|selected|invalid)|disabled|required|level \d+|position \d+|set size \d+|has popup .*|current .*)$/;

/** No phrase that says nothing: empty, an accident of the code, an id of the questionnaire, a control without name. */
export function expectSensible(
	said: readonly string[],
	ids: ReadonlySet<string>,
	screen: string
): void {
	const senseless = said.filter((phrase) => {
		if (phrase === '' || /undefined|\bnull\b|\bNaN\b|\[object/.test(phrase)) return true;
		const [role = '', name = ''] = phrase.split(', ');
		if (named.has(role) && (name === '' || state.test(name))) return true;
		// The virtual reader says the value of a list, which is an id, beside its words.
		if (role === 'combobox' || role === 'option') return false;
		return phrase.split(/[\s,.;:()«»“”]+/).some((word) => ids.has(word));
	});
	expect.soft(senseless, `${screen}: phrases that say nothing`).toEqual([]);
}

/** A name that leads to two places, or that says none, means nothing in a list of links. */
export async function expectLinksToMean(page: Page, screen: string): Promise<void> {
	const links = await page
		.getByRole('main')
		.getByRole('link')
		.evaluateAll((all) =>
			(all as HTMLAnchorElement[]).map((link) => {
				const copy = link.cloneNode(true) as HTMLElement;
				copy.querySelectorAll('[aria-hidden="true"]').forEach((node) => node.remove());
				return { name: link.ariaLabel ?? copy.textContent, address: link.href };
			})
		);
	const places = new Map<string, Set<string>>();
	for (const { name, address } of links)
		places.set(flat(name), (places.get(flat(name)) ?? new Set()).add(address));
	const vague =
		/^(ici|cliquez ici|lire|voir|plus|en savoir plus|suite|here|click here|read|see|more|learn more|find out more)$/i;
	const meaningless = [...places]
		.filter(([name, addresses]) => addresses.size > 1 || vague.test(name))
		.map(([name, addresses]) => `« ${name} » → ${addresses.size}`);
	expect.soft(meaningless, `${screen}: links whose name means nothing alone`).toEqual([]);
}
