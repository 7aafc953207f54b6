import { expect, test } from 'vitest';
import { interviewKey, RefusedPark } from './interview-keys';

const pressed = (key: string, code = '', more = {}) => ({
	key,
	code,
	ctrlKey: false,
	metaKey: false,
	altKey: false,
	shiftKey: false,
	repeat: false,
	...more
});

test('digits answer by the place of the key, whatever the keyboard writes with it', () => {
	const second = { kind: 'choose', place: 2 };
	expect(interviewKey(pressed('é', 'Digit2'))).toEqual(second);
	expect(interviewKey(pressed('2', 'Digit2', { shiftKey: true }))).toEqual(second);
	expect(interviewKey(pressed('2', 'Numpad2'))).toEqual(second);
	expect(interviewKey(pressed('à', 'Digit0'))).toBeNull();
});

test('letters go by what they write, in either case', () => {
	expect(interviewKey(pressed('v', 'KeyV'))).toEqual({ kind: 'confirm' });
	expect(interviewKey(pressed('N', 'KeyN'))).toEqual({ kind: 'unknown' });
	expect(interviewKey(pressed('p', 'KeyP'))).toEqual({ kind: 'park' });
	// Where AZERTY writes it.
	expect(interviewKey(pressed('a', 'KeyQ'))).toEqual({ kind: 'alone' });
	expect(interviewKey(pressed('x', 'KeyX'))).toBeNull();
});

test('a key held down acts once', () => {
	expect(interviewKey(pressed('é', 'Digit2', { repeat: true }))).toBeNull();
});

test('with single keys off only those with Ctrl, and F1, act', () => {
	for (const [key, code] of [
		['é', 'Digit2'],
		['v', 'KeyV'],
		['ArrowRight', 'ArrowRight'],
		['Enter', 'Enter']
	] as const)
		expect(interviewKey(pressed(key, code), false)).toBeNull();
	expect(interviewKey(pressed('F1', 'F1'), false)).toEqual({ kind: 'help' });
	const control = { ctrlKey: true };
	expect(interviewKey(pressed('k', 'KeyK', control), false)).toEqual({ kind: 'go-to' });
	expect(interviewKey(pressed(';', 'Comma', control), false)).toEqual({ kind: 'note' });
	expect(interviewKey(pressed('z', 'KeyW', control), false)).toEqual({ kind: 'undo' });
});

test('what belongs to the browser is left to it', () => {
	expect(interviewKey(pressed('t', 'KeyT', { ctrlKey: true }))).toBeNull();
	expect(interviewKey(pressed('&', 'Digit1', { ctrlKey: true }))).toBeNull();
	expect(interviewKey(pressed('&', 'Digit1', { altKey: true }))).toBeNull();
	expect(interviewKey(pressed('ArrowLeft', '', { altKey: true }))).toBeNull();
});

test('the digit after a P that put nothing off answers nothing; the next one does', () => {
	const [first, on] = [{ kind: 'choose', place: 1 }, { kind: 'on' }] as const;
	const refused = new RefusedPark();
	expect(refused.takes(first, 0), 'no P before it').toBe(false);

	refused.refuse(1000);
	expect(refused.takes(first, 1300)).toBe(true);
	expect(refused.takes(first, 1600)).toBe(false);

	refused.refuse(5000);
	expect(refused.takes(first, 7000), 'who has read why answers').toBe(false);

	refused.refuse(9000);
	expect(refused.takes(on, 9100)).toBe(false);
	expect(refused.takes(first, 9200), 'of another question').toBe(false);
});
