import { setSetting, setting } from '$lib/dossier/storage/settings';
import type { Device } from '$lib/session/device/device.svelte';

/** A setting of this device. */
const key = 'interview';

/** A type: an interface is never assignable to Json. */
type Begun = {
	dossier: string;
	/** Wall clock in ms. */
	since: number;
	/** Only the subjects that narrow the range most; null for all. */
	subjects: string[] | null;
};

/** An interview of a coach with one company: since when, and about what. A tab that reloads goes on with it. */
export class Interview {
	readonly #device: Device;
	readonly #dossier: string;
	#begun = $state.raw<Begun | null>(null);
	/** Keys of one letter or digit answer; a person may switch them off. */
	singleKeys = $state(true);
	isRead = $state(false);

	constructor(device: Device, dossier: string) {
		this.#device = device;
		this.#dossier = dossier;
	}

	async read(): Promise<void> {
		await this.#device.run(async (db) => {
			const begun = begunIn(await setting(db, key));
			this.#begun = begun?.dossier === this.#dossier ? begun : null;
			this.singleKeys = (await setting(db, 'interview-keys')) !== false;
		});
		this.isRead = true;
	}

	get isOn(): boolean {
		return this.#begun !== null;
	}
	/** Of a short interview; null where all subjects are asked. */
	get subjects(): readonly string[] | null {
		return this.#begun?.subjects ?? null;
	}

	/** Whole minutes since it began; `now` in ms. */
	minutes(now: number): number {
		return this.#begun ? Math.max(0, Math.round((now - this.#begun.since) / 60_000)) : 0;
	}

	begin(now: number): Promise<void> {
		return this.#set({ dossier: this.#dossier, since: now, subjects: null });
	}

	async shorten(subjects: string[] | null): Promise<void> {
		if (this.#begun) await this.#set({ ...this.#begun, subjects });
	}

	end(): Promise<void> {
		return this.#set(null);
	}

	async useSingleKeys(use: boolean): Promise<void> {
		this.singleKeys = use;
		await this.#device.run((db) => setSetting(db, 'interview-keys', use));
	}

	async #set(begun: Begun | null): Promise<void> {
		const stored = await this.#device.run(async (db) => {
			await setSetting(db, key, begun);
			return true;
		});
		if (stored) this.#begun = begun;
	}
}

function begunIn(value: unknown): Begun | null {
	const { dossier, since, subjects } = Object(value) as Partial<Record<keyof Begun, unknown>>;
	if (typeof dossier !== 'string' || typeof since !== 'number') return null;
	const named = Array.isArray(subjects) ? subjects.filter((id) => typeof id === 'string') : null;
	return { dossier, since, subjects: named };
}
