import { Blob as NodeBlob, File as NodeFile } from 'node:buffer';
import { render, screen } from '@testing-library/svelte';
import { parse } from 'csv-parse/sync';
import ICAL from 'ical.js';
import { expect, test, vi } from 'vitest';
import type { PlanRow } from '$lib/plan/plan-view';
import { exampleAssessment } from '../../../../../tests/support/assessment';
import Speaking from '../../../../../tests/support/Speaking.svelte';
import ExportPlan from './ExportPlan.svelte';

// jsdom's own have no text(), which every browser has.
vi.stubGlobal('Blob', NodeBlob);
vi.stubGlobal('File', NodeFile);
vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);

const row = (change: Partial<PlanRow['action']>, gain = 0): PlanRow => ({
	action: {
		id: 'a1b2c3d4',
		title: '',
		step: '',
		practices: [],
		offer: '',
		owner: '',
		due: '',
		status: 'todo',
		note: '',
		helped: '',
		order: 'a0',
		...change
	},
	title: change.title ?? '',
	subject: '',
	aim: null,
	gain,
	sharedGain: 0,
	reached: false,
	waits: false,
	lost: false,
	offer: ''
});
const rows = [
	row({ title: 'Mesurer', due: '2031-03-15', owner: 'Jeanne', note: 'Voir Paul' }, 1.5),
	row({ id: 'e5f6a7b8', title: 'Un jour', status: 'dropped' })
];

async function taken(button: string): Promise<{ name: string; text: string }> {
	const made: File[] = [];
	URL.createObjectURL = (file) => `blob:${made.push(file as File)}`;
	screen.getByRole('button', { name: button }).click();
	await expect.poll(() => made.length).toBe(1);
	return { name: made[0]?.name ?? '', text: (await made[0]?.text()) ?? '' };
}

test('a plan taken away has the columns of its table and the properties of its calendar', async () => {
	const assessment = await exampleAssessment('boulangerie');
	const props = { assessment, rows, reading: Promise.resolve(null) };
	render(Speaking, { props: { component: ExportPlan, props } });

	const table = await taken('Tableau (.csv)');
	expect(table.name).toMatch(/\.csv$/);
	expect(parse(table.text, { bom: true, delimiter: ';' })).toEqual([
		[
			'Action',
			'Pour quand',
			'Qui',
			'Où en est-ce',
			'Sujet',
			'Aide',
			'Adresse',
			'Gain possible sur 100',
			'Note'
		],
		['Mesurer', '2031-03-15', 'Jeanne', 'À faire', '', '', '', '+1,5', 'Voir Paul'],
		['Un jour', '', '', 'Abandonné', '', '', '', '', '']
	]);

	const calendar = await taken('Agenda (.ics)');
	expect(calendar.name).toMatch(/\.ics$/);
	const read = new ICAL.Component(ICAL.parse(calendar.text) as unknown[]);
	const events = read.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
	expect(
		events.map(({ summary, startDate, description }) => [
			summary,
			startDate.toString(),
			description.split('\n')
		])
	).toEqual([
		[
			'Mesurer',
			'2031-03-15',
			['Qui\u00a0: Jeanne', 'Où en est-ce\u00a0: À faire', 'Note\u00a0: Voir Paul']
		]
	]);
});
