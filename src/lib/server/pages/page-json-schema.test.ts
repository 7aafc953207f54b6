import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { format } from 'oxfmt';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { pageJsonSchema, pageJsonSchemaPath } from './page-json-schema';

const file = new URL(`../../../../static${pageJsonSchemaPath}`, import.meta.url).pathname;
const layout = { useTabs: true, printWidth: 100 };

// `npx vitest run src/lib/server/pages/page-json-schema.test.ts -u` writes it again.
it('the schema that is served says what the page as data holds', async () => {
	const { $schema, ...rest } = z.toJSONSchema(pageJsonSchema);
	const title = 'An Azimut public page: what a company declares of itself, checked by nobody';
	const { code } = await format(file, JSON.stringify({ $schema, title, ...rest }), layout);
	await expect(code).toMatchFileSnapshot(file);
});

it('the schema of before stays at its address, as it was', () => {
	const before = readFileSync(file.replace('-2.json', '-1.json'));
	expect(createHash('sha256').update(before).digest('hex')).toBe(
		'a9f77405ddc7088bb78af571a29d5541edf25eda67fce79308075d180f4296ce'
	);
});
