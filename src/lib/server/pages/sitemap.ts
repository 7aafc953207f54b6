/** The list of pages for search engines. A file holds at most 50,000: beyond, it is a list of files. */
export interface SitemapEntry {
	/** From the root: `/en/methode`. */
	path: string;
	/** `yyyy-mm-dd` */
	updatedOn?: string;
}

const most = 50_000;
const head = '<?xml version="1.0" encoding="UTF-8"?>';
const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** `part` counts from 1; null when there is no such part. */
export type Sitemap = (origin: string, part: string | null) => string | null;

/** Written once but for the origin, which each request may say another of. */
export function writeSitemap(pages: readonly SitemapEntry[]): Sitemap {
	const rests = pages.map(({ path, updatedOn }) => {
		const date = updatedOn ? `<lastmod>${updatedOn}</lastmod>` : '';
		return `${escaped(path)}</loc>${date}</url>`;
	});
	const parts = Math.ceil(rests.length / most);
	return (origin, part) => {
		if (part === null) return parts > 1 ? index(origin, parts) : urls(origin, rests);
		const at = /^[1-9]\d{0,4}$/.test(part) ? Number(part) : 0;
		if (at < 1 || at > parts) return null;
		return urls(origin, rests.slice((at - 1) * most, at * most));
	};
}

function index(origin: string, parts: number): string {
	const files = Array.from({ length: parts }, (_, at) => `${origin}/sitemap.xml?part=${at + 1}`);
	const lines = files.map((file) => `<sitemap><loc>${escaped(file)}</loc></sitemap>`);
	return [head, `<sitemapindex ${namespace}>`, ...lines, '</sitemapindex>', ''].join('\n');
}

function urls(origin: string, rests: readonly string[]): string {
	const begin = `\n<url><loc>${escaped(origin)}`;
	return `${head}\n<urlset ${namespace}>${['', ...rests].join(begin)}\n</urlset>\n`;
}

const escaped = (text: string): string =>
	text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
