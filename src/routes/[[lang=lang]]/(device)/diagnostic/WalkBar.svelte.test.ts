import { tick } from 'svelte';
import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import { newAssessment } from '../../../../../tests/support/assessment';
import Speaking from '../../../../../tests/support/Speaking.svelte';
import WalkBar from './WalkBar.svelte';

async function show(onkeep: (() => void) | null, given = {}) {
	const places = { previous: null, next: '/suivante', finish: '/resultats' };
	const state = { stored: false, answered: false, onkeep, onmove: vi.fn() };
	const assessment = await newAssessment();
	const props = { assessment, ...places, ...state, ...given };
	render(Speaking, { props: { component: WalkBar, props } });
	return assessment;
}

test('where the profile says the answer, the way forward is « Continuer », which keeps it', async () => {
	const onkeep = vi.fn();
	await show(onkeep);
	expect(screen.queryByRole('link', { name: 'Passer' })).not.toBeInTheDocument();
	await fireEvent.click(screen.getByRole('button', { name: 'Continuer' }));
	expect(onkeep).toHaveBeenCalledOnce();
});

test('so it is on the last screen', async () => {
	await show(vi.fn(), { next: null });
	expect(screen.getByRole('button', { name: 'Continuer' })).toBeInTheDocument();
	expect(screen.queryByRole('link', { name: 'Voir mon résultat' })).not.toBeInTheDocument();
});

test('elsewhere a question without an answer is passed over', async () => {
	await show(null);
	expect(screen.getByRole('link', { name: 'Passer' })).toHaveAttribute('href', '/suivante');
	expect(screen.queryByRole('button', { name: 'Continuer' })).not.toBeInTheDocument();
});

test('undo comes with the first thing to undo, and stays once it is used: the focus does not fall', async () => {
	const assessment = await show(null);
	const undo = () => screen.queryByRole('button', { name: 'Annuler la dernière réponse' });
	expect(undo()).not.toBeInTheDocument();
	await assessment.answer('mesure-impact', 'mesure', { unknown: true });
	await vi.waitFor(() => expect(undo()).toHaveAttribute('aria-disabled', 'false'));
	await fireEvent.click(screen.getByRole('button', { name: /^Annuler/ }));
	await vi.waitFor(() => expect(undo()).toHaveAttribute('aria-disabled', 'true'));
	expect(screen.getByRole('button', { name: 'Rétablir' })).toBeInTheDocument();
});

const kept = 'Réponse gardée sur cet appareil.';
const elsewhere = ['mesure-impact', 'mesure', { unknown: true }] as const;

test('the answer to another question never passes for one to this', async () => {
	const assessment = await show(null);
	await assessment.answer(...elsewhere);
	await tick();
	expect(screen.getByRole('status')).toHaveTextContent(/^$/);
});

test('nor does what the profile knows, which going on keeps', async () => {
	const assessment = await show(vi.fn());
	await assessment.answer(...elsewhere);
	await vi.waitFor(() =>
		expect(screen.getByRole('status')).toHaveTextContent(/^Pas encore gardée/)
	);
});

test('the answer to this question is said to be kept once it is', async () => {
	const assessment = await show(null, { stored: true });
	expect(screen.queryByText(kept)).not.toBeInTheDocument();
	await assessment.answer(...elsewhere);
	expect(await screen.findByText(kept)).toBeInTheDocument();
});
