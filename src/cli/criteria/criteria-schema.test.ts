import { format } from 'prettier/standalone';
import * as babel from 'prettier/plugins/babel';
import * as estree from 'prettier/plugins/estree';
import { expect, it } from 'vitest';
import { jsonSchemas } from './criteria-schema';

const folder = new URL('../../../criteria/schema/', import.meta.url);
const layout = { parser: 'json', plugins: [babel, estree], useTabs: true, printWidth: 100 };

// `npx vitest run src/cli/criteria/criteria-schema.test.ts -u` writes them again.
it.each(Object.keys(jsonSchemas))('criteria/schema/%s says what the code accepts', async (name) => {
	const text = await format(JSON.stringify(jsonSchemas[name]), layout);
	await expect(text).toMatchFileSnapshot(new URL(name, folder).pathname);
});
