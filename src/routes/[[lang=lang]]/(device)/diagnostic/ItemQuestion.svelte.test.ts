import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import { tinyAssessment } from '../../../../../tests/support/assessment';
import Speaking from '../../../../../tests/support/Speaking.svelte';
import messages from '$lib/i18n/messages/fr.messages';
import { answerPath, profilePath } from '$lib/dossier/paths';
import type { Item } from '$lib/grid/grid';
import type { Answer } from '$lib/grid/sheet';
import ItemQuestion from './ItemQuestion.svelte';

const cost = { effort: 1, control: 'self' } as const;
const team = { atLeast: ['headcount', 1] as [string, number] };
const names = 'abcdefghijkl'.split('');

const list = (count: number, known: string[] = []): Item => ({
	id: 'list',
	kind: 'practices',
	steps: [],
	practices: names
		.slice(0, count)
		.map((id) => ({ id, weight: 1, ...cost, ...(known.includes(id) && { known: team }) }))
});
const level: Item = {
	id: 'level',
	kind: 'level',
	levels: [
		{ id: 'no', points: 0 },
		{ id: 'yes', points: 1, ...cost, known: team }
	]
};

/** One question of a team of six, as the walk holds it. */
async function show(item: Item, answer: Answer | null = null, details = {}) {
	const assessment = await tinyAssessment(
		[item],
		[
			{ path: profilePath('headcount'), value: 6 },
			{ path: answerPath('single@2026.1', 'only', item.id), value: answer }
		],
		details
	);
	const onanswer = vi.fn((given: Answer | null) => void assessment.answer('only', item.id, given));
	const compiled = assessment.compiled.criterionById.get('only')?.items.get(item.id);
	const props = { assessment, criterion: 'only', item: compiled, onanswer, onset: vi.fn() };
	render(Speaking, { props: { component: ItemQuestion, props } });
	const stored = async () => {
		await assessment.whenStored();
		return assessment.answerTo('only', item.id);
	};
	return { assessment, onanswer, stored };
}

const boxes = () => screen.getAllByRole('checkbox').map((box) => (box as HTMLInputElement).value);
const row = (name: string) =>
	screen.getByRole(/^\p{L}$/u.test(name) ? 'checkbox' : 'radio', { name: new RegExp(`^${name}`) });
async function touch(name: string) {
	await fireEvent.pointerDown(row(name));
	await fireEvent.click(row(name));
}
const ticked = () =>
	screen.getAllByRole('checkbox', { checked: true }).map((box) => (box as HTMLInputElement).value);

test('a « ? » beside a row opens what its words mean, and chooses nothing', async () => {
	const { onanswer } = await show(level, null, { yes: 'Depuis un an.' });
	expect(screen.getAllByRole('button', { name: /^Précisions/ })).toHaveLength(1);
	const more = screen.getByRole('button', { name: 'Précisions\u00a0: yes' });
	expect(more).toHaveAttribute('aria-expanded', 'false');
	expect(row('yes')).not.toHaveAccessibleDescription();
	await fireEvent.pointerDown(more);
	await fireEvent.click(more);
	expect(await screen.findByText('Depuis un an.')).toBeInTheDocument();
	expect(more).toHaveAttribute('aria-expanded', 'true');
	expect(row('yes')).toHaveAccessibleDescription('Depuis un an.');
	expect(onanswer).not.toHaveBeenCalled();
	await fireEvent.click(more);
	expect(screen.queryByText('Depuis un an.')).not.toBeInTheDocument();
});

test('the time that an answer is about, which stands beside the question, is heard with the answers', async () => {
	await show({ ...level, period: '12-months' });
	expect(screen.getByRole('group').getAttribute('aria-describedby')).toMatch(/^period /);
});

test('a detail that cannot be brought says so', async () => {
	const { assessment } = await show(level, null, { yes: 'Depuis un an.' });
	assessment.helpFailed = true;
	vi.spyOn(assessment, 'needHelp').mockResolvedValue();
	await fireEvent.click(screen.getByRole('button', { name: /^Précisions/ }));
	expect(await screen.findByText(messages.gridMissing.network)).toBeInTheDocument();
});

test('up to seven practices are shown at once, with the row that denies them all', async () => {
	await show(list(7));
	expect(boxes()).toEqual([...names.slice(0, 7), 'none', '?']);
	expect(screen.queryByRole('button', { name: /Voir plus/ })).not.toBeInTheDocument();
});

