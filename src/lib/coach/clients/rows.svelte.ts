import {
	defaultRangeExtractor,
	observeWindowOffset,
	observeWindowRect,
	Virtualizer,
	windowScroll,
	type VirtualItem
} from '@tanstack/virtual-core';
import { tick, untrack } from 'svelte';

interface Setup {
	count: () => number;
	/** What a row is about how tall, in px, before it is measured. */
	estimate: number;
}

/**
 * The rows of a long list that are near the window, the others being empty room. A row is named by its place: what is
 * found or put in another order is said by the rows that stand there, and nothing is drawn anew.
 */
export class NearRows {
	items = $state.raw<VirtualItem[]>([]);
	total = $state(0);
	/** The row that the tab key comes to; it stays even when it is scrolled away, so that the focus is never lost. */
	current = $state(0);
	readonly #setup: Setup;
	#list: HTMLElement | null = null;
	/** What stands above the list, in px. */
	#above = 0;
	#virtualizer: Virtualizer<Window, HTMLElement> | null = null;

	constructor(setup: Setup) {
		this.#setup = setup;
	}

	/** For the element that holds the rows: the room above each, in px. */
	readonly attach = (list: HTMLElement) => {
		this.#list = list;
		this.#measureAbove();
		// Untracked: a letter that changes how many there are would make all of it anew.
		const virtualizer = new Virtualizer<Window, HTMLElement>(untrack(() => this.#options()));
		this.#virtualizer = virtualizer;
		const unmount = virtualizer._didMount();
		$effect(() => {
			virtualizer.setOptions(this.#options());
			virtualizer._willUpdate();
			this.#read(virtualizer);
		});
		// Measured once the page is laid out, where it costs nothing: a letter typed would pay for a layout more.
		const grown = new ResizeObserver(() => {
			if (!this.#measureAbove()) return;
			virtualizer.setOptions(this.#options());
			this.#read(virtualizer);
		});
		grown.observe(document.body);
		return () => {
			grown.disconnect();
			unmount();
		};
	};

	/** For each row: how tall it is. */
	readonly measure = (row: HTMLElement) => {
		this.#virtualizer?.measureElement(row);
	};

	/** Where nothing is shown between a row and the one before: the room it takes, in px. */
	gapBefore(at: number): number {
		const before = this.items[at - 1];
		const margin = this.#virtualizer?.options.scrollMargin ?? 0;
		return (this.items[at]?.start ?? 0) - (before?.end ?? margin);
	}
	get gapAfter(): number {
		const margin = this.#virtualizer?.options.scrollMargin ?? 0;
		return this.total + margin - (this.items.at(-1)?.end ?? margin);
	}

	/** Brings a row into sight, and gives its link the focus. */
	async focus(index: number): Promise<void> {
		const last = this.#setup.count() - 1;
		this.#measureAbove();
		this.#virtualizer?.setOptions(this.#options());
		this.current = Math.min(Math.max(index, 0), last);
		this.#virtualizer?.scrollToIndex(this.current, { align: 'auto' });
		if (this.#virtualizer) this.#read(this.#virtualizer);
		await tick();
		this.#list?.querySelector<HTMLElement>(`[data-index="${this.current}"] a`)?.focus();
	}

	#options() {
		return {
			count: this.#setup.count(),
			getScrollElement: () => window,
			estimateSize: () => this.#setup.estimate,
			scrollMargin: this.#above,
			// What stays at the foot of the window hides no row that has the focus.
			scrollPaddingStart: 64,
			scrollPaddingEnd: 140,
			overscan: 3,
			rangeExtractor: (range: Parameters<typeof defaultRangeExtractor>[0]) =>
				[...new Set([...defaultRangeExtractor(range), this.current])]
					.filter((index) => index < range.count)
					.sort((a, b) => a - b),
			observeElementRect: observeWindowRect,
			observeElementOffset: observeWindowOffset,
			scrollToFn: windowScroll,
			initialOffset: scrollY,
			initialRect: { width: innerWidth, height: innerHeight },
			onChange: (virtualizer: Virtualizer<Window, HTMLElement>) => this.#read(virtualizer)
		};
	}

	/** Whether it changed. */
	#measureAbove(): boolean {
		const before = this.#above;
		this.#above = this.#list ? this.#list.getBoundingClientRect().top + scrollY : 0;
		return this.#above !== before;
	}

	#read(virtualizer: Virtualizer<Window, HTMLElement>) {
		this.items = virtualizer.getVirtualItems();
		this.total = virtualizer.getTotalSize();
	}
}
