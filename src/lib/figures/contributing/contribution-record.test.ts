import { expect, it } from 'vitest';
import { parseContributionRecord } from './contribution-record';

const contribution = {
	grid: 'azimut-20@2026.3',
	facts: {},
	answers: { one: { item: { level: 'none' } } },
	size: '1-9',
	family: 'industry',
	place: 'occitanie',
	year: 2025
};
const record = { receipt: 'r'.repeat(43), contribution, sentOn: '2026-11-28', over: false };

it('reads a record back as it was kept', () => {
	expect(parseContributionRecord(JSON.parse(JSON.stringify(record)), 2025)).toEqual(record);
	expect(parseContributionRecord({ ...record, sentOn: null }, 2025)?.sentOn).toBeNull();
});

it.each([
	['nothing', undefined],
	['a text', 'code'],
	['a receipt that is none', { ...record, receipt: `${'r'.repeat(42)}\n` }],
	['no contribution', { ...record, contribution: undefined }],
	[
		'another year than it is kept under',
		{ ...record, contribution: { ...contribution, year: 2024 } }
	],
	['a size that is none', { ...record, contribution: { ...contribution, size: '7' } }],
	['a family that is none', { ...record, contribution: { ...contribution, family: 'toString' } }],
	['a place that is none', { ...record, contribution: { ...contribution, place: '75' } }],
	['answers that are a list', { ...record, contribution: { ...contribution, answers: [] } }],
	[
		'answers that are no objects',
		{ ...record, contribution: { ...contribution, answers: { one: 1 } } }
	],
	['a day that is none', { ...record, sentOn: 'today' }]
])('takes %s for no contribution', (_, value) => {
	expect(parseContributionRecord(value, 2025)).toBeNull();
});
