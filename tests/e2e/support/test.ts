import { chromium, test as base, type Browser, type BrowserContext } from '@playwright/test';
import { daysAhead, moveClock } from '../../support/move-clock.mjs';

export {
	expect,
	type Browser,
	type BrowserContext,
	type Locator,
	type Page
} from '@playwright/test';

/** What no journey may do, whatever it tests: talk to another origin, or leave an error on the console. */
export class Tripwires {
	readonly #allowed: RegExp[] = [];
	readonly #found: string[] = [];
	readonly #origin: string;

	constructor(origin: string) {
		this.#origin = origin;
	}

	/** Errors that a test provokes on purpose. */
	allow(...patterns: RegExp[]): void {
		this.#allowed.push(...patterns);
	}

	watch(context: BrowserContext): void {
		context.on('console', (message) => {
			if (message.type() === 'error') this.#note(`console: ${message.text()}`);
		});
		context.on('weberror', (error) => this.#note(`uncaught: ${error.error().message}`));
		context.on('request', (request) => {
			const url = request.url();
			if (/^https?:/.test(url) && !url.startsWith(`${this.#origin}/`))
				this.#note(`request to another origin: ${url}`);
		});
	}

	/** Everything seen that was not allowed. */
	get found(): string[] {
		return this.#found.filter((what) => !this.#allowed.some((pattern) => pattern.test(what)));
	}

	#note(what: string): void {
		this.#found.push(what);
	}
}

interface Fixtures {
	tripwires: Tripwires;
}

/** What makes contexts of a browser, with the clock of the other processes. */
const onThatDay =
	<Given extends unknown[]>(make: (...given: Given) => Promise<BrowserContext>) =>
	async (...given: Given) => {
		const context = await make(...given);
		if (daysAhead > 0) await context.addInitScript(moveClock, daysAhead);
		return context;
	};
chromium.launchPersistentContext = onThatDay(chromium.launchPersistentContext.bind(chromium));

export const test = base.extend<Fixtures, { browser: Browser }>({
	browser: [
		async ({ browser }, use) => {
			browser.newContext = onThatDay(browser.newContext.bind(browser));
			await use(browser);
		},
		{ scope: 'worker' }
	],
	// What is not there is said soon, by name, and not when the whole test has run out of time.
	actionTimeout: 15_000,
	tripwires: [
		async ({ baseURL, context }, use) => {
			const tripwires = new Tripwires(new URL(baseURL ?? '').origin);
			tripwires.watch(context);
			await use(tripwires);
			base.expect(tripwires.found, 'errors on the console, or requests elsewhere').toEqual([]);
		},
		{ auto: true }
	]
});
