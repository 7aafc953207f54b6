import { format } from 'oxfmt';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { figureFileSchema, figureSchemaPath } from './figure-file-schema';

const file = new URL(`../../../static${figureSchemaPath}`, import.meta.url).pathname;

// `npx vitest run src/lib/indicators/figure-file-schema.test.ts -u` writes it again.
test('the schema that is served says what the file of figures holds', async () => {
	const { $schema, ...rest } = z.toJSONSchema(figureFileSchema);
	const title = 'Figures of a year, as a company declares them of itself: checked by nobody';
	const layout = { useTabs: true, printWidth: 100 };
	const { code } = await format(file, JSON.stringify({ $schema, title, ...rest }), layout);
	await expect(code).toMatchFileSnapshot(file);
});
