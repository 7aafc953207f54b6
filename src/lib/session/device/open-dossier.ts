import { readRows } from '$lib/dossier/storage/raw-read';
import type { Assessment } from '../dossier/assessment.svelte';
import { Device } from './device.svelte';
import { Workbench } from './workbench.svelte';

export type OpenedDossier =
	| { status: 'ready'; assessment: Assessment; close: () => Promise<void> }
	/** No dossier lies open here. */
	| { status: 'none' }
	/** One does, and cannot be read: storage, network, or an unknown questionnaire. */
	| { status: 'unreadable' };

/** The dossier that lies open on this device, for a page that works without one. Close it when the page goes. */
export async function openDossier(lang: string): Promise<OpenedDossier> {
	try {
		if (!(await hasDossier())) return { status: 'none' };
		const device = new Device();
		await device.storage();
		const workbench = new Workbench(device);
		await workbench.open(device.current ?? null, lang);
		const { bench } = workbench;
		const close = async () => {
			if (bench.status === 'ready') await bench.assessment.whenStored();
			workbench.clear();
			device.close();
		};
		if (bench.status === 'ready') return { status: 'ready', assessment: bench.assessment, close };
		await close();
		return {
			status: bench.status === 'none' || bench.status === 'missing' ? 'none' : 'unreadable'
		};
	} catch {
		return { status: 'unreadable' };
	}
}

/** Looks without leaving anything: who only reads is given no number of a device. */
async function hasDossier(): Promise<boolean> {
	const settings = await readRows('settings');
	return settings.some(({ key, value }) => key === 'current' && typeof value === 'string');
}
