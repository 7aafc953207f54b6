import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { root } from '../../tests/support/grids';
import { instanceData } from './instance-plugin.mjs';

type Transform = { handler: (code: string, id: string) => { code: string } | null };
/** What becomes of a source of `src` where this folder is the instance. */
function transformed(instance: string | undefined, code: string, file = 'lib/grid/x.ts'): string {
	if (instance) vi.stubEnv('INSTANCE', instance);
	const { handler } = instanceData(root).transform as Transform;
	vi.unstubAllEnvs();
	return handler(code, join(root, 'src', file))?.code ?? code;
}
/** Not whole here, where it would be replaced too. */
const name = ['INST', 'ANCE'].join('');
const cabinet = join(root, 'docs/examples/cabinet');

describe('What an instance says', () => {
	it('stands where sources name it, and what follows a list is its own', () => {
		const code = `[${name}.name, ${name}.languages.map(f), ${name}.modules.help, ${name}.bounds['x']]`;
		expect(transformed(cabinet, code)).toBe(
			'[("Cap Cabinet"), (["fr","en"]).map(f), (false), ({})[\'x\']]'
		);
	});

	it('is ours without INSTANCE, and nothing else changes', () => {
		expect(transformed(undefined, `${name}.name '/criteria/grids/*'`)).toBe(
			`("Azimut") '/criteria/grids/*'`
		);
		const words = 'export default { about: "À propos d’Azimut" }';
		expect(transformed(undefined, words, 'lib/plan/fr.plan.ts')).toBe(words);
	});
});

describe('Where its data is', () => {
	it('globs and paths lead to its folder; to ours for what it does without', () => {
		expect(
			transformed(cabinet, "['/criteria/grids/*/*/grid.json', `/criteria/trades/${x}.json`]")
		).toBe("['/docs/examples/cabinet/grids/*/*/grid.json', `/criteria/trades/${x}.json`]");
	});
});

describe('Its name', () => {
	let folder = '';
	beforeAll(() => {
		folder = mkdtempSync(join(tmpdir(), 'azimut-named-'));
		cpSync(cabinet, folder, { recursive: true });
	});
	afterAll(() => rmSync(folder, { recursive: true }));
	const named = (name: string) => {
		const file = join(folder, 'instance.json');
		const data = JSON.parse(readFileSync(file, 'utf8')) as object;
		writeFileSync(file, JSON.stringify({ ...data, name }));
		return (text: string, file = 'lib/plan/fr.plan.ts') => transformed(folder, text, file);
	};

	it('takes the place of ours in words, with what French elides', () => {
		const text = 'À propos d’Azimut. Ce qu’Azimut sait. Azimut décide.';
		expect(named('Cap Cabinet')(text)).toBe(
			'À propos de Cap Cabinet. Ce que Cap Cabinet sait. Cap Cabinet décide.'
		);
		expect(named('Élan')(text)).toBe('À propos d’Élan. Ce qu’Élan sait. Élan décide.');
	});

	it('begins a line of a document too', () => {
		expect(
			named('Cap')('export default "…\\nAzimut fait."', 'lib/documents/texts/method.fr.md')
		).toContain('\\nCap fait.');
	});

	it('is on no paper, no exported file and no public page', () => {
		const say = named('Cap');
		for (const file of [
			'lib/paper/fr.paper.ts',
			'lib/export/fr.export.ts',
			'lib/i18n/messages/public/fr.public.ts'
		])
			expect(say('Fait avec Azimut', file)).toBe('Fait avec Azimut');
	});
});
