import { tick } from 'svelte';
import { afterNavigate } from '$app/navigation';

/** Who comes from another screen begins at its heading, by keys and by ear. Called while a component is made. */
export function focusOnArrival(heading: () => HTMLElement | undefined): void {
	afterNavigate(({ type }) => {
		if (type !== 'enter') void tick().then(() => heading()?.focus());
	});
}
