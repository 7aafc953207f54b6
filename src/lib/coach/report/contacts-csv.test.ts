import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { permissionChange, sheetChange } from '$lib/dossier/client';
import { contactChanges, type Contact } from '$lib/dossier/contacts';
import { createDossier } from '$lib/dossier/list/create';
import { deleteDossier } from '$lib/dossier/list/dossiers';
import { fromExample } from '$lib/dossier/origin';
import { profilePath } from '$lib/dossier/paths';
import { writePrivate } from '$lib/dossier/storage/coach-log';
import { setOwn } from '$lib/dossier/storage/set-coach';
import { emptyDatabase, gridName } from '../../../../tests/support/assessment';
import { Communes, type CommunesFile } from '$lib/grid/communes';
import { readClientLogs } from './client-logs';
import { contactsCsv, talksOf, type TalkRow } from './contacts-csv';

const communes = new Communes(
	JSON.parse(readFileSync('criteria/communes/occitanie.json', 'utf8')) as CommunesFile
);
const contact = (change: Partial<Contact> = {}): Contact => ({
	id: 'a1',
	on: '2026-11-12',
	kind: 'visit',
	minutes: 90,
	funder: 'Région',
	note: 'SECRET',
	...change
});
const talk = (change: Partial<TalkRow> = {}): TalkRow => ({
	contact: contact(),
	crmId: 'C-1',
	commune: '34172',
	naf: 'C',
	headcount: 4,
	client: 'd',
	agreed: true,
	...change
});
const all = { from: '2026-01-01', to: '2026-12-31' };

test('a file of talks, to the byte', () => {
	const talks = [
		talk({ contact: contact({ on: '2026-11-20', kind: 'call', minutes: 15, funder: '' }) }),
		talk({ crmId: '=1+1', commune: 'Paris; 11e', headcount: { min: 10, max: 19 }, naf: '' }),
		talk({ crmId: '', commune: '', headcount: undefined, contact: contact({ funder: '"@x"' }) })
	];
	expect(Buffer.from(contactsCsv(talks, communes, all).text)).toEqual(
		Buffer.from(
			[
				'\uFEFFcrmId;date;nature;minutes;commune;epci;naf;effectif;financeur',
				';2026-11-12;visite;90;;non renseigné;C;;"""@x"""',
				`"'=1+1";2026-11-12;visite;90;"Paris; 11e";non renseigné;;10 à 19;Région`,
				'C-1;2026-11-20;appel;15;Montpellier;Montpellier Méditerranée Métropole;C;4;',
				''
			].join('\r\n')
		)
	);
});

test('both days of a period count', () => {
	const talks = ['2026-11-01', '2026-11-15', '2026-11-30', '2026-12-01'].map((on) =>
		talk({ contact: contact({ on }) })
	);
	expect(contactsCsv(talks, communes, { from: '2026-11-01', to: '2026-11-30' }).count).toBe(3);
	expect(contactsCsv([], communes, all).text.split('\r\n')).toHaveLength(2);
});

test('clients who did not agree to be counted are left out, and counted, unless all are asked for', () => {
	const talks = [
		talk(),
		...['a', 'a', 'b'].map((client) => talk({ client, agreed: false, crmId: `no-${client}` })),
		talk({ client: 'c', agreed: false, contact: contact({ on: '2025-01-01' }) })
	];
	const { text, count, left } = contactsCsv(talks, communes, all);
	expect([count, left, text.includes('no-')]).toEqual([1, 2, false]);
	expect(contactsCsv(talks, communes, { ...all, everyone: true })).toMatchObject({
		count: 4,
		left: 0
	});
});

test('talks are read with what is known of the client, but for the deleted, the invented and one’s own company', async () => {
	const db = await emptyDatabase();
	const author = { role: 'coach', device: 'd'.repeat(32) } as const;
	for (const dossier of ['a1', 'b2', 'c3', 'd4'].map((two) => two.repeat(16))) {
		const naf = {
			path: profilePath('naf'),
			value: dossier.startsWith('a1') ? 'rev21:N' : 'rev2:F'
		};
		const changes = dossier.startsWith('c3') ? [fromExample, naf] : [naf];
		await createDossier(db, { dossier, name: 'Fournil', grid: gridName, author, at: 1, changes });
		const noted = [
			permissionChange('count', { on: '2026-11-12', allowed: true }),
			sheetChange('crmId', dossier.slice(0, 2)),
			...contactChanges(contact())
		];
		await writePrivate(db, { dossier, author, at: 1, changes: noted });
	}
	await deleteDossier(db, 'b2'.repeat(16), 2);
	await setOwn(db, 'd4'.repeat(16), true);
	expect(talksOf(await readClientLogs(db))).toEqual([
		{
			client: 'a1'.repeat(16),
			agreed: true,
			contact: contact(),
			crmId: 'a1',
			commune: '',
			naf: 'M',
			headcount: undefined
		}
	]);
});
