/** Looks at one screen in every way a person may have set the browser. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import { root } from './grid';
import { expect, type Page } from './test';

const engine = (path: string) => readFileSync(join(root, 'node_modules', path), 'utf8');
const axe = engine('axe-core/axe.min.js');
const ibm = engine('accessibility-checker-engine/ace.js');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Where IBM's engine is wrong, or reminds of something on every page whatever it holds. Everything else it says
 * counts, whatever its level: violation, potential violation, recommendation or manual check.
 */
const notWrong: { rule: string; at: string; because: string }[] = [
	{
		rule: 'aria_content_in_landmark',
		at: 'a.skip',
		because: 'The link that skips to the content comes first, before the landmarks it skips.'
	},
	{
		rule: 'element_tabbable_visible',
		at: '*',
		because: 'Judged without the focus, which scrolls: `unseenOn` gives it and looks.'
	},
	{
		rule: 'element_tabbable_unobscured',
		at: '*',
		because: 'Judged without the focus, which scrolls: `unseenOn` gives it and looks.'
	},
	{
		rule: 'style_focus_visible',
		at: '*',
		because: 'Guessed from style sheets: `unseenOn` gives the focus and looks for the ring.'
	},
	{
		rule: 'style_color_misuse',
		at: 'link, style',
		because: 'A reminder for any style sheet. Pillars have marks and names, answers their words.'
	},
	{
		rule: 'style_highcontrast_visible',
		at: 'link, style, html[style]',
		because:
			'A reminder for any style sheet, and for the words of printed feet on the root. One of the ways below has forced colours.'
	},
	{
		rule: 'style_viewport_resizable',
		at: 'link, style',
		because: 'Sizes in vw stand in clamp() between two in rem. One of the ways below is 400 %.'
	},
	{
		rule: 'element_attribute_deprecated',
		at: 'meta[http-equiv="content-security-policy" i]',
		because: 'The policy of a prerendered page. HTML keeps this attribute for it.'
	},
	{
		rule: 'canvas_content_described',
		at: '[role="img"][aria-label] > canvas',
		because: 'The image has its words around it, and its figures in a table below.'
	},
	{
		rule: 'heading_markup_misuse',
		at: '*',
		because: 'Any heading of more than 20 words: a question may need them.'
	},
	{
		rule: 'input_fields_grouped',
		at: 'select, textarea, input',
		because: 'The order of the list, a figure and a note are no group; each has its own label.'
	},
	{
		rule: 'input_label_visible',
		at: 'textarea, select',
		because: 'Of labels it only sees those of inputs; input_label_exists checks this one.'
	},
	{
		rule: 'input_label_before',
		at: 'input[type="file"].visually-hidden',
		because: 'The field is not seen: its label is the button.'
	},
	{
		rule: 'list_structure_proper',
		at: 'dl:has(> div > dt)',
		because: 'HTML allows groups in a description list, each in a div.'
	},
	{
		rule: 'text_block_heading',
		at: 'p.todo, p.question, p.number, div.title:has(> p.number), p.fit, p.cost, p.operator, div.step, p.given',
		because:
			'What is written large or bold under a heading, or beside it: a step, a question, an answer, a number, a price.'
	},
	{
		rule: 'blockquote_cite_exists',
		at: 'blockquote',
		because: 'A message to send, quoted from nowhere.'
	},
	{
		rule: 'text_sensory_misuse',
		at: '*',
		because: 'Any English word of size or place. No instruction needs one: each names its control.'
	},
	{
		rule: 'text_quoted_correctly',
		at: '*',
		because:
			'Any words between English quotation marks: names of subjects and answers, no quotations.'
	},
	{
		rule: 'draggable_alternative_exists',
		at: '.grip',
		because: 'Two buttons of the same card do what dragging does.'
	},
	{
		rule: 'select_options_grouped',
		at: 'search select',
		because: 'A list in one order, each line with its count: partners by name, kinds, departments.'
	},
	{
		rule: 'target_spacing_sufficient',
		at: 'body:has(dialog[open]) :not(dialog *)',
		because: 'It lies behind an open dialog, out of reach.'
	},
	{
		rule: 'target_spacing_sufficient',
		at: 'dialog[open] label > input',
		because: 'Its row is its target; what it is measured against lies behind the dialog.'
	}
];

interface Way {
	name: string;
	colorScheme: 'light' | 'dark';
	forcedColors: 'active' | 'none';
	width: number;
	height: number;
	/** Which engines look: what they judge differs by width and colours, and by nothing else. */
	engines: readonly ('axe' | 'ibm')[];
}

