import { gridName, words } from './grid';
import type { Revision } from './device';
import type { Page } from './test';

/** Said by the page each time the screen shows an answer as stored. */
export interface Shown {
	path: string;
	/** Of its row: a level, a bracket, or `?`. */
	value: string;
}

/**
 * Answers at random, as fast as the screen allows, until `most` answers were shown as stored; each is told as it is.
 * A row that leads on shows another question once it is stored.
 */
export async function answerAtRandom(
	page: Page,
	onshown: (answer: Shown) => void,
	most = Infinity
): Promise<void> {
	page.on('console', (message) => {
		if (message.type() === 'debug') onshown(JSON.parse(message.text()) as Shown);
	});
	const items = Object.entries(words.criteria).flatMap(([criterion, { items }]) =>
		Object.keys(items).map((item) => `${criterion}/${item}`)
	);
	await page.evaluate(drive, { grid: gridName, items, most: Math.min(most, 1e9) });
}

/** Whether a revision of the device holds the answer. */
export function isAmong(revisions: readonly Revision[]): (answer: Shown) => boolean {
	const there = new Set(revisions.map(({ path, value }) => JSON.stringify([path, value])));
	return ({ path, value }) =>
		(value === '?' ? [{ unknown: true }] : [{ level: value }, { bracket: value }]).some((answer) =>
			there.has(JSON.stringify([path, answer]))
		);
}

/** Runs in the page. */
async function drive({ grid, items, most }: { grid: string; items: string[]; most: number }) {
	const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
	const any = <T>(list: readonly T[]) => list[Math.floor(Math.random() * list.length)];
	const place = () => {
		const { searchParams } = new URL(location.href);
		return `${searchParams.get('sujet')}/${searchParams.get('question')}`;
	};
	const until = async (happened: () => boolean) => {
		for (let tries = 0; tries < 400 && !happened(); tries += 1) await wait(3);
		return happened();
	};

	/** A fact about the company may be asked on the way, or a list to tick: these are passed by. */
	async function answer(): Promise<boolean> {
		const at = place();
		const rows = [...document.querySelectorAll<HTMLInputElement>('fieldset input[type="radio"]')];
		const other = any(rows.filter((input) => !input.checked));
		if (!other || !items.includes(at)) return false;
		other.parentElement?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
		other.click();
		const onward = await until(() => location.pathname !== '/diagnostic' || place() !== at);
		if (onward)
			console.debug(JSON.stringify({ path: `answers/${grid}/${at}`, value: other.value }));
		return onward;
	}

	await until(() => document.querySelector('#question') !== null);
	for (let shown = 0; shown < most;) {
		if (location.pathname !== '/diagnostic') {
			document.querySelector<HTMLAnchorElement>('header a[href="/diagnostic"]')?.click();
			await until(() => location.pathname === '/diagnostic');
		}
		if (await answer()) shown += 1;
		const at = place();
		const links = [...document.querySelectorAll<HTMLAnchorElement>('main nav a[href*="sujet="]')];
		any(links.filter((link) => !link.ariaCurrent))?.click();
		// The address names the subject first, then its question.
		await until(() => place() !== at && !place().endsWith('/null'));
	}
}
