import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { fillSpreadsheet } from './fill-spreadsheet';

test('x', () => {
	const bytes = new Uint8Array(
		readFileSync('tests/fixtures/vsme/VSME-Digital-Template-1.3.0.xlsx')
	);
	const t = performance.now();
	const r = fillSpreadsheet(bytes, [
		{ name: 'Turnover', value: 12 },
		{ name: 'NaceSectorClassificationCodes', row: 2, value: 'x' }
	]);
	console.log(performance.now() - t, 'bytes' in r ? { ...r, bytes: r.bytes.length } : r);
	expect(r).toHaveProperty('bytes');
});
