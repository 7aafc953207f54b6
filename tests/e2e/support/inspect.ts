/** Looks at one screen in every way a person may have set the browser. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import { root } from './grid';
import { expect, type Page } from './test';

const axe = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Way {
	name: string;
	colorScheme: 'light' | 'dark';
	forcedColors: 'active' | 'none';
	width: number;
	height: number;
}

const ways: Way[] = [
	{ name: 'light', colorScheme: 'light', forcedColors: 'none', width: 1280, height: 800 },
	{ name: 'dark', colorScheme: 'dark', forcedColors: 'none', width: 1280, height: 800 },
	{ name: 'forced colours', colorScheme: 'dark', forcedColors: 'active', width: 1280, height: 800 },
	{ name: '320 px wide', colorScheme: 'dark', forcedColors: 'none', width: 320, height: 640 },
	// 1280 × 1024 seen at 400 %.
	{ name: '400 % zoom', colorScheme: 'light', forcedColors: 'none', width: 320, height: 256 }
];
export const narrowWays = ways.filter(({ width }) => width === 320);

/** Puts axe in every page of the context, apart from the page's own scripts and their policy. */
export async function bringAxe(page: Page): Promise<void> {
	await page.context().addInitScript({ content: axe });
}

async function wrongOn(page: Page): Promise<string[]> {
	return page.evaluate(async (values) => {
		const { axe } = globalThis as unknown as {
			axe: { run: (options: object) => Promise<AxeResults> };
		};
		const { violations } = await axe.run({
			runOnly: { type: 'tag', values },
			resultTypes: ['violations'],
			// These colours are the person's own, and axe reads those of the page that they replace.
			rules: { 'color-contrast': { enabled: !matchMedia('(forced-colors: active)').matches } }
		});
		const root = document.documentElement;
		const tooWide =
			root.scrollWidth > root.clientWidth
				? [`scrolls sideways: ${root.scrollWidth} px of content in ${root.clientWidth}`]
				: [];
		const found = violations.flatMap(({ id, nodes }) =>
			nodes.map(({ target, html, failureSummary }) =>
				[id, target.join(' '), html.slice(0, 160), failureSummary?.replace(/\s+/g, ' ')].join(' | ')
			)
		);
		return [...tooWide, ...found];
	}, tags);
}

/** The new colours and width are drawn, and nothing moves any more: a transition may start another, a frame later. */
function settle(page: Page): Promise<void> {
	return page.evaluate(async () => {
		const frame = () => new Promise((done) => requestAnimationFrame(done));
		for (let still = 0, frames = 0; still < 3 && frames < 200; frames += 1) {
			await frame();
			still = document.getAnimations().length === 0 ? still + 1 : 0;
		}
	});
}

/** Nothing wrong for axe and nothing too wide, whatever the colours and the width. Says all that is wrong at once. */
export async function inspect(
	page: Page,
	screen: string,
	among: readonly Way[] = ways
): Promise<void> {
	const found = new Map<string, string[]>();
	for (const { name, colorScheme, forcedColors, width, height } of among) {
		await page.emulateMedia({ colorScheme, forcedColors });
		await page.setViewportSize({ width, height });
		await settle(page);
		for (const wrong of await wrongOn(page)) found.set(wrong, [...(found.get(wrong) ?? []), name]);
	}
	await page.emulateMedia({ colorScheme: null, forcedColors: null });
	const said = [...found].map(([wrong, names]) => `${wrong} (${names.join(', ')})`);
	expect.soft(said, screen).toEqual([]);
}

/** Everything folded, opened. */
export async function unfold(page: Page): Promise<void> {
	await page.locator('details').evaluateAll((all) => {
		for (const details of all as HTMLDetailsElement[]) details.open = true;
	});
}
