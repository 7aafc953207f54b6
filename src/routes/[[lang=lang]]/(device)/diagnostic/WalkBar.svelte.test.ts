import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import { newAssessment } from '../../../../../tests/support/assessment';
import Speaking from '../../../../../tests/support/Speaking.svelte';
import WalkBar from './WalkBar.svelte';

async function show(onkeep: (() => void) | null, next: string | null = '/suivante') {
	const places = { previous: null, next, finish: '/resultats', answered: false };
	const props = { assessment: await newAssessment(), ...places, onkeep, onmove: vi.fn() };
	render(Speaking, { props: { component: WalkBar, props } });
}

test('where the profile says the answer, the way forward is « Continuer », which keeps it', async () => {
	const onkeep = vi.fn();
	await show(onkeep);
	expect(screen.queryByRole('link', { name: 'Passer' })).not.toBeInTheDocument();
	await fireEvent.click(screen.getByRole('button', { name: 'Continuer' }));
	expect(onkeep).toHaveBeenCalledOnce();
});

test('so it is on the last screen', async () => {
	await show(vi.fn(), null);
	expect(screen.getByRole('button', { name: 'Continuer' })).toBeInTheDocument();
	expect(screen.queryByRole('link', { name: 'Voir mon résultat' })).not.toBeInTheDocument();
});

test('elsewhere a question without an answer is passed over', async () => {
	await show(null);
	expect(screen.getByRole('link', { name: 'Passer' })).toHaveAttribute('href', '/suivante');
	expect(screen.queryByRole('button', { name: 'Continuer' })).not.toBeInTheDocument();
});

test('undo comes with the first thing to undo, and stays once it is used: the focus does not fall', async () => {
	const places = { previous: null, next: '/suivante', finish: '/resultats', answered: false };
	const assessment = await newAssessment();
	const props = { assessment, ...places, onkeep: null, onmove: vi.fn() };
	render(Speaking, { props: { component: WalkBar, props } });
	const undo = () => screen.queryByRole('button', { name: 'Annuler la dernière réponse' });
	expect(undo()).not.toBeInTheDocument();
	await assessment.answer('mesure-impact', 'mesure', { unknown: true });
	await vi.waitFor(() => expect(undo()).toHaveAttribute('aria-disabled', 'false'));
	await fireEvent.click(screen.getByRole('button', { name: /^Annuler/ }));
	await vi.waitFor(() => expect(undo()).toHaveAttribute('aria-disabled', 'true'));
	expect(screen.getByRole('button', { name: 'Rétablir' })).toBeInTheDocument();
});
