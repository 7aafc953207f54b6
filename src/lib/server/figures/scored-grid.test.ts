import { expect, test } from 'vitest';
import { scoredGrid } from './editions';

const published = ['grid@2026.2', 'grid@2026.3', 'grid@2027.1'];
const starts = { 'grid@2027.1': '2027-01-01' };
const scored = (edition: string, ...followed: string[]) =>
	scoredGrid(edition, new Set(followed), published, starts);

test('an edition of 2026 says the points of 2026, though someone tried the questions of 2027', () => {
	expect(scored('2026-T4', 'grid@2026.3', 'grid@2027.1')).toBe('grid@2026.3');
	expect(scored('2026-T4', 'grid@2027.1')).toBe('grid@2026.3');
});

test('the next ones say those of 2027 once someone followed it, and those of 2026 until then', () => {
	expect(scored('2027-T1', 'grid@2026.3', 'grid@2027.1')).toBe('grid@2027.1');
	expect(scored('2027-T1', 'grid@2026.2', 'grid@2026.3')).toBe('grid@2026.3');
	expect(scored('2027-T1')).toBe('grid@2027.1');
});