const desktop = { width: 1280, height: 800 };
const plain = { colorScheme: 'light', forcedColors: 'none' } as const;
const dark = { colorScheme: 'dark', forcedColors: 'none' } as const;
const forced = { colorScheme: 'dark', forcedColors: 'active' } as const;
const ways: Way[] = [
	{ name: 'light', ...plain, ...desktop, engines: ['axe', 'ibm'] },
	{ name: 'dark', ...dark, ...desktop, engines: ['axe'] },
	// Colours are the person's own there: what is left to see is the ring.
	{ name: 'forced colours', ...forced, ...desktop, engines: [] },
	{ name: '320 px wide', ...dark, width: 320, height: 640, engines: ['axe', 'ibm'] },
	// 1280 × 1024 seen at 400 %: the same width as above, lower.
	{ name: '400 % zoom', ...plain, width: 320, height: 256, engines: [] }
];
export const narrowWays = ways.filter(({ width }) => width === 320);

/** Puts axe, and IBM's engine, in every page of the context, apart from the page's own scripts and their policy. */
export async function bringAxe(page: Page): Promise<void> {
	await page.context().addInitScript({ content: axe });
	await page.context().addInitScript({ content: `${ibm}; globalThis.ace = ace;` });
}

/**
 * Bars that stick to an edge lie in the page like the rest, or stick again. The engines look at one place of the scroll
 * only, and take what is under a bar there for small; `unseenOn` looks at the bars.
 */
function lay(page: Page, flat: boolean): Promise<void> {
	return page.evaluate((flat) => {
		for (const element of document.querySelectorAll<HTMLElement>('body *')) {
			if (flat && getComputedStyle(element).position === 'sticky') {
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
async function wrongForAxeOn(page: Page): Promise<string[]> {
	return page.evaluate(async (values) => {
		const { axe } = globalThis as unknown as {
			axe: { run: (options: object) => Promise<AxeResults> };
		};
		const { violations } = await axe.run({
			runOnly: { type: 'tag', values },
			resultTypes: ['violations']
		});
		return violations.flatMap(({ id, nodes }) =>
			nodes.map(({ target, html, failureSummary }) =>
				[id, target.join(' '), html.slice(0, 160), failureSummary?.replace(/\s+/g, ' ')].join(' | ')
			)
		);
	}, tags);
}

async function tooWideOn(page: Page): Promise<string[]> {
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
async function wrongForIbmOn(page: Page): Promise<string[]> {
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
	}, notWrong);
}

/** What has no ring once the keyboard is on it, or lies wholly under something else, going down or up the page. */
async function unseenOn(page: Page): Promise<string[]> {
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
			const shown = [0.1, 0.5, 0.9].some((down) =>
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

/** The new colours and width are drawn, and nothing moves any more: a transition may start another, a frame later. */
function settle(page: Page): Promise<void> {
	return page.evaluate(async () => {
		const frame = () => new Promise((done) => requestAnimationFrame(done));
		for (let still = 0, frames = 0; still < 3 && frames < 200; frames += 1) {
			await frame();
			still = document.getAnimations().length === 0 ? still + 1 : 0;
		}
	});
}

/**
 * Nothing wrong for axe nor for IBM's engine, nothing too wide, nothing lost to the keyboard, whatever the colours and
 * the width. Says all that is wrong at once.
 */
export async function inspect(
	page: Page,
	screen: string,
	among: readonly Way[] = ways
): Promise<void> {
	const found = new Map<string, string[]>();
	for (const { name, colorScheme, forcedColors, width, height, engines } of among) {
		await page.emulateMedia({ colorScheme, forcedColors });
		await page.setViewportSize({ width, height });
		await settle(page);
		await lay(page, true);
		const wrong = [
			...(await tooWideOn(page)),
			...(engines.includes('axe') ? await wrongForAxeOn(page) : []),
			...(engines.includes('ibm') ? await wrongForIbmOn(page) : [])
		];
		await lay(page, false);
		for (const one of [...wrong, ...(await unseenOn(page))])
			found.set(one, [...(found.get(one) ?? []), name]);
	}
	await page.emulateMedia({ colorScheme: null, forcedColors: null });
	const said = [...found].map(([wrong, names]) => `${wrong} (${names.join(', ')})`);
	expect.soft(said, screen).toEqual([]);
}

/** Everything folded, opened. */
export async function unfold(page: Page): Promise<void> {
	await page.locator('details').evaluateAll((all) => {
		for (const details of all as HTMLDetailsElement[]) details.open = true;
	});
}
