/** What a key does in an interview. */
export type InterviewKey =
	/** The row at this place, from 1. */
	| { kind: 'choose'; place: number }
	| {
			kind:
				| 'confirm'
				| 'unknown'
				| 'park'
				| 'alone'
				| 'next'
				| 'previous'
				| 'go-to'
				| 'note'
				| 'undo'
				| 'help'
				| 'on';
	  };

interface Pressed {
	/** The place of the key: on AZERTY digits need Shift, and `Digit2` is the same key. */
	code: string;
	/** What it writes: letters move with the keyboard's layout. */
	key: string;
	ctrlKey: boolean;
	metaKey: boolean;
	altKey: boolean;
	shiftKey: boolean;
	repeat: boolean;
}

const letters: Record<string, 'alone' | 'confirm' | 'unknown' | 'park'> = {
	a: 'alone',
	v: 'confirm',
	n: 'unknown',
	p: 'park'
};

/**
 * What this key asks for; null when it is not for the interview. Without `singleKeys` only those with Ctrl and F1 act
 * (WCAG 2.1.4).
 */
export function interviewKey(pressed: Pressed, singleKeys = true): InterviewKey | null {
	const { code, key, ctrlKey, metaKey, altKey, repeat } = pressed;
	if (repeat) return null;
	if (ctrlKey !== metaKey && !altKey) return withControl(pressed);
	if (ctrlKey || metaKey || altKey) return null;
	if (key === 'F1') return { kind: 'help' };
	if (!singleKeys) return null;
	const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
	if (digit) return { kind: 'choose', place: Number(digit) };
	if (key === 'ArrowRight') return { kind: 'next' };
	if (key === 'ArrowLeft') return { kind: 'previous' };
	if (key === 'Enter') return { kind: 'on' };
	const letter = letters[key.toLowerCase()];
	return letter ? { kind: letter } : null;
}

function withControl({ key, code, shiftKey }: Pressed): InterviewKey | null {
	if (key.toLowerCase() === 'k') return { kind: 'go-to' };
	// On AZERTY the full stop is written with Shift.
	if (key === '.' || key === ';' || code === 'Period') return { kind: 'note' };
	return key.toLowerCase() === 'z' && !shiftKey ? { kind: 'undo' } : null;
}

/** The digit that follows a `P` which put nothing off says who was to find out: it is no answer to the question. */
export class RefusedPark {
	#until = -Infinity;

	/** @param at ms */
	refuse(at: number): void {
		this.#until = at + whoFollowsMs;
	}

	/** Whether this key, pressed at `at` (ms), is that digit. To be told of every key: any other one ends the wait. */
	takes({ kind }: InterviewKey, at: number): boolean {
		const isWho = kind === 'choose' && at < this.#until;
		this.#until = -Infinity;
		return isWho;
	}
}

const whoFollowsMs = 2000;
