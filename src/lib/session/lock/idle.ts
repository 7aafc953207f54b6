/** A screen that nobody touches locks itself. */

/** ms */
export const idleAfter = 15 * 60_000;
/** Said so long before. ms */
export const warnedBefore = 60_000;
const look = 1000;
/** Other tabs hear of it now and then. ms */
const toldEvery = 10_000;

interface IdleSetup {
	/** ms left; null where it is not near. */
	onnear: (left: number | null) => void;
	onidle: () => void;
	/** Somebody is at work here. */
	onactive: () => void;
	now?: () => number;
}

export interface Idle {
	/** Somebody is at work, here or in another tab. */
	touch: () => void;
	stop: () => void;
}

/** A computer that slept finds out as it wakes. */
export function watchIdle({ onnear, onidle, onactive, now = Date.now }: IdleSetup): Idle {
	let [last, told, isOver] = [now(), now(), false];
	let wasNear = false;
	const touch = () => {
		last = now();
		if (wasNear) onnear(null);
		wasNear = false;
	};
	const act = () => {
		if (check()) return;
		touch();
		if (now() - told < toldEvery) return;
		told = now();
		onactive();
	};
	/** Whether it is over. */
	const check = (): boolean => {
		const left = last + idleAfter - now();
		if (left <= 0 && !isOver) {
			isOver = true;
			stop();
			onidle();
		} else if (left <= warnedBefore) {
			wasNear = true;
			onnear(left);
		}
		return isOver;
	};
	const signs = ['pointerdown', 'keydown', 'wheel', 'input'] as const;
	for (const sign of signs) addEventListener(sign, act, { passive: true, capture: true });
	document.addEventListener('visibilitychange', check);
	const timer = setInterval(check, look);
	const stop = () => {
		clearInterval(timer);
		document.removeEventListener('visibilitychange', check);
		for (const sign of signs) removeEventListener(sign, act, { capture: true });
	};
	return { touch, stop };
}
