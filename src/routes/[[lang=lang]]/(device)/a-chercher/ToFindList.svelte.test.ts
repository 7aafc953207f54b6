import { render } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { parking } from '$lib/dossier/parked';
import { exampleAssessment } from '../../../../../tests/support/assessment';
import Speaking from '../../../../../tests/support/Speaking.svelte';
import ToFindList from './ToFindList.svelte';

test('what is printed of who is to find out keeps its version; what was never printed does not', async () => {
	const assessment = await exampleAssessment('boulangerie');
	const place = { criterion: 'mesure-carbone', item: 'mesure', by: '' };
	const park = (who: string) =>
		assessment.change(parking(assessment.compiled.name, { ...place, who }));
	const written = () =>
		[...assessment.state.revisions.values()]
			.filter(({ path, value }) => path.endsWith('/who') && value !== null)
			.map(({ value }) => value);
	await park('Jeanne, never printed');
	await park('Paul');
	expect(written()).toEqual(['Paul']);
	render(Speaking, { props: { component: ToFindList, props: { assessment } } });
	window.dispatchEvent(new Event('beforeprint'));
	await assessment.whenStored();
	await park('Awa');
	expect(written()).toEqual(['Paul', 'Awa']);
});
