/** Looks at one state of a screen, as a picture and as a person who cannot see it all would meet it. */
import { isGate } from '../../support/tier';
import { expect, type Locator, type Page } from '../support/test';
import { inspect, type Engine } from './inspect';
import { arrived } from './scene';

interface Way {
	name: string;
	colorScheme: 'light' | 'dark';
	forcedColors?: 'active' | 'none';
	size: { width: number; height: number };
	engines: readonly Engine[];
	/** What its picture is called after, where one is taken. */
	picture?: string;
}

export const desk = { width: 1280, height: 800 };
export const phone = { width: 360, height: 740 };
const narrow = { width: 320, height: 640 };

const ways: Way[] = [
	{ name: 'dark', colorScheme: 'dark', size: desk, engines: ['axe'], picture: '1280-dark' },
	{
		name: 'phone',
		colorScheme: 'light',
		size: phone,
		engines: ['axe', 'focus'],
		picture: '360-light'
	}
];
/** What differs by width or colours is seen on a phone and on a desk; the rest, and a second engine, take their time. */
const rareWays: Way[] = [
	{ name: 'light', colorScheme: 'light', size: desk, engines: ['axe', 'ibm', 'focus'] },
	// Colours are the person's own there: what is left to see is the ring.
	{ name: 'forced', colorScheme: 'dark', forcedColors: 'active', size: desk, engines: ['focus'] },
	{ name: '320 px', colorScheme: 'dark', size: narrow, engines: ['axe', 'ibm', 'focus'] },
	// 1280 × 1024 seen at 400 %: the same width as above, lower.
	{ name: '400 %', colorScheme: 'light', size: { width: 320, height: 256 }, engines: ['focus'] }
];

export interface Looking {
	/** What the picture is about, when it is not the top of the page. */
	around?: Locator;
	fullPage?: boolean;
	/** The only width at which this state exists. */
	only?: 'phone' | 'desk';
	/** Looked at in the deep tier only. */
	rare?: boolean;
	/** Inspected, and like another on a picture. */
	picture?: false;
}

/** One of them for every other state, the same at each run; about as many get the first as the second. */
function sampled(all: readonly Way[], name: string): Way[] {
	const number = [...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
	return number % 2 === 0 ? all.filter((_, at) => at === (number / 2) % all.length) : [];
}

/**
 * The gate: of every other state a picture, in the dark on a desk or in the light on a phone, with what is to be inspected there. The deep tier:
 * all ways, of rare states too. Says all that is wrong at once; leaves the page as it was, on a desk.
 */
export async function look(page: Page, name: string, looking: Looking = {}): Promise<void> {
	const { only, rare = false, picture = true } = looking;
	const exists = ({ size }: Way) => only === undefined || (only === 'desk') === (size === desk);
	const all = [...ways, ...(isGate ? [] : rareWays)].filter(exists);
	const chosen = isGate ? (rare ? [] : sampled(all, name)) : all;
	if (chosen.length === 0) return;
	if (picture)
		for (const way of chosen) if (way.picture) await takePicture(page, way, name, looking);
	const faults = new Map<string, string[]>();
	await unfold(page);
	for (const way of chosen.toReversed()) {
		await show(page, way);
		for (const fault of await inspect(page, way.engines))
			faults.set(fault, [...(faults.get(fault) ?? []), way.name]);
	}
	await fold(page);
	await page.emulateMedia({ colorScheme: null, forcedColors: null });
	await page.setViewportSize(desk);
	const sentences = [...faults].map(([fault, names]) => `${fault} (${names.join(', ')})`);
	expect.soft(sentences, name).toEqual([]);
}

async function show(page: Page, { colorScheme, forcedColors = 'none', size }: Way): Promise<void> {
	await page.emulateMedia({ colorScheme, forcedColors });
	await page.setViewportSize(size);
	// Colours and width are drawn, and nothing moves any more: a transition may start another, a frame later.
	await page.evaluate(async () => {
		const frame = () => new Promise((done) => requestAnimationFrame(done));
		for (let still = 0, frames = 0; still < 3 && frames < 200; frames += 1) {
			await frame();
			still = document.getAnimations().length === 0 ? still + 1 : 0;
		}
	});
}

async function takePicture(
	page: Page,
	way: Way,
	name: string,
	{ around, fullPage = false }: Looking
): Promise<void> {
	await page.mouse.move(0, 0);
	await show(page, way);
	// What lies behind a dialog is always the same part of the page.
	await page.evaluate(() => scrollTo(0, 0));
	await around?.evaluate((node) => node.scrollIntoView({ block: 'center' }));
	// A list that scrolls by itself is drawn apart, now and then half a pixel off: for the picture it stands still.
	const lists = page.locator('nav.wide');
	await lists.evaluateAll((all) => {
		for (const list of all as HTMLElement[])
			Object.assign(list.style, { position: 'static', maxHeight: 'none', overflow: 'visible' });
	});
	await expect.soft(page).toHaveScreenshot(`${name}-${way.picture}.png`, { fullPage });
	await lists.evaluateAll((all) => {
		for (const list of all as HTMLElement[])
			Object.assign(list.style, { position: '', maxHeight: '', overflow: '' });
	});
}

/** Opens everything folded, and waits for what that fetches. */
export async function unfold(page: Page): Promise<void> {
	await page.locator('details:not([open])').evaluateAll((all) => {
		for (const details of all as HTMLDetailsElement[]) {
			details.open = true;
			details.dataset.unfolded = '';
		}
	});
	await arrived(page);
}

async function fold(page: Page): Promise<void> {
	await page.locator('[data-unfolded]').evaluateAll((all) => {
		for (const details of all as HTMLDetailsElement[]) {
			details.open = false;
			delete details.dataset.unfolded;
		}
	});
}
