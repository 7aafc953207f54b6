import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import ChoiceRows from './ChoiceRows.svelte';

const rows = [
	{ id: 'none', words: 'Aucun' },
	{ id: 'some', words: 'Deux ou trois', note: 'soit 2 sur 6' },
	{ id: '?', words: 'Je ne sais pas', quiet: true }
];

function show(selected: string[], many = false) {
	const onchoose = vi.fn();
	render(ChoiceRows, { legend: 'Combien ?', rows, selected, many, onchoose });
	return onchoose;
}

test('rows are native radios of one named group, and the one answered is checked', () => {
	show(['some']);
	expect(screen.getByRole('group', { name: 'Combien ?' })).toBeInTheDocument();
	expect(screen.getAllByRole('radio')).toHaveLength(3);
	expect(screen.getByRole('radio', { name: /Deux ou trois/ })).toBeChecked();
});

test('a touched row says so, one reached by an arrow key does not', async () => {
	const onchoose = show([]);
	const none = screen.getByRole('radio', { name: 'Aucun' });
	await fireEvent.pointerDown(none);
	await fireEvent.click(none);
	expect(onchoose).toHaveBeenLastCalledWith('none', true, true);
	const unknown = screen.getByRole('radio', { name: 'Je ne sais pas' });
	await fireEvent.keyDown(unknown, { key: 'ArrowDown' });
	await fireEvent.click(unknown);
	expect(onchoose).toHaveBeenLastCalledWith('?', true, false);
});

test('touching the row already answered confirms it', async () => {
	const onchoose = show(['some']);
	const some = screen.getByRole('radio', { name: /Deux ou trois/ });
	await fireEvent.pointerDown(some);
	await fireEvent.click(some);
	expect(onchoose).toHaveBeenCalledExactlyOnceWith('some', true, true);
});

test('going back by keys to the stored row, while another waits to be stored, is a choice', async () => {
	const onchoose = show(['some']);
	const key = async (name: string | RegExp) => {
		const row = screen.getByRole('radio', { name });
		await fireEvent.keyDown(row, { key: 'ArrowDown' });
		await fireEvent.click(row);
	};
	await key('Aucun');
	await key(/Deux ou trois/);
	expect(onchoose.mock.calls.map(([row]) => String(row))).toEqual(['none', 'some']);
});

test('with several answers each box says whether it is ticked', async () => {
	const onchoose = show(['some'], true);
	await fireEvent.click(screen.getByRole('checkbox', { name: /Deux ou trois/ }));
	expect(onchoose).toHaveBeenLastCalledWith('some', false, expect.anything());
	await fireEvent.click(screen.getByRole('checkbox', { name: 'Aucun' }));
	expect(onchoose).toHaveBeenLastCalledWith('none', true, expect.anything());
});
