import { describe, expect, it } from 'vitest';
import { writeSitemap } from './sitemap';

const origin = 'https://azimut.example';
const pages = (count: number) => Array.from({ length: count }, (_, at) => ({ path: `/s/${at}` }));

describe('the sitemap', () => {
	it('lists whole addresses, with the day of the last change when there is one', () => {
		const text = writeSitemap([{ path: '/' }, { path: '/s/a', updatedOn: '2026-11-24' }])(
			origin,
			null
		);
		expect(text).toContain(`<url><loc>${origin}/</loc></url>`);
		expect(text).toContain(`<url><loc>${origin}/s/a</loc><lastmod>2026-11-24</lastmod></url>`);
	});

	it('becomes a list of files beyond 50,000 pages', () => {
		const text = writeSitemap(pages(50_001))(origin, null);
		expect(text?.match(/<loc>.*<\/loc>/g)).toEqual([
			`<loc>${origin}/sitemap.xml?part=1</loc>`,
			`<loc>${origin}/sitemap.xml?part=2</loc>`
		]);
		expect(writeSitemap(pages(50_001))(origin, '1')?.match(/<url>/g)).toHaveLength(50_000);
		expect(writeSitemap(pages(50_001))(origin, '2')?.match(/<url>/g)).toHaveLength(1);
	});

	it.each(['0', '3', '-1', '1e3', 'x', '', '01'])('has no part "%s"', (part) => {
		expect(writeSitemap(pages(50_001))(origin, part)).toBeNull();
	});

	it('is written once, whoever asks', () => {
		let reads = 0;
		const page = {
			get path() {
				reads++;
				return '/s/a';
			}
		};
		const sitemap = writeSitemap([page]);
		for (const asked of [origin, origin, 'http://localhost:3000'])
			expect(sitemap(asked, null)).toContain(`<url><loc>${asked}/s/a</loc></url>`);
		expect(reads).toBe(1);
	});

	it('escapes what XML would read as its own', () => {
		expect(writeSitemap([{ path: '/?a&b<c>' }])('https://a.example', null)).toContain(
			'/?a&#38;b&#60;c&#62;'
		);
	});
});
