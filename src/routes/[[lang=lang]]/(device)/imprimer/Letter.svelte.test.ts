import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import type { openGuidance } from '$lib/offers/open-guidance';
import { guidanceFor } from '$lib/offers/guidance.svelte';
import { exampleAssessment } from '../../../../../tests/support/assessment';
import { guide } from '../../../../../tests/support/guide';
import Speaking from '../../../../../tests/support/Speaking.svelte';
import Letter from './Letter.svelte';

async function letter(open: typeof openGuidance) {
	const assessment = await exampleAssessment('boulangerie');
	await assessment.needHelp();
	await assessment.setFact('department', '34');
	render(Speaking, { props: { component: Letter, props: { assessment, open } } });
}

test('the letter says the sentence of the result, one step, and whom to call', async () => {
	await letter((own) => Promise.resolve({ guide, guidance: guidanceFor(guide, own) }));
	expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
		/^Vos salaires restent proches/
	);
	expect(screen.getByText(/^Pour vous/)).toBeVisible();
	expect(screen.getAllByRole('img')).toHaveLength(1);
	expect(screen.getByRole('heading', { name: 'Un prochain pas' })).toBeVisible();
	expect(await screen.findByRole('heading', { name: 'Qui appeler' })).toBeVisible();
});

test('without network nobody is named, and the rest stands', async () => {
	await letter(() => Promise.reject(new Error('offline')));
	expect(screen.getByRole('heading', { name: 'Un prochain pas' })).toBeVisible();
	expect(screen.queryByRole('heading', { name: 'Qui appeler' })).toBeNull();
});
