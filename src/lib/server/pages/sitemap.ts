/** The list of pages for search engines. A file holds at most 50,000: beyond, it is a list of files. */
export interface Listed {
	/** From the root: `/en/methode`. */
	path: string;
	/** `yyyy-mm-dd` */
	updatedOn?: string;
}

const most = 50_000;
const head = '<?xml version="1.0" encoding="UTF-8"?>';
const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** `part` counts from 1; null when there is no such part. */
export function sitemap(
	origin: string,
	pages: readonly Listed[],
	part: string | null
): string | null {
	const parts = Math.ceil(pages.length / most);
	if (part === null) return parts > 1 ? index(origin, parts) : urls(origin, pages);
	const at = /^[1-9]\d{0,4}$/.test(part) ? Number(part) : 0;
	if (at < 1 || at > parts) return null;
	return urls(origin, pages.slice((at - 1) * most, at * most));
}

function index(origin: string, parts: number): string {
	const files = Array.from({ length: parts }, (_, at) => `${origin}/sitemap.xml?part=${at + 1}`);
	const lines = files.map((file) => `<sitemap><loc>${escaped(file)}</loc></sitemap>`);
	return [head, `<sitemapindex ${namespace}>`, ...lines, '</sitemapindex>', ''].join('\n');
}

function urls(origin: string, pages: readonly Listed[]): string {
	const lines = pages.map(({ path, updatedOn }) => {
		const date = updatedOn ? `<lastmod>${updatedOn}</lastmod>` : '';
		return `<url><loc>${escaped(origin + path)}</loc>${date}</url>`;
	});
	return [head, `<urlset ${namespace}>`, ...lines, '</urlset>', ''].join('\n');
}

const escaped = (text: string): string =>
	text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
