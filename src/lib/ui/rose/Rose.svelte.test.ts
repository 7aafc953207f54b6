import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { afterEach, expect, test, vi } from 'vitest';
import type { RosePart, RoseSubject } from './petals';
import Rose from './Rose.svelte';

const subject = (id: string, said: string, rest: Partial<RoseSubject> = {}): RoseSubject => ({
	id,
	words: `${id}\u00a0: ${said}`,
	weight: 1,
	max: 5,
	low: 0,
	high: 0,
	state: 'scored',
	...rest
});
const parts: RosePart[] = [
	{
		id: 'limiter',
		name: 'Limiter',
		subjects: [
			subject('Jeunes', '3 points sur 5', { low: 3, high: 3, aim: 4 }),
			subject('Nature', 'entre 1 et 4 points sur 5', { low: 1, high: 4 })
		]
	},
	{
		id: 'partager',
		name: 'Partager',
		subjects: [subject('Dons', 'pas concerné', { state: 'not-applicable' })]
	}
];
const href = (id: string) => `#${id}`;
const linked = { parts, label: 'Vos sujets', href, caption: 'Plein\u00a0: ce que vous faites.' };
const links = () => screen.getAllByRole('link', { name: /:/ });
const link = (name: string) => screen.getByRole('link', { name: new RegExp(`^${name}`) });

/** jsdom has neither: time passes here when a test says so, and motion is wanted or not. */
function passTime(still: boolean) {
	vi.stubGlobal('matchMedia', () => ({ matches: still }));
	const frames: FrameRequestCallback[] = [];
	vi.stubGlobal('requestAnimationFrame', (frame: FrameRequestCallback) => frames.push(frame));
	vi.stubGlobal('cancelAnimationFrame', () => frames.splice(0));
	const now = performance.now();
	vi.spyOn(performance, 'now').mockReturnValue(now);
	return { frames, at: (ms: number) => frames.splice(0).forEach((frame) => frame(now + ms)) };
}

afterEach(() => {
	vi.unstubAllGlobals();
	vi.restoreAllMocks();
});

test('it is read as a list of parts and of subjects, each a link that says its points', () => {
	render(Rose, linked);
	const rose = within(screen.getByRole('group', { name: 'Vos sujets' }));
	const lists = rose.getAllByRole('list').map((list) => list.getAttribute('aria-label'));
	expect(lists).toEqual(['Limiter', 'Partager']);
	expect(rose.getAllByRole('listitem')).toHaveLength(3);
	expect(links().map((one) => one.getAttribute('aria-label'))).toEqual([
		'Jeunes\u00a0: 3 points sur 5',
		'Nature\u00a0: entre 1 et 4 points sur 5',
		'Dons\u00a0: pas concerné'
	]);
	expect(link('Dons')).toHaveAttribute('href', '#Dons');
});

test('what leads nowhere is one picture with a name', () => {
	render(Rose, { parts, label: 'Exemple' });
	expect(screen.getByRole('img', { name: 'Exemple' })).toBeInTheDocument();
	expect(screen.queryAllByRole('link')).toEqual([]);
	expect(screen.queryAllByRole('list')).toEqual([]);
});

test('the tab key stops once, and arrows go round', async () => {
	const onpoint = vi.fn();
	render(Rose, { ...linked, onpoint });
	const stops = () => links().map((one) => one.getAttribute('tabindex'));
	expect(stops()).toEqual(['0', '-1', '-1']);
	link('Jeunes').focus();
	for (const [key, name] of [
		['ArrowRight', 'Nature'],
		['ArrowDown', 'Dons'],
		['ArrowRight', 'Jeunes'],
		['ArrowLeft', 'Dons'],
		['Home', 'Jeunes'],
		['End', 'Dons'],
		['ArrowUp', 'Nature']
	] as const) {
		await fireEvent.keyDown(document.activeElement ?? document.body, { key });
		expect(link(name)).toHaveFocus();
		expect(onpoint).toHaveBeenLastCalledWith(name);
	}
	expect(stops()).toEqual(['-1', '0', '-1']);
});

test('the line below says the petal that is pointed at, in one place', async () => {
	const onpoint = vi.fn();
	const { container } = render(Rose, { ...linked, onpoint });
	const line = container.querySelector('p');
	expect(line).toHaveTextContent('Plein : ce que vous faites.');
	await fireEvent.pointerOver(link('Nature'), { pointerType: 'mouse' });
	expect(line).toHaveTextContent('Nature : entre 1 et 4 points sur 5');
	expect(onpoint).toHaveBeenLastCalledWith('Nature');
	await fireEvent.pointerLeave(screen.getByRole('group'), { pointerType: 'mouse' });
	expect(line).toHaveTextContent('Plein : ce que vous faites.');
	expect(onpoint).toHaveBeenLastCalledWith(null);
});

