import { describe, expect, it } from 'vitest';
import { markdownIn } from './markdown.server';
import { operatorValues } from './operator-values';
import { renderDocument } from './render-document';
import { waysIn } from './rgaa-criteria';

const files = import.meta.glob<string>('./texts/*.md', {
	eager: true,
	query: '?raw',
	import: 'default'
});
const names = Object.keys(files).flatMap((path) => /texts\/(.*)\.fr\.md$/.exec(path)?.[1] ?? []);

/** What both languages of a text have in common, in its order. */
const frameOf = (name: string, lang: 'fr' | 'en') =>
	[
		...(files[`./texts/${name}.${lang}.md`] ?? '').matchAll(
			/^(title|description|contents|date: .*)|^#+ |\{#[\w-]+\}|^:::.*|^: |^- |^---$|\{\{\w+\}\}|\]\([^)]*\)|`[^`]+`/gm
		)
	].map(([mark]) => mark);

describe.each(names)('the text of %s', (name) => {
	it('has the same fields, sections, lists, links, conditions and values in both languages', () => {
		expect(frameOf(name, 'en')).toEqual(frameOf(name, 'fr'));
	});
});

const operator = { name: 'Cap & <b>Fils</b>', address: '1 quai du Port\n34200 Sète', email: null };
const instances = [
	{ operator: null, hosting: null },
	{ operator, hosting: null },
	{ operator: { ...operator, email: 'a+b@cap.example' }, hosting: 'Sud' }
];
const privacy = [true, false].map((so) => ({
	erasesFiles: so,
	erasesLater: !so,
	notesPages: so,
	sendsMails: so,
	...Object.fromEntries(
		['sends', 'publishing', 'help', 'coaching', 'figures'].map((name) => [name, so])
	)
}));

describe.each(['fr', 'en'] as const)('in %s', (lang) => {
	it.each(instances)('legal texts are whole, whoever answers for the instance: %o', (declared) => {
		const values = operatorValues(declared, lang);
		const texts = [
			renderDocument('legal-notice', lang, values),
			renderDocument('accessibility', lang, { ...values, ...waysIn(lang) }),
			renderDocument('protection', lang, { epsilon: 1, delta: 2, rho: 3 }),
			...privacy.map((facts) => renderDocument('privacy', lang, { ...values, ...facts }))
		];
		for (const { title, description, sections } of texts) {
			expect([title, description, ...sections].every(Boolean)).toBe(true);
			expect(JSON.stringify(sections)).not.toMatch(/\{\{|:::|<b>/);
		}
	});
});

describe('Markdown', () => {
	const html = (text: string, values = {}) => markdownIn('en', values)(text).trim();

	it('leads to screens in its language, to files as they are, and says what is elsewhere', () => {
		expect(html('[a](/methode#loi)')).toBe('<p><a href="/en/methode#loi">a</a></p>');
		expect(html('[a](/licences.txt)')).toBe('<p><a href="/licences.txt">a</a></p>');
		const elsewhere = '<p><a href="https://b.example/?c&amp;d" rel="external noreferrer">a</a></p>';
		expect(html('[a](https://b.example/?c&d)')).toBe(elsewhere);
		expect(html('[a]({{page}})', { page: 'https://b.example/?c&d' })).toBe(elsewhere);
		expect(html('[a]({{page}})', { page: 'javascript:e()' })).toContain('href="javascript%3Ae()"');
		expect(markdownIn('fr', {})('[a](/methode)')).toContain('href="/methode"');
	});

	it('takes values as text, whatever they hold', () => {
		const name = '<b>A</b> & "B"\n*c* {{name}} [d](/e)';
		expect(html('- {{name}}', { name })).toBe(
			'<ul>\n<li>&lt;b&gt;A&lt;/b&gt; &amp; &quot;B&quot;<br>*c* {{name}} [d](/e)</li>\n</ul>'
		);
		expect(html('[a](mailto:{{email}})', { email: '"><b>+c@d.example' })).toBe(
			'<p><a href="mailto:%22%3E%3Cb%3E%2Bc@d.example">a</a></p>'
		);
	});

	it('has terms, notes and words of another language', () => {
		expect(html('A\n: *b*\n\nC\n: d')).toBe(
			'<dl class="terms"><dt>A</dt><dd><em>b</em></dd><dt>C</dt><dd>d</dd></dl>'
		);
		expect(html('::: note\nA\n:::')).toBe('<div class="small soft"><p>A</p>\n</div>');
		expect(html('[[a](/b)]{lang=fr}')).toBe('<p><span lang="fr"><a href="/en/b">a</a></span></p>');
	});

	it.each([
		['{{nobody}}', {}],
		['{{unsaid}}', { unsaid: null }],
		['[a](mailto:{{nobody}})', {}],
		['a <b>c</b>', {}],
		['<div>a</div>', {}],
		['::: other\na\n:::', {}]
	])('refuses %s', (text, values) => {
		expect(() => html(text, values)).toThrow('A document');
	});
});

it('a text that is not there, or that depends on what nobody gives, is refused', () => {
	expect(() => renderDocument('nothing', 'fr')).toThrow('nothing.fr.md');
	expect(() =>
		renderDocument('privacy', 'fr', operatorValues({ operator, hosting: null }, 'fr'))
	).toThrow('sendsMails');
});
