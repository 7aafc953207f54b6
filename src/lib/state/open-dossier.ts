import type { Assessment } from './assessment.svelte';
import { Device } from './device.svelte';
import { Workbench } from './workbench.svelte';

/**
 * The dossier that lies open on this device, for a page that works without one: null when there is none, or storage is
 * refused. Close it when the page goes.
 */
export async function openDossier(
	lang: string
): Promise<{ assessment: Assessment; close: () => void } | null> {
	const device = new Device();
	await device.open();
	const workbench = new Workbench(device);
	await workbench.lay(device.current ?? null, lang);
	const { bench } = workbench;
	const close = () => {
		workbench.clear();
		device.close();
	};
	if (bench.status === 'ready') return { assessment: bench.assessment, close };
	close();
	return null;
}
