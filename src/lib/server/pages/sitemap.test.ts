import { describe, expect, it } from 'vitest';
import { sitemap } from './sitemap';

const origin = 'https://azimut.example';
const pages = (count: number) => Array.from({ length: count }, (_, at) => ({ path: `/s/${at}` }));

describe('the sitemap', () => {
	it('lists whole addresses, with the day of the last change when there is one', () => {
		const text = sitemap(origin, [{ path: '/' }, { path: '/s/a', updatedOn: '2026-11-24' }], null);
		expect(text).toContain(`<url><loc>${origin}/</loc></url>`);
		expect(text).toContain(`<url><loc>${origin}/s/a</loc><lastmod>2026-11-24</lastmod></url>`);
	});

	it('becomes a list of files beyond 50,000 pages', () => {
		const text = sitemap(origin, pages(50_001), null);
		expect(text?.match(/<loc>.*<\/loc>/g)).toEqual([
			`<loc>${origin}/sitemap.xml?part=1</loc>`,
			`<loc>${origin}/sitemap.xml?part=2</loc>`
		]);
		expect(sitemap(origin, pages(50_001), '1')?.match(/<url>/g)).toHaveLength(50_000);
		expect(sitemap(origin, pages(50_001), '2')?.match(/<url>/g)).toHaveLength(1);
	});

	it.each(['0', '3', '-1', '1e3', 'x', '', '01'])('has no part "%s"', (part) => {
		expect(sitemap(origin, pages(50_001), part)).toBeNull();
	});

	it('escapes what XML would read as its own', () => {
		expect(sitemap('https://a.example', [{ path: '/?a&b<c>' }], null)).toContain(
			'/?a&#38;b&#60;c&#62;'
		);
	});
});
