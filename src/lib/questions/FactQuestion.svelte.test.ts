import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import type { ProfileValue } from '$lib/grid/sheet';
import { factShape } from '$lib/session/opening/fact-shape';
import { grid, words } from '../../../tests/support/assessment';
import Speaking from '../../../tests/support/Speaking.svelte';
// Brought when it is asked for: here beforehand, which takes the time it takes.
import './CountQuestion.svelte';
import FactQuestion from './FactQuestion.svelte';

function show(fact: string, given: Record<string, unknown> = {}) {
	const onfact = vi.fn((_value: ProfileValue, _byPointer: boolean) => Promise.resolve(true));
	const own = { shape: factShape(grid, fact), words: words.facts[fact], canBeUnknown: true };
	render(Speaking, { props: { component: FactQuestion, props: { ...own, onfact, ...given } } });
	return onfact;
}
const hint = () => screen.queryByText(/^Choisissez une réponse/);

test('that a touch leads on is said, and from then on only heard', () => {
	show('artisan');
	expect(hint()).not.toHaveClass('visually-hidden');
	document.body.innerHTML = '';
	show('artisan', { told: true });
	expect(hint()).toHaveClass('visually-hidden');
	expect(screen.getByRole('group')).toHaveAccessibleDescription(/^Choisissez une réponse/);
});

test('an answer that is proposed is shown chosen, and says where it comes from', () => {
	const onfact = show('artisan', { proposed: true });
	expect(screen.getByRole('radio', { name: /^Oui d’après votre profil$/ })).toBeChecked();
	expect(onfact).not.toHaveBeenCalled();
});

test('of a number « Je ne sais pas » is a row too, which is seen chosen and gives way to a number', async () => {
	const onfact = show('alternants', { value: { unknown: true } });
	const unknown = await screen.findByRole('radio', { name: 'Je ne sais pas' });
	expect(unknown).toBeChecked();
	await fireEvent.click(screen.getByRole('button', { name: 'Continuer' }));
	expect(onfact).toHaveBeenLastCalledWith({ unknown: true }, true);
	await fireEvent.input(screen.getByRole('textbox'), { target: { value: '2' } });
	expect(unknown).not.toBeChecked();
	await fireEvent.pointerDown(unknown);
	await fireEvent.click(unknown);
	expect(onfact).toHaveBeenLastCalledWith({ unknown: true }, true);
	expect(screen.getByRole('textbox')).toHaveValue('');
});