test('of more the first five are, and « Voir plus » goes to the next one', async () => {
	await show(list(12));
	expect(boxes()).toEqual([...names.slice(0, 5), 'none', '?']);
	await fireEvent.click(screen.getByRole('button', { name: 'Voir plus (7)' }));
	await vi.waitFor(() => expect(row('f')).toHaveFocus());
	expect(boxes()).toEqual([...names, 'none', '?']);
	expect(screen.queryByRole('button', { name: /Voir plus/ })).not.toBeInTheDocument();
});

test('the list stands open where a practice of the rest was answered, and does not fold when it is taken back', async () => {
	const { stored } = await show(list(12), { practices: ['k'] });
	const [chosen = ''] = ticked();
	expect(boxes()).toHaveLength(14);
	await fireEvent.click(screen.getByDisplayValue(chosen));
	expect(await stored()).toBeUndefined();
	expect(boxes()).toHaveLength(14);
});

test('the row that denies them all is there before the rest, and moves nothing when it is ticked', async () => {
	const { stored } = await show(list(12));
	const before = boxes();
	await fireEvent.click(screen.getByRole('checkbox', { name: /^Rien de tout cela/ }));
	expect(await stored()).toEqual({ practices: [] });
	expect(boxes()).toEqual(before);
	expect(screen.getByRole('button', { name: 'Voir plus (7)' })).toBeInTheDocument();
});

test('a level that the profile knows is shown chosen, and nothing is stored; touching it stores it and leads on', async () => {
	const { onanswer, stored } = await show(level);
	expect(row('yes')).toBeChecked();
	expect(screen.getByText('d’après votre profil')).toBeInTheDocument();
	expect(await stored()).toBeUndefined();
	await touch('yes');
	expect(onanswer).toHaveBeenCalledExactlyOnceWith({ level: 'yes' }, true);
	expect(await stored()).toEqual({ level: 'yes' });
	expect(screen.queryByText('d’après votre profil')).not.toBeInTheDocument();
});

test('touching another level stores that one', async () => {
	const { stored } = await show(level);
	await touch('no');
	expect(await stored()).toEqual({ level: 'no' });
	expect(row('yes')).not.toBeChecked();
});

test('practices that the profile knows are shown ticked: another touch stores them with it', async () => {
	const { stored } = await show(list(4, ['b', 'c']));
	expect(ticked()).toEqual(['b', 'c']);
	expect(screen.getAllByText('d’après votre profil')).toHaveLength(2);
	await touch('d');
	expect(await stored()).toEqual({ practices: ['b', 'c', 'd'] });
});

test('touching a practice shown takes it back, and stores nothing by that', async () => {
	const { assessment, stored } = await show(list(4, ['b', 'c']));
	await touch('b');
	expect(await stored()).toBeUndefined();
	expect(assessment.writes).toBe(0);
	expect(ticked()).toEqual(['c']);
	await touch('a');
	expect(await stored()).toEqual({ practices: ['a', 'c'] });
	await touch('c');
	await touch('a');
	expect(await stored()).toBeUndefined();
	expect(screen.queryAllByRole('checkbox', { checked: true })).toEqual([]);
});

test('undone after it was stored, what the profile knows is shown again', async () => {
	const { assessment, stored } = await show(list(4, ['b']));
	await touch('a');
	expect(await stored()).toEqual({ practices: ['a', 'b'] });
	await assessment.undo();
	expect(await stored()).toBeUndefined();
	await vi.waitFor(() => expect(ticked()).toEqual(['b']));
});

test('after « none of these » the next level is one action, then one more', async () => {
	const step = (weight: number) => ({ id: `at-${weight}`, weight, points: weight, reason: {} });
	const rising = { ...list(4), steps: [step(1), step(2)] } as Item;
	const { stored } = await show(rising);
	await fireEvent.click(screen.getByRole('checkbox', { name: /^Rien de tout cela/ }));
	expect(await stored()).toEqual({ practices: [] });
	await vi.waitFor(() =>
		expect(screen.getByRole('status')).toHaveTextContent(/^Pour le niveau suivant : un geste\.$/)
	);
	await touch('a');
	await stored();
	await vi.waitFor(() =>
		expect(screen.getByRole('status')).toHaveTextContent(/un geste de plus\.$/)
	);
});

test('a list opens where the profile knows a practice of the rest', async () => {
	await show(list(12, ['k']));
	expect(boxes()).toHaveLength(14);
	expect(ticked()).toEqual(['k']);
});

test('how to answer is told until there is an answer, then only by ear', async () => {
	await show(level);
	const hint = /^Choisissez une réponse/;
	expect(screen.getByText(hint)).not.toHaveClass('visually-hidden');
	document.body.innerHTML = '';
	await show(level, { level: 'no' });
	expect(screen.getByText(hint)).toHaveClass('visually-hidden');
	expect(screen.getByRole('group')).toHaveAccessibleDescription(hint);
});