test('a pointer that leaves gives the line back to the petal that has the focus', async () => {
	const { container } = render(Rose, linked);
	link('Dons').focus();
	await fireEvent.pointerOver(link('Nature'), { pointerType: 'mouse' });
	await fireEvent.pointerLeave(screen.getByRole('group'), { pointerType: 'mouse' });
	expect(container.querySelector('p')).toHaveTextContent('Dons');
	link('Dons').blur();
	await vi.waitFor(() => expect(container.querySelector('p')).toHaveTextContent('Plein'));
});

test('a finger sees what a petal is, and goes there when it touches it again', async () => {
	const { container } = render(Rose, linked);
	const touch = async (name: string) => {
		await fireEvent.pointerDown(link(name), { pointerType: 'touch' });
		return fireEvent.click(link(name));
	};
	expect(await touch('Nature')).toBe(false);
	expect(container.querySelector('p a')).toHaveAttribute('href', '#Nature');
	// Touching the line takes the focus from the petal: the line is still there to be followed.
	link('Nature').focus();
	container.querySelector<HTMLElement>('p a')?.focus();
	expect(container.querySelector('p a')).toHaveFocus();
	expect(await touch('Jeunes')).toBe(false);
	expect(await touch('Jeunes')).toBe(true);
	expect(await fireEvent.click(link('Nature')), 'without a finger, at once').toBe(true);
});

test('a line that is lit elsewhere lights its petal', async () => {
	const { container, rerender } = render(Rose, { ...linked, lit: 'Nature' });
	expect(container.querySelector('p')).toHaveTextContent('Nature');
	expect(container.querySelectorAll('.ring')).toHaveLength(1);
	await rerender({ lit: null });
	expect(container.querySelectorAll('.ring')).toHaveLength(0);
});

test('points are full, what is open is hatched, what is aimed at is dashed, what does not apply is an arc', () => {
	const { container } = render(Rose, linked);
	const counts = ['.points', '.aim', '.absent', '.hatch'].map(
		(kind) => container.querySelectorAll(kind).length
	);
	expect(counts).toEqual([2, 1, 1, 1]);
	const hatch = /url\(#(.+)\)/.exec(container.querySelector('.hatch')?.getAttribute('fill') ?? '');
	expect(container.querySelector(`pattern[id="${hatch?.[1]}"]`)).not.toBeNull();
});

test('two roses on a page keep their hatches apart', () => {
	render(Rose, linked);
	render(Rose, linked);
	const ids = [...document.querySelectorAll('pattern')].map(({ id }) => id);
	expect(ids).toHaveLength(4);
	expect(new Set(ids).size).toBe(4);
});

test('no line is below when nothing is to be said, nor a number anywhere in the drawing', () => {
	const { container } = render(Rose, { parts, label: 'Exemple' });
	expect(container.querySelector('p')).toBeNull();
	expect(container.querySelector('svg')?.textContent).not.toMatch(/\d/);
});

const fillOf = (container: HTMLElement) => container.querySelector('.points')?.getAttribute('d');
const fuller = parts.map((part) => ({
	...part,
	subjects: part.subjects.map((one) => ({ ...one, low: 5, high: 5 }))
}));

test('it passes to its new state in under 300 ms, and is then what it would be at once', async () => {
	const time = passTime(false);
	const { container, rerender } = render(Rose, { parts, label: 'Exemple' });
	const before = fillOf(container);
	await rerender({ parts: fuller });
	expect(fillOf(container)).toBe(before);
	time.at(100);
	await vi.waitFor(() => expect(fillOf(container)).not.toBe(before));
	const between = fillOf(container);
	time.at(299);
	await vi.waitFor(() => expect(fillOf(container)).not.toBe(between));
	expect(time.frames).toEqual([]);
	expect(fillOf(container)).toBe(fillOf(render(Rose, { parts: fuller, label: 'x' }).container));
});

test('who wants no motion sees none', async () => {
	const time = passTime(true);
	const { container, rerender } = render(Rose, { parts, label: 'Exemple' });
	await rerender({ parts: fuller });
	expect(fillOf(container)).toBe(fillOf(render(Rose, { parts: fuller, label: 'x' }).container));
	expect(time.frames).toEqual([]);
});

test('another grid is drawn at once, and the same one again moves nothing', async () => {
	const time = passTime(false);
	const { container, rerender } = render(Rose, { ...linked });
	await rerender({ parts: structuredClone(parts) });
	expect(time.frames).toEqual([]);
	await rerender({ parts: parts.slice(1) });
	expect(container.querySelectorAll('.place')).toHaveLength(1);
	expect(time.frames).toEqual([]);
});
