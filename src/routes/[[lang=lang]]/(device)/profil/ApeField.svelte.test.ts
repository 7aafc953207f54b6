import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import type { Profile } from '$lib/grid/sheet';
import help from '$lib/questions/fr.help';
import { words } from '../../../../../tests/support/assessment';
import Speaking from '../../../../../tests/support/Speaking.svelte';
import ApeField from './ApeField.svelte';

function show(profile: Profile) {
	const change = vi.fn(() => Promise.resolve(true));
	const setFact = vi.fn(() => Promise.resolve(true));
	const assessment = { sheet: { profile }, words, change, setFact };
	const props = { assessment, words: help.ape };
	render(Speaking, { props: { component: ApeField, props } });
	return { change, setFact };
}
async function type(text: string) {
	const field = screen.getByLabelText(help.ape.label);
	await fireEvent.input(field, { target: { value: text } });
	await fireEvent.blur(field);
}

test('a code settles the activity', async () => {
	const { change } = show({});
	await type('1071h');
	expect(change).toHaveBeenCalledWith([
		{ path: 'profile/ape', value: '10.71H' },
		{ path: 'profile/naf', value: 'rev2:C' }
	]);
});

test('a letter alone is refused in a sentence that says what is expected', async () => {
	const { change } = show({});
	await type('C');
	expect(screen.getByRole('alert')).toHaveTextContent('10.71C');
	expect(change).not.toHaveBeenCalled();
});

test('what it settled is said, and what it contradicts', () => {
	show({ ape: '10.71H', naf: 'rev2:C' });
	expect(screen.getByRole('status')).toHaveTextContent('d’après ce code : Fabrication.');
	document.body.innerHTML = '';
	show({ ape: '56.11G', naf: 'rev2:C', trade: 'boulangerie-patisserie' });
	expect(screen.getByRole('status')).toHaveTextContent('Vous avez choisi « Fabrication »');
});

test('one of several activities is asked', async () => {
	const { setFact } = show({ ape: '47.24Y', naf: 'rev21:G' });
	const rows = screen.getAllByRole('radio');
	expect(rows).toHaveLength(2);
	const [first] = rows;
	if (first) await fireEvent.click(first);
	expect(setFact).toHaveBeenCalledWith('naf', 'rev2:C');
});
