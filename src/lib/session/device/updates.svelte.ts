/** Whatever waits to be stored. */
interface Unsaved {
	saveAll: () => Promise<boolean>;
	readonly hasPending: boolean;
}

const betweenLooksMs = 3600_000;

/**
 * The service worker of this tab. A version that was brought waits until the person wants it; then every tab settles
 * what it holds and reloads by itself, and one that cannot says so and goes on with the version it was opened with.
 */
export class Updates {
	/** The version that waits; null when this tab has the newest that was brought. */
	waiting = $state.raw<ServiceWorker | null>(null);
	/** Open tabs of Azimut, this one included. */
	tabs = $state(1);
	/** Another version is in use since, and something here could not be stored: the person reloads. */
	held = $state(false);
	readonly #unsaved: Unsaved;
	#registration: ServiceWorkerRegistration | undefined;
	#lookedAt = Date.now();

	constructor(unsaved: Unsaved) {
		this.#unsaved = unsaved;
	}

	/** Does nothing where there are no service workers: insecure addresses, some private windows. */
	async start(address: string): Promise<void> {
		const workers = 'serviceWorker' in navigator ? navigator.serviceWorker : null;
		if (!workers) return;
		let controlled = workers.controller !== null;
		workers.addEventListener('controllerchange', () => {
			// The first one of this device: the page is already of its version.
			if (controlled) void this.reload();
			controlled = true;
		});
		try {
			await workers.register(address);
			this.#registration = await workers.getRegistration();
		} catch {
			return; // refused, or no network: the next visit tries again
		}
		const watch = () =>
			this.#registration?.installing?.addEventListener('statechange', () => this.#look());
		this.#registration?.addEventListener('updatefound', watch);
		// One may have been on its way before we came.
		watch();
		this.#look();
	}

	/** This tab is in front again: there may be a new version, and other tabs may have come or gone. */
	async comeBack(): Promise<void> {
		if (this.waiting) this.tabs = await countTabs(this.waiting);
		if (Date.now() - this.#lookedAt < betweenLooksMs) return;
		this.#lookedAt = Date.now();
		await this.#registration?.update().catch(() => undefined);
	}

	/** The waiting version takes over, in all tabs; false when something here must be finished first. */
	async take(): Promise<boolean> {
		if (!(await this.#settle())) return false;
		this.waiting?.postMessage('take-over');
		return true;
	}

	/** Whole again, with the version in use now; not while something would be lost. */
	async reload(): Promise<void> {
		this.held = !(await this.#settle());
		if (!this.held) location.reload();
	}

	/** A text is handed over when its field is left; the field comes back to the hand if it must be finished. */
	async #settle(): Promise<boolean> {
		const field = document.activeElement;
		if (field instanceof HTMLElement) field.blur();
		const settled = await this.#unsaved.saveAll();
		if (!settled && field instanceof HTMLElement && document.activeElement === document.body)
			field.focus();
		return settled;
	}

	#look(): void {
		this.waiting = navigator.serviceWorker.controller && (this.#registration?.waiting ?? null);
		void this.comeBack();
	}
}

function countTabs(worker: ServiceWorker): Promise<number> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = ({ data }) => resolve(Math.max(1, Number(data) || 1));
		worker.postMessage('count-tabs', [port2]);
	});
}
