import { whenIdle } from './idle';

/** Someone who came, typed or pressed less than this ago may go on. ms */
const pause = 400;
let usedAt = 0;
let isWatching = false;

function watchUse() {
	if (isWatching) return;
	isWatching = true;
	const note = () => void (usedAt = performance.now());
	note();
	for (const event of ['input', 'keydown', 'pointerdown', 'wheel'])
		addEventListener(event, note, { capture: true, passive: true });
}

/** For one thing that may wait: as below, and a second later where the browser has no idle time to offer. */
export const onceQuiet = (): Promise<void> => whenIdle().then(whenQuiet);

/**
 * For work in many small parts: resolves when the browser is idle and nobody types, presses or scrolls. At once where the
 * browser has no idle time to offer.
 */
export async function whenQuiet(): Promise<void> {
	if (!('requestIdleCallback' in globalThis)) return;
	watchUse();
	await whenIdle();
	for (;;) {
		const left = usedAt + pause - performance.now();
		if (left <= 0) return;
		await new Promise((resolve) => setTimeout(resolve, left));
		await whenIdle();
	}
}
