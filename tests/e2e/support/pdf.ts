/** A printed document, opened apart from the browser that printed it. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { flat } from './grid';
import type { Page } from './test';

export type Format = 'A4' | 'Letter';

interface Tree {
	role?: string;
	children?: Tree[];
}

export interface Printed {
	title: string;
	lang: string;
	marked: boolean;
	/** Of the structure tree, all pages together. */
	roles: ReadonlySet<string>;
	outline: string[];
	/** Of each page, spaces made equal; `all` without any. */
	pages: string[];
	all: string;
	/** Of the first page, with where each text begins, in points from below and from the left. */
	texts: { text: string; x: number; y: number }[];
	/** In points. */
	size: [width: number, height: number];
}

export async function printed(page: Page, format: Format): Promise<Printed> {
	const data = new Uint8Array(await page.pdf({ format, tagged: true, outline: true }));
	const document = await getDocument({ data, verbosity: 0 }).promise;
	const { info } = await document.getMetadata();
	const { Title = '', Language = '' } = info as Record<string, string | undefined>;
	const roles = new Set<string>();
	const walk = ({ role, children = [] }: Tree): void => {
		if (role) roles.add(role);
		children.forEach(walk);
	};
	const pages: string[] = [];
	const texts: Printed['texts'] = [];
	let size: Printed['size'] = [0, 0];
	for (let number = 1; number <= document.numPages; number += 1) {
		const one = await document.getPage(number);
		const { items } = await one.getTextContent();
		for (const item of items)
			if (number === 1 && 'str' in item && item.str.trim() !== '')
				texts.push({ text: flat(item.str), ...placeOf(item.transform as number[]) });
		pages.push(flat(items.map((item) => ('str' in item ? item.str : '')).join(' ')));
		walk(((await one.getStructTree()) ?? {}) as Tree);
		const { width, height } = one.getViewport({ scale: 1 });
		size = [Math.round(width), Math.round(height)];
	}
	const marks = await document.getMarkInfo();
	const outline = ((await document.getOutline()) as { title: string }[] | null) ?? [];
	await document.destroy();
	return {
		title: Title,
		lang: Language,
		marked: (marks as { Marked?: boolean } | null)?.Marked ?? false,
		roles,
		outline: outline.map(({ title }) => title),
		pages,
		all: bare(pages.join(' ')),
		texts,
		size
	};
}

const placeOf = ([, , , , x = 0, y = 0]: number[]) => ({ x, y });

/** Lines are broken anywhere, and kerning cuts words: texts are compared without spaces, hyphens and joiners. */
export const bare = (text: string) =>
	text.normalize('NFKC').replace(/[\s\u00ad\u2010-\u2015\u2060-]+/g, '');
