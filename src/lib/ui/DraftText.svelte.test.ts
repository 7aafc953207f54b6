import { fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import HeldDraft from '../../../tests/support/HeldDraft.svelte';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

interface Shown {
	stored?: string;
	rows?: number;
	hint?: string;
	/** What becomes of a text handed over; by default it is stored at once. */
	onsave?: (text: string) => Promise<boolean>;
}

/** The field, what was handed over to be stored, and a way to change what is stored. */
function show({ stored = '', rows = 1, hint = '', onsave }: Shown = {}) {
	const given: string[] = [];
	const props = {
		label: 'Qui',
		hint,
		rows,
		maxlength: 120,
		stored,
		onsave: async (text: string) => {
			given.push(text);
			if (onsave) return onsave(text);
			await shown.rerender({ stored: text });
			return true;
		}
	};
	const shown = render(HeldDraft, props);
	const elsewhere = (text: string) => shown.rerender({ stored: text });
	return { given, elsewhere, unmount: shown.unmount, field: screen.getByLabelText('Qui') };
}

/** As `show`, but storing takes until `store`. */
function showSlow(stored = '') {
	let settle: () => void = () => undefined;
	const waiting = new Promise<boolean>((resolve) => (settle = () => resolve(true)));
	const shown = show({ stored, onsave: () => waiting });
	const done = async () => {
		settle();
		await pass(0);
	};
	const store = async () => {
		await shown.elsewhere(shown.given.at(-1) ?? '');
		await done();
	};
	return { ...shown, done, store };
}

/** As typing does: the value, then the event. */
const type = (field: HTMLElement, text: string) =>
	fireEvent.input(field, { target: { value: text } });
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
/** The person goes to another tab, or comes back. */
const turnAway = () => fireEvent(document, new Event('visibilitychange'));

describe('what is typed is stored', () => {
	test('half a second after the last key, once', async () => {
		const { given, field } = show();
		await type(field, 'J');
		await pass(400);
		await type(field, 'Je');
		await pass(499);
		expect(given).toEqual([]);
		await pass(1);
		expect(given).toEqual(['Je']);
		await pass(5000);
		expect(given).toEqual(['Je']);
	});

	test('on leaving the field, at once and once', async () => {
		const { given, field } = show();
		await type(field, 'Jeanne');
		await fireEvent.blur(field);
		expect(given).toEqual(['Jeanne']);
		await pass(5000);
		expect(given).toEqual(['Jeanne']);
	});

	test('when the tab is hidden, at once and once', async () => {
		const { given, field } = show();
		await type(field, 'Jeanne');
		await turnAway();
		expect(given).toEqual(['Jeanne']);
		await turnAway();
		await fireEvent.blur(field);
		await pass(5000);
		expect(given).toEqual(['Jeanne']);
	});

	test('when the field goes away before the pause, once', async () => {
		const { given, field, unmount } = show();
		await type(field, 'Jeanne');
		unmount();
		expect(given).toEqual(['Jeanne']);
		await pass(5000);
		expect(given).toEqual(['Jeanne']);
	});

	test('again after each pause, as it stands then', async () => {
		const { given, field } = show();
		await type(field, 'Jeanne');
		await pass(500);
		await type(field, 'Jeanne et Ali');
		await pass(500);
		await type(field, '');
		await fireEvent.blur(field);
		expect(given).toEqual(['Jeanne', 'Jeanne et Ali', '']);
	});

	test('as it was typed, spaces and line breaks too', async () => {
		const { given, field } = show({ rows: 3 });
		await type(field, ' Voir Paul\n— mardi ');
		await pass(500);
		expect(given).toEqual([' Voir Paul\n— mardi ']);
	});
});

describe('nothing is stored', () => {
	test('when nobody typed', async () => {
		const { given, field, elsewhere, unmount } = show({ stored: 'Jeanne' });
		await fireEvent.focus(field);
		await turnAway();
		await elsewhere('Ali');
		await fireEvent.blur(field);
		await pass(5000);
		unmount();
		expect(given).toEqual([]);
	});

	test('when what was typed is taken back before the pause', async () => {
		const { given, field, unmount } = show({ stored: 'Jeanne' });
		await type(field, 'Jeannette');
		await type(field, 'Jeanne');
		await pass(500);
		await fireEvent.blur(field);
		unmount();
		expect(given).toEqual([]);
	});

	test('a second time, when a name stands in for an emptied text', async () => {
		const fallback = 'Ce que dit le pas';
		const { given, field, elsewhere, unmount } = show({
			stored: 'À moi',
			onsave: async () => {
				await elsewhere(fallback);
				return true;
			}
		});
		await type(field, '');
		await fireEvent.blur(field);
		await turnAway();
		await fireEvent.focus(field);
		await fireEvent.blur(field);
		unmount();
		await pass(5000);
		expect(given).toEqual(['']);
	});

	test('over what was written elsewhere since, by leaving the field', async () => {
		const { given, field, elsewhere } = show();
		await type(field, 'Jeanne');
		await pass(500);
		await elsewhere('Ali');
		await fireEvent.blur(field);
		await pass(5000);
		expect(given).toEqual(['Jeanne']);
		expect(field).toHaveValue('Ali');
	});

	test('over what was written elsewhere since, by coming back to the tab', async () => {
		const { given, field, elsewhere, unmount } = show();
		await type(field, 'Jeanne');
		await turnAway();
		await elsewhere('Ali');
		await turnAway();
		unmount();
		await pass(5000);
		expect(given).toEqual(['Jeanne']);
	});
});

describe('the field', () => {
	test('shows what is stored, and what is stored elsewhere while nobody types', async () => {
		const { field, elsewhere } = show({ stored: 'Jeanne' });
		expect(field).toHaveValue('Jeanne');
		await elsewhere('Ali');
		expect(field).toHaveValue('Ali');
	});

	test('is never replaced under the hand, neither before nor after the pause', async () => {
		const { field, elsewhere } = show({ stored: 'Jeanne' });
		await type(field, 'Jeanne et');
		await elsewhere('Ali');
		expect(field).toHaveValue('Jeanne et');
		await pass(500);
		expect(field).toHaveValue('Jeanne et');
		await elsewhere('Ali encore');
		expect(field).toHaveValue('Jeanne et');
	});

	test('keeps what is typed while an earlier text is being stored', async () => {
		const { given, field, store } = showSlow();
		await type(field, 'Jean');
		await pass(500);
		await type(field, 'Jeanne');
		await store();
		await pass(499);
		expect(field).toHaveValue('Jeanne');
		expect(given).toEqual(['Jean']);
		await pass(1);
		expect(given).toEqual(['Jean', 'Jeanne']);
	});

	test('does not lose a change of mind made while the earlier text is being stored', async () => {
		const { given, field, store } = showSlow('Jeanne');
		await type(field, 'Jean');
		await pass(500);
		await type(field, 'Jeanne');
		await pass(500);
		await store();
		await fireEvent.blur(field);
		expect(given).toEqual(['Jean', 'Jeanne']);
		expect(field).toHaveValue('Jeanne');
	});

	test('is not left with a text that belongs elsewhere, when another takes its place meanwhile', async () => {
		const { given, field, elsewhere, done } = showSlow('');
		await type(field, 'Sur ce sujet');
		await fireEvent.blur(field);
		await elsewhere('Sur l’autre sujet');
		await done();
		expect(field).toHaveValue('Sur l’autre sujet');
		await turnAway();
		await pass(5000);
		expect(given).toEqual(['Sur ce sujet']);
	});

	test('shows what is stored once the hand has left it', async () => {
		const { field, elsewhere } = show({ stored: 'Jeanne' });
		await type(field, 'Ali');
		await fireEvent.blur(field);
		await pass(0);
		await elsewhere('Paul');
		expect(field).toHaveValue('Paul');
	});

	test('keeps on screen what could not be stored', async () => {
		const { given, field } = show({ stored: 'Jeanne', onsave: () => Promise.resolve(false) });
		await type(field, 'Ali');
		for (const _ of [1, 2]) {
			await fireEvent.blur(field);
			await pass(5000);
			expect(given).toContain('Ali');
			expect(field).toHaveValue('Ali');
		}
	});

	test('has its label and its hint, and takes no more than it can', () => {
		const { field } = show({ hint: 'Un prénom suffit.' });
		expect(field).toHaveAccessibleDescription('Un prénom suffit.');
		expect(field.tagName).toBe('INPUT');
	});

	test('takes so many characters, an emoji counting as one, wherever they are typed', async () => {
		const { given, field } = show();
		expect(field).toHaveAttribute('maxlength', '240');
		await type(field, '🥖'.repeat(120));
		expect(field).toHaveValue('🥖'.repeat(120));
		await type(field, `é${'🥖'.repeat(120)}`);
		expect(field).toHaveValue(`é${'🥖'.repeat(119)}`);
		await type(field, 'a'.repeat(130));
		expect(field).toHaveValue('a'.repeat(120));
		await fireEvent.blur(field);
		expect(given.at(-1)).toBe('a'.repeat(120));
	});

	test('has several lines when it is asked for them, and no description without a hint', () => {
		const { field } = show({ rows: 4, stored: 'une\ndeux' });
		expect(field.tagName).toBe('TEXTAREA');
		expect(field).toHaveAttribute('rows', '4');
		expect(field).toHaveValue('une\ndeux');
		expect(field).not.toHaveAccessibleDescription();
	});
});
