import { expect, test } from 'vitest';
import { publishedGrid } from '../publications/grids';
import { publishedGrids } from '../questionnaire/questionnaire';
import { namingGrid } from './editions';

const published = ['grid@2026.2', 'grid@2026.3', 'grid@2027.1'];
const starts = { 'grid@2027.1': '2027-01-01' };

test('an edition names parts and subjects as the last questionnaire of its quarter, whoever followed it', () => {
	expect(namingGrid('2026-T4', published, starts)).toBe('grid@2026.3');
	expect(namingGrid('2027-T1', published, starts)).toBe('grid@2027.1');
});

test('points of all questionnaires stand in one order, so that one edition may count two', async () => {
	const orders = await Promise.all(
		publishedGrids.map(async (name) => {
			const compiled = await publishedGrid(name);
			return [compiled?.pillars.map(({ id }) => id), compiled?.criteria.map(({ id }) => id)];
		})
	);
	expect(new Set(orders.map((order) => JSON.stringify(order))).size).toBe(1);
});
