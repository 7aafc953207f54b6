import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { format } from 'oxfmt';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { pageJson2Schema, pageJson2SchemaPath } from './page-json-2-schema';
import { pageJson3Schema, pageJson3SchemaPath } from './page-json-3-schema';

const fileOf = (path: string) => new URL(`../../../../static${path}`, import.meta.url).pathname;
const layout = { useTabs: true, printWidth: 100 };

// `npx vitest run src/lib/server/pages/page-json-schema.test.ts -u` writes them again.
it.each([
	[pageJson2SchemaPath, pageJson2Schema],
	[pageJson3SchemaPath, pageJson3Schema]
])('%s says what the page as data holds', async (path, pageSchema) => {
	const file = fileOf(path);
	const { $schema, ...rest } = z.toJSONSchema(pageSchema);
	const title = 'An Azimut public page: what a company declares of itself, checked by nobody';
	const { code } = await format(file, JSON.stringify({ $schema, title, ...rest }), layout);
	await expect(code).toMatchFileSnapshot(file);
});

it.each([
	['1', 'a9f77405ddc7088bb78af571a29d5541edf25eda67fce79308075d180f4296ce'],
	['2', 'ebea507a134d545e282509a573ca662801619439fb95ffee7036d7f6758fd289']
])('the schema of version %s stays at its address, as it was', (version, hash) => {
	const before = readFileSync(fileOf(`/schema/page-publique-${version}.json`));
	expect(createHash('sha256').update(before).digest('hex')).toBe(hash);
});
