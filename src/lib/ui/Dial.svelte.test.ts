import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import Dial from './Dial.svelte';

const show = (low: number, high: number) =>
	render(Dial, { low, high, label: `Entre ${low} et ${high}`, text: '', caption: '' }).container;

test('the needle shows a score, and no score while the range is wider than 2 points', () => {
	expect(show(41, 43).querySelector('.north')).not.toBeNull();
	expect(show(41, 52).querySelector('.north')).toBeNull();
});

test('the drawing is read as its words', () => {
	show(41, 52);
	expect(screen.getByRole('img', { name: 'Entre 41 et 52' })).toBeInTheDocument();
});
