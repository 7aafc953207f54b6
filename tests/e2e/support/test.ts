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

/** A context with the clock of the other processes. */
async function onThatDay(making: Promise<BrowserContext>): Promise<BrowserContext> {
	const context = await making;
	if (daysAhead > 0) await context.addInitScript(moveClock, daysAhead);
	return context;
}
const launch = chromium.launchPersistentContext.bind(chromium);
chromium.launchPersistentContext = (...given) => onThatDay(launch(...given));

export const test = base.extend<Fixtures, { browser: Browser }>({
	browser: [
		async ({ browser }, use) => {
			// Of every browser: one that keeps its profile has an object of its own.
			const kind = Object.getPrototypeOf(browser) as Browser;
			const { newContext } = kind;
			kind.newContext = function (...given) {
				return onThatDay(newContext.apply(this, given));
			};
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
