import { expect, test } from 'vitest';
import { fold } from '$lib/dossier/fold';
import { proofPath } from '$lib/dossier/paths';
import type { Change } from '$lib/dossier/revision';
import { revisionsOf } from '$lib/dossier/storage/store';
import { newProof, removeProof } from './proof-edit';
import { hostOf, lastDay, proofCounts, proofsFor, validityOf, titleOf } from './proof-view';

const author = { role: 'company' as const, device: 'test' };
const write = (changes: readonly Change[], at = 1) =>
	revisionsOf({ dossier: 'd', author, at, changes });
const criteria = ['eau', 'dechets', 'labels'];
const day = '2026-11-25';

test.each([
	['2026-11-30', '2026-11-30'],
	['2027-02', '2027-02-28'],
	['2028-02', '2028-02-29'],
	['2026', '2026-12-31'],
	['2026-02-30', null],
	['2026-13', null],
	['2026-00', null],
	['bientôt', null],
	['', null],
	[null, null]
])('%j is good until %j', (validUntil, last) => {
	expect(lastDay({ validUntil })).toBe(last);
});

test.each([
	['2026-11-24', 'over'],
	['2026-11-25', 'soon'],
	['2027-01-24', 'soon'],
	['2027-01-25', 'lasting'],
	['2026-10', 'over'],
	['2026-11', 'soon'],
	['peut-être', 'lasting'],
	[null, 'lasting']
])('On 25 November 2026, a proof until %j is %s', (validUntil, standing) => {
	expect(validityOf({ validUntil }, day)).toBe(standing);
});

test('Proofs are counted by subject of the grid, what ended and what soon ends comes by its day', () => {
	const revisions = write([
		...newProof('p1', { criterion: 'eau', title: 'Facture', validUntil: '2026-12-31' }),
		...newProof('p2', { criterion: 'eau', title: 'Contrat', validUntil: '2026-12-01' }),
		...newProof('p3', { criterion: 'labels', validUntil: '2025-01-01' }),
		...newProof('p4', { criterion: 'sujet-ancien', title: 'Ailleurs' }),
		...newProof('p5', { title: 'De rien' })
	]);
	const counts = proofCounts(fold(revisions), day, criteria);
	expect(Object.fromEntries(counts.byCriterion)).toEqual({ eau: 2, labels: 1 });
	expect([counts.subjects, counts.of, counts.proofs]).toEqual([2, 3, 5]);
	expect(counts.over.map(({ id }) => id)).toEqual(['p3']);
	expect(counts.soon.map(({ id }) => id)).toEqual(['p2', 'p1']);
	expect(proofsFor(fold(revisions), 'eau', criteria).map(titleOf)).toEqual(['Contrat', 'Facture']);
	expect(proofsFor(fold(revisions), null, criteria).map(({ id }) => id)).toEqual(['p4', 'p5']);
});

test('Proofs keep the order in which they were added, whatever they are called since', () => {
	const first = write(newProof('p2', { criterion: 'eau', title: 'Z' }), 1);
	const second = write(newProof('p1', { criterion: 'eau', title: 'B' }), 2);
	const renamed = write([{ path: proofPath('p2', 'title'), value: 'A' }], 3);
	const ids = (revisions: typeof first) =>
		proofsFor(fold(revisions), 'eau', criteria).map(({ id }) => id);
	expect(ids([...second, ...first])).toEqual(['p2', 'p1']);
	expect(ids([...second, ...first, ...renamed])).toEqual(['p2', 'p1']);
});

test('A proof that was taken away counts no more, and one that was brought back does', () => {
	const first = write(newProof('p1', { criterion: 'eau', file: 'a'.repeat(64), type: 'x/y' }));
	const there = fold(first);
	expect(removeProof(there, 'p1').map(({ path }) => path)).toContain(proofPath('p1', 'type'));
	const over = new Map(
		[...there.paths].map(([path, { heads }]) => [path, heads.map(({ id }) => id)])
	);
	const gone = fold([
		...first,
		...revisionsOf({ dossier: 'd', author, at: 2, changes: removeProof(there, 'p1') }, over)
	]);
	expect(proofCounts(gone, day, criteria).proofs).toBe(0);
	expect(removeProof(gone, 'p1')).toEqual([]);
});

test.each([
	['https://exemple.fr/page', 'exemple.fr'],
	['https://impots.gouv.fr@voleur.test/', 'voleur.test'],
	['http://exemple.fr:8080', 'exemple.fr:8080'],
	['javascript:alert(1)', ''],
	['rien', '']
])('The host of %s is « %s »', (link, host) => {
	expect(hostOf(link)).toBe(host);
});
