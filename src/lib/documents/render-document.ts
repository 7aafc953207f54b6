import { formatDate } from '$lib/i18n/dates';
import type { Language } from '$lib/i18n/locale';
import { markdownIn } from './markdown.server';
import { fill, isGiven, type Values } from './values';

export interface RenderedDocument {
	title: string;
	description: string;
	/** The title of its table of contents; without one it has none. */
	contents: string | null;
	/** HTML, as all text here but titles. */
	lead: string;
	sections: readonly RenderedSection[];
	foot: string;
}
export interface RenderedSection {
	id: string;
	title: string;
	/** In order: text, or the name of what the page shows there. */
	parts: readonly ({ html: string } | { show: string })[];
}

const files = import.meta.glob<string>('./texts/*.md', {
	eager: true,
	query: '?raw',
	import: 'default'
});

function sourceOf(name: string, lang: Language): string {
	const source = files[`./texts/${name}.${lang}.md`];
	if (source === undefined) throw new Error(`There is no document ${name}.${lang}.md.`);
	return source;
}

/** The fields above a text, and the text. */
function splitFields(source: string): [Partial<Record<string, string>>, string] {
	const [, head = '', text = ''] = /^---\n([^]*?)\n---\n([^]*)$/.exec(source) ?? [];
	const fields = [...head.matchAll(/^(\w+): (.+)$/gm)].map(([, name, value]) => [name, value]);
	return [Object.fromEntries(fields) as Partial<Record<string, string>>, text];
}

/** What `::: if` and `::: unless` keep. */
const keepWhatHolds = (text: string, values: Values) =>
	text.replace(
		/^::: (if|unless) (\w+)\n([^]*?)^:::\n/gm,
		(_, how: string, name: string, kept: string) =>
			isGiven(name, values) === (how === 'if') ? kept : ''
	);

/**
 * A document of `texts` as HTML.
 * @param values all that its text names, `date` apart, which is in its head
 * @throws when the text names what is not given, or cannot be read
 */
export function renderDocument(name: string, lang: Language, given: Values = {}): RenderedDocument {
	const [fields, source] = splitFields(sourceOf(name, lang));
	const values = fields.date ? { ...given, date: formatDate(fields.date, lang) } : given;
	const whole = source.replace(/^::: include (\S+)$/gm, (_, part: string) => sourceOf(part, lang));
	const [body = '', foot = ''] = keepWhatHolds(whole, values).split(/^---$/m);
	const [lead = '', ...sections] = body.split(/^## /m);
	const toHtml = markdownIn(lang, values);
	const toSection = (text: string): RenderedSection => {
		const [, title, id, rest] = /^(.+) \{#([\w-]+)\}\n([^]*)$/.exec(text) ?? [];
		if (!title || !id || rest === undefined)
			throw new Error(`${name}.${lang}.md: a section has no name, {#…}: ${text}`);
		const parts = rest
			.split(/^::: show (\S+)$/m)
			.map((part, at) => (at % 2 === 0 ? { html: toHtml(part) } : { show: part }));
		return { id, title: fill(title, values), parts };
	};
	/** Numbers follow the sections that are there. */
	const numbered = (section: RenderedSection, at: number) => ({
		...section,
		title: section.title.replace(/^\d+(?=\. )/, String(at + 1))
	});
	return {
		title: fill(fields.title ?? '', values),
		description: fill(fields.description ?? '', values),
		contents: fields.contents ?? null,
		lead: toHtml(lead),
		sections: sections.map(toSection).map(numbered),
		foot: toHtml(foot)
	};
}
