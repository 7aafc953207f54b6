/**
 * A second press that follows closely was meant for what the first one landed on. Both guards let keys through, and the
 * clicks that screen readers make. What is marked `data-quick` takes quick presses: boxes of a list, ticked one after the
 * other.
 */
import type { Attachment } from 'svelte/attachments';

/** The longest double click of common systems; nobody reads a question in less. */
const closelyMs = 500;
const nearPx = 40;

const controlOf = (target: EventTarget | null): Element | null =>
	target instanceof Element ? target.closest('label, a, button, summary, input, select') : null;

/** Drops a press on what has come, since the press before, where that one landed. Returns how to stop. */
export function dropSecondPresses(view: Window): () => void {
	let last = { at: -Infinity, x: 0, y: 0, control: null as Element | null };
	let dropping = false;

	function down({ timeStamp: at, clientX: x, clientY: y, target }: PointerEvent) {
		const closely = at - last.at < closelyMs && Math.hypot(x - last.x, y - last.y) < nearPx;
		const control = controlOf(target);
		const there = controlOf(view.document.elementFromPoint(last.x, last.y));
		const isOther = last.control && control !== last.control && there !== last.control;
		dropping = closely && !!isOther && !control?.closest('[data-quick]');
		last = { at, x, y, control: dropping ? last.control : control };
	}
	function click(event: MouseEvent) {
		// Keys and screen readers click without a press: 0.
		if (!dropping || event.detail === 0) return;
		event.preventDefault();
		event.stopImmediatePropagation();
	}
	/** A key held down acts once: in a text it goes on making lines. */
	function keydown(event: KeyboardEvent) {
		last.at = -Infinity;
		const writes = event.target instanceof Element && event.target.matches('textarea');
		if (event.key === 'Enter' && event.repeat && !writes) event.preventDefault();
	}

	view.addEventListener('pointerdown', down, true);
	view.addEventListener('click', click, true);
	view.addEventListener('keydown', keydown, true);
	return () => {
		view.removeEventListener('pointerdown', down, true);
		view.removeEventListener('click', click, true);
		view.removeEventListener('keydown', keydown, true);
	};
}

/**
 * No press is taken for a moment, each time `question` changes: a slow disk may bring the next one long after the first
 * press. An animation, since the moment begins once the question is drawn.
 */
export const pausePresses =
	(_question: string | null): Attachment<HTMLElement> =>
	(node) => {
		const pause = node.animate({ pointerEvents: ['none', 'none'] }, closelyMs);
		return () => pause.cancel();
	};
