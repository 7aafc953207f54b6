/** One look: screens, pages and papers are made of the few values of `ui/look`; whoever needs another one looks there first. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../support/grids';

const files = execFileSync(
	'git',
	['ls-files', '-co', '--exclude-standard', 'src/*.css', 'src/*.svelte'],
	{
		cwd: root,
		encoding: 'utf8'
	}
)
	.trim()
	.split('\n');

const stylesOf = (file: string): string => {
	const text = readFileSync(join(root, file), 'utf8');
	const styles = file.endsWith('.css')
		? [text]
		: [...text.matchAll(/<style>([^]*?)<\/style>/g)].map(([, style = '']) => style);
	return styles.join('\n').replace(/\/\*[^]*?\*\//g, '');
};
const styles = new Map(files.map((file) => [file, stylesOf(file)]));

/** Where else a property has a value that is not among these, as `file: value`. */
function strange(property: string, known: RegExp, elsewhere = /^$/): string[] {
	const declared = new RegExp(`(?:^|[\\s;{])(?:${property}):\\s*([^;}]+)`, 'g');
	return [...styles]
		.filter(([file]) => !elsewhere.test(file))
		.flatMap(([file, style]) =>
			[...style.matchAll(declared)]
				.map(([, value = '']) => value.trim())
				.filter((value) => !known.test(value))
				.map((value) => `${file}: ${value}`)
		);
}

/** Papers are measured in points and by their own letters; figures by their own units. */
const papers =
	/\(device\)\/imprimer|lib\/paper|compte-rendu|look\/(paper|tokens|base)\.css|KeySheet/;
const figures = /ui\/rose|Chart\.svelte|figures\.css/;
const both = new RegExp(`${papers.source}|${figures.source}`);

describe('Styles are made of', () => {
	test('six sizes of letters', () => {
		const six = /^(var\(--(small|text|lead|title|head|figure)\)|inherit|[\d.]+pt)$/;
		expect(strange('font-size', six, both)).toEqual([]);
	});

	test('eight gaps', () => {
		const eight =
			/^(((0|4|8|12|16|24|32|40|64)(px)?|var\(--space-\d\)|var\(--gap, [\dpx ]+\)) ?){1,2}$/;
		expect(strange('gap|row-gap|column-gap|--gap', eight, both)).toEqual([]);
	});

	test('two roundings', () => {
		const two = /^((var\(--radius(-small)?\)|50%|0) ?){1,4}$/;
		expect(strange('border(?:-\\w+)*-radius', two, both)).toEqual([]);
	});

	test('one shadow, and a ring around what is chosen', () => {
		expect(
			strange('box-shadow', /^(var\(--shadow\)|inset 0 0 0 1px var\(--bearing\)|none)$/)
		).toEqual([]);
	});

	test('three widths', () => {
		const asked = [...styles].flatMap(([file, style]) =>
			[...style.matchAll(/@(?:media|container)[^{]*?width\s*[:<>=]+\s*([\d.]+\w+)/g)].map(
				([, width]) => `${file}: ${width}`
			)
		);
		const known = asked.filter((found) => !/: (30|40|60)rem$/.test(found));
		expect(known.filter((found) => !both.test(found))).toEqual([]);
	});

	test('one notice', () => {
		const edged = [...styles]
			.filter(([, style]) => /border-inline-start:\s*3px solid var\(--bearing\)/.test(style))
			.map(([file]) => file);
		expect(edged).toEqual(['src/lib/ui/look/parts.css']);
	});

	test('no more lines than they had when the look became one', () => {
		const lines = [...styles.values()]
			.flatMap((style) => style.split('\n'))
			.filter((line) => line.trim() !== '');
		expect(lines.length).toBeLessThanOrEqual(4500);
	});
});
