import { format } from 'oxfmt';
import { expect, it } from 'vitest';
import { jsonSchemas } from './criteria-schema';

const folder = new URL('../../../criteria/schema/', import.meta.url);
const layout = { useTabs: true, printWidth: 100 };

// `npx vitest run src/cli/criteria/criteria-schema.test.ts -u` writes them again.
it.each(Object.keys(jsonSchemas))('criteria/schema/%s says what the code accepts', async (name) => {
	const { code } = await format(name, JSON.stringify(jsonSchemas[name]), layout);
	await expect(code).toMatchFileSnapshot(new URL(name, folder).pathname);
});
