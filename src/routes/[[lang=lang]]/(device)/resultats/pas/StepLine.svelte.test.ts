import { render, screen } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import { exampleAssessment, resultOf, words } from '../../../../../../tests/support/assessment';
import Speaking from '../../../../../../tests/support/Speaking.svelte';
import StepLine from './StepLine.svelte';

test('two steps of one subject are told apart by ear, whatever is pressed', async () => {
	const assessment = await exampleAssessment('holding');
	const own = resultOf(assessment).steps.filter(
		({ criterion }) => criterion === 'economie-locale-circulaire'
	);
	expect(own.map(({ item }) => item).toSorted()).toEqual(['gestes-circulaires', 'gestes-locaux']);
	for (const step of own) {
		const props = { assessment, step, onrefuse: vi.fn() };
		render(Speaking, { props: { component: StepLine, props } });
	}
	for (const { criterion, item } of own) {
		const question = words.criteria[criterion]?.items[item]?.question ?? '';
		const ends = (name: string) => name.endsWith(question);
		expect(screen.getByRole('link', { name: ends })).toHaveTextContent(/^Voir la question/);
		expect(screen.getAllByRole('button', { name: ends })).toHaveLength(2);
	}
});
