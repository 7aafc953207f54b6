import { on } from 'svelte/events';

/** Whether there is room for a column beside what is read. */
export function watchRoom(): () => boolean {
	const wide = matchMedia('(min-width: 60rem)');
	let isWide = $state(wide.matches);
	$effect(() => on(wide, 'change', () => (isWide = wide.matches)));
	return () => isWide;
}
