import { describe, expect, it, test } from 'vitest';
import { currentOn, isOlder } from './folders';
import { pageAbout, pageOn } from './starts';

const starts = { 'grid@2027.1': '2027-01-01', 'grid@2027.2-draft': '2027-01-01' };
const versions = ['grid@2026.3', 'grid@2026.10', 'grid@2027.1', 'grid@2027.2-draft'];

describe('the current version', () => {
	test.each([
		['2026-12-31', 'grid@2026.10'],
		['2027-01-01', 'grid@2027.1'],
		['2031-05-02', 'grid@2027.1']
	])('on %s is %s', (day, current) => {
		expect(currentOn(day, versions, starts)).toBe(current);
	});

	it('is the newest that there is while none has begun, a draft last', () => {
		expect(currentOn('2026-12-31', ['grid@2027.1', 'grid@2027.2-draft'], starts)).toBe(
			'grid@2027.1'
		);
		expect(currentOn('2026-12-31', ['grid@2027.2-draft'], starts)).toBe('grid@2027.2-draft');
		expect(currentOn('2026-12-31', [], starts)).toBe('');
	});

	it('is told from older ones by number, not by letter', () => {
		expect(isOlder('grid@2026.3', 'grid@2026.10')).toBe(true);
		expect(isOlder('grid@2026.10', 'grid@2026.3')).toBe(false);
		expect(isOlder('grid@2026.3', 'grid@2026.3')).toBe(false);
	});
});

describe('the page of the questionnaire', () => {
	const built = new Set(['/methode', '/methode/2027.1', '/en/methode/2027.1', '/confidentialite']);

	test.each([
		['2026-12-31', '/methode', '/methode'],
		['2027-01-01', '/methode', '/methode/2027.1'],
		['2028-02-29', '/en/methode', '/en/methode/2027.1'],
		['2028-02-29', '/confidentialite', '/confidentialite'],
		['2028-02-29', '/', '/'],
		['2028-02-29', '/methode/2027.1', '/methode/2027.1']
	])('on %s: %s is %s', (day, path, page) => {
		expect(pageOn(day, path, built, starts, ['grid'])).toBe(page);
	});

	it('is that of the first questionnaire, or of the one that its address names', () => {
		const pages = new Set([...built, '/methode/grid', '/methode/grid/2027.1']);
		const both = ['other', 'grid'];
		expect(pageOn('2028-02-29', '/methode', pages, starts, both)).toBe('/methode');
		expect(pageOn('2028-02-29', '/methode/grid', pages, starts, both)).toBe('/methode/grid/2027.1');
		expect(pageOn('2026-12-31', '/methode/grid', pages, starts, both)).toBe('/methode/grid');
		expect([
			pageAbout('/methode', 'other', 'other'),
			pageAbout('/methode', 'grid', 'other')
		]).toEqual(['/methode', '/methode/grid']);
	});

	it('is that of the version that began last', () => {
		const pages = new Set(['/methode/2027.2', '/methode/2027.10']);
		const both = { 'grid@2027.10': '2027-09-01', 'grid@2027.2': '2027-03-01' };
		expect(pageOn('2027-08-31', '/methode', pages, both, ['grid'])).toBe('/methode/2027.2');
		expect(pageOn('2027-09-01', '/methode', pages, both, ['grid'])).toBe('/methode/2027.10');
	});
});
