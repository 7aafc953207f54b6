/** What a person may miss on one screen: too little contrast, no name, no ring around the focus, a page too wide. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AxeResults, RunOnly } from 'axe-core';
import { root } from '../support/grid';
import type { Page } from '../support/test';
import { ibmExceptions } from './ibm-exceptions';

const engine = (path: string) => readFileSync(join(root, 'node_modules', path), 'utf8');
const axe = engine('axe-core/axe.min.js');
const ibm = `${engine('accessibility-checker-engine/ace.js')}; globalThis.ace = ace;`;
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** `focus` is our own look at rings. */
export type Engine = 'axe' | 'focus' | 'ibm';

/**
 * Bars and panels that stick to an edge lie in the page like the rest, or stick again. The engines look at one place of the scroll
 * only, and take what is under a bar there for small; `focusFaults` looks at the bars.
 */
function lay(page: Page, flat: boolean): Promise<void> {
	return page.evaluate((flat) => {
		for (const element of document.querySelectorAll<HTMLElement>('body *')) {
			const { position } = getComputedStyle(element);
			const sticks = position === 'sticky' || (position === 'fixed' && !element.closest('dialog'));
			if (flat && sticks) {
				element.dataset.sticks = '';
				element.style.position = 'static';
			} else if (!flat && 'sticks' in element.dataset) {
				delete element.dataset.sticks;
				element.style.position = '';
			}
		}
	}, flat);
}

/** What axe finds. */
async function axeFaults(page: Page, runOnly: RunOnly): Promise<string[]> {
	if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
	return page.evaluate(async (runOnly) => {
		const { axe } = globalThis as unknown as {
			axe: { run: (options: object) => Promise<AxeResults> };
		};
		const { violations } = await axe.run({
			runOnly,
			resultTypes: ['violations']
		});
		return violations.flatMap(({ id, nodes }) =>
			nodes.map(({ target, html, failureSummary }) =>
				[id, target.join(' '), html.slice(0, 160), failureSummary?.replace(/\s+/g, ' ')].join(' | ')
			)
		);
	}, runOnly);
}

async function widthFaults(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const root = document.documentElement;
		// Without the room kept for a scrollbar, which clientWidth counts where scrollbars are hidden.
		const room = Math.round(root.getBoundingClientRect().width);
		return root.scrollWidth > room
			? [`scrolls sideways: ${root.scrollWidth} px of content in ${room}`]
			: [];
	});
}

/** What IBM's engine finds, but for what is known to be right. */
async function ibmFaults(page: Page): Promise<string[]> {
	if (!(await page.evaluate(() => 'ace' in globalThis))) await page.evaluate(ibm);
	return page.evaluate(async (known) => {
		interface Issue {
			ruleId: string;
			value: [string, string];
			node: Node;
			message: string;
			snippet: string;
		}
		const { ace } = globalThis as unknown as {
			ace: { Checker: new () => { check(node: Node, guidelines: string[]): Promise<Report> } };
		};
		interface Report {
			results: Issue[];
		}
		// It takes what is clipped away for hidden from readers too, and then misses legends and captions.
		const unclipped = new CSSStyleSheet();
		unclipped.replaceSync('* { clip-path: none !important }');
		document.adoptedStyleSheets.push(unclipped);
		const report = await new ace.Checker().check(document, ['IBM_Accessibility', 'WCAG_2_2']);
		document.adoptedStyleSheets.pop();
		return report.results
			.filter(({ value }) => value[1] !== 'PASS')
			.flatMap(({ ruleId, value, node, message, snippet }) => {
				const element = node instanceof Element ? node : node.parentElement;
				// It takes what is folded for shown, and finds no text in it. Other states show it unfolded.
				const fold = element?.closest('details:not([open])');
				if (fold && element !== fold && !element?.closest('summary')) return [];
				if (known.some(({ rule, at }) => rule === ruleId && element?.matches(at))) return [];
				return [`ibm ${ruleId} (${value.join(' ')}) | ${snippet.slice(0, 160)} | ${message}`];
			});
	}, ibmExceptions);
}

/** What has no ring once the keyboard is on it, or lies wholly under something else, going down or up the page. */
async function focusFaults(page: Page): Promise<string[]> {
	// The browser shows rings to those who use keys.
	await page.keyboard.press('Shift');
	return page.evaluate(() => {
		const before = document.activeElement;
		const all = [
			...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')
		];
		const found = new Set<string>();
		for (const element of [...all, ...all.toReversed()]) {
			element.focus();
			if (document.activeElement !== element) continue;
			const isFile = element instanceof HTMLInputElement && element.type === 'file';
			const label = (isFile && element.labels?.[0]) || (element.closest('label') ?? element);
			const ring = [element, label].some((one) => {
				const { outlineStyle, outlineWidth } = getComputedStyle(one);
				return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
			});
			const { left, top, width, height } = label.getBoundingClientRect();
			// A text may be taller than the window: some part of it is to be seen.
			const shown = [0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.98].some((down) =>
				[0.1, 0.5, 0.9].some((across) => {
					const hit = document.elementFromPoint(left + width * across, top + height * down);
					return hit !== null && (label.contains(hit) || hit.contains(label));
				})
			);
			const what = `${element.outerHTML.slice(0, 160)} « ${label.innerText} »`;
			if (!ring) found.add(`no ring around what has the focus | ${what}`);
			if (!shown) found.add(`covered while it has the focus | ${what}`);
		}
		if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
		if (before instanceof HTMLElement) before.focus();
		scrollTo(0, 0);
		return [...found];
	});
}

/** Each fault as a sentence; none when the screen is right in its present colours and width. */
export async function inspect(page: Page, engines: readonly Engine[]): Promise<string[]> {
	await lay(page, true);
	const faults = [
		...(await widthFaults(page)),
		...(engines.includes('axe') ? await axeFaults(page, { type: 'tag', values: tags }) : []),
		...(engines.includes('ibm') ? await ibmFaults(page) : [])
	];
	await lay(page, false);
	return engines.includes('focus') ? [...faults, ...(await focusFaults(page))] : faults;
}
