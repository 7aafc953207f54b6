import { bringComparison } from '$lib/state/figures/bring-comparison';
import type { Device } from '$lib/state/session/device.svelte';

/** The last edition with what shows it, which comes only then; null where there is none. */
export async function bringCompared(device: Pick<Device, 'storage'>) {
	const comparison = await bringComparison(await device.storage());
	if (!comparison) return null;
	const [{ compareWith }, { default: Compared }] = await Promise.all([
		import('$lib/state/figures/compared'),
		import('./Compared.svelte')
	]);
	return { comparison, compareWith, Compared };
}
