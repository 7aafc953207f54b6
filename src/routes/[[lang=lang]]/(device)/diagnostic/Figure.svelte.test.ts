import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import { exampleAssessment } from '../../../../../tests/support/assessment';
import help from '$lib/questions/fr.help';
import Speaking from '../../../../../tests/support/Speaking.svelte';
import Figure from './Figure.svelte';

/** "J'ai le chiffre" of one measure of the real grid, in the example bakery's dossier without its figure. */
async function show(criterion: string, id: string) {
	const assessment = await exampleAssessment('boulangerie');
	await assessment.answer(criterion, id, null);
	const item = assessment.compiled.criterionById.get(criterion)?.items.get(id);
	const onsave = vi.fn(() => Promise.resolve(true));
	const props = {
		assessment,
		criterion,
		item,
		words: help.figure,
		sentences: help.doubts,
		lang: 'fr',
		onsave
	};
	render(Speaking, { props: { component: Figure, props } });
	const [part, whole] = screen.getAllByRole('textbox');
	if (!part || !whole) throw new Error('two fields expected');
	const keep = async (a: string, b: string) => {
		await fireEvent.input(part, { target: { value: a } });
		await fireEvent.input(whole, { target: { value: b } });
		await fireEvent.click(screen.getByRole('button', { name: 'Garder ce chiffre' }));
	};
	return { part, whole, keep, onsave, assessment };
}

test.each([
	['2 600', '1 830', { a: 2600, b: 1830 }],
	['2600,5', '1830.25', { a: 2600.5, b: 1830.25 }],
	['0,500', '1.25', { a: 0.5, b: 1.25 }],
	['2.600', '1,830', { a: 2600, b: 1.83 }]
])('%j and %j are kept as numbers', async (a, b, numbers) => {
	const { keep, onsave } = await show('ecarts-remuneration', 'ecart');
	await keep(a, b);
	expect(onsave).toHaveBeenCalledExactlyOnceWith(expect.objectContaining(numbers));
});

test.each([
	['-1', '6', /négatif/],
	['trois', '6', /Écrivez un nombre/],
	['7', '6', /dépasse le total/],
	['2,5', '6', /nombres entiers/],
	['', '6', /manque/],
	['2', '0', /total est de zéro/],
	['2', '900000000', /trop grand/]
])(
	'%j of %j is refused in one sentence at its field, and stays as typed',
	async (a, b, sentence) => {
		const { part, whole, keep, onsave } = await show('progression-salaries', 'part-formes');
		await keep(a, b);
		expect(onsave).not.toHaveBeenCalled();
		expect(screen.getByRole('alert')).toHaveTextContent(sentence);
		expect(
			[part, whole].filter((field) => field.getAttribute('aria-invalid') === 'true')
		).toHaveLength(1);
		expect(part).toHaveValue(a);
		expect(whole).toHaveValue(b);
	}
);

test('a figure that could be another one says how it is read', async () => {
	const { part, whole, keep } = await show('ecarts-remuneration', 'ecart');
	const typed = { target: { value: '1,250' } };
	await fireEvent.input(part, typed);
	expect(part).toHaveAccessibleDescription('Lu\u00a0: 1,25, et non 1\u00a0250.');
	await fireEvent.input(whole, { target: { value: '1.250' } });
	expect(whole).toHaveAccessibleDescription('Lu\u00a0: 1\u00a0250, et non 1,25.');
	await keep('0,500', '1.250,50');
	expect(screen.queryByText(/^Lu/)).not.toBeInTheDocument();
});

test('where only whole numbers count, decimals are no other reading', async () => {
	const { part, whole } = await show('progression-salaries', 'part-formes');
	await fireEvent.input(part, { target: { value: '1.250' } });
	expect(part).not.toHaveAccessibleDescription(/Lu/);
	await fireEvent.input(whole, { target: { value: '1,250' } });
	expect(whole).toHaveAccessibleDescription(/^Lu\u00a0: 1,25, et non 1\u00a0250\./);
});

test('a total that differs from the profile is shown, and never blocks', async () => {
	const { keep, onsave } = await show('progression-salaries', 'part-formes');
	await keep('2', '5');
	expect(onsave).toHaveBeenCalledOnce();
});
