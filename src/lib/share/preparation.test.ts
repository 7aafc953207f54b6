// @module-tag often
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromPreparation, toPreparation, type Preparation } from './preparation';

const karim: Preparation = {
	dossier: '0123456789abcdef'.repeat(2),
	name: 'Karim',
	structure: 'CMA de l’Hérault',
	box: null
};
const box = { id: 'AbCdEfGhIjKlMnOpQrStUg', fingerprint: 'x'.repeat(42) + 'w' };
const link = toPreparation(karim) ?? '';

test('says which dossier and who proposes it, and is short', () => {
	expect(fromPreparation(`#${link}`)).toEqual(karim);
	expect(link.length).toBeLessThan(80);
	expect(link).toMatch(/^1[\w-]+$/);
});

test('leads to a box, whatever a mail gateway hangs behind it', () => {
	const asked = toPreparation({ ...karim, box }) ?? '';
	expect(asked).toMatch(/^2[\w-]+$/);
	for (const behind of ['', '&utm_source=mail', '?x=1', '&utm_source=a&utm_medium=b'])
		expect(fromPreparation(`#${asked}${behind}`)).toEqual({ ...karim, box });
	for (let at = 1; at < asked.length; at++)
		expect(fromPreparation(asked.slice(0, at))).toBe('damaged');
});

test('is read again whatever the names', () => {
	const text = fc.string({ unit: 'grapheme', maxLength: 200 });
	fc.assert(
		fc.property(text, text, (name, structure) => {
			const written = toPreparation({ ...karim, name: `K${name}`, structure }) ?? '';
			const read = fromPreparation(written);
			expect(read).toMatchObject({ dossier: karim.dossier });
			expect(toPreparation(read as Preparation)).toBe(written);
		})
	);
});

test.each([
	['nothing', '', 'none'],
	['one of a version to come', `3${link.slice(1)}`, 'newer'],
	['a box that is not there', `2${link.slice(1)}`, 'damaged'],
	['of another kind', `#x${link}`, 'damaged'],
	['far too long', '1'.repeat(2000), 'damaged'],
	['nobody', toPreparation({ ...karim, name: ' \u202e ' }) ?? '', 'damaged']
])('a link that says %s is named', (_, given, problem) => {
	expect(fromPreparation(given)).toBe(problem);
});

test('a cut or a changed character never opens another dossier', () => {
	for (let at = 1; at < link.length; at += 1) {
		expect(fromPreparation(link.slice(0, at))).toBe('damaged');
		const other = link[at] === 'A' ? 'B' : 'A';
		expect(fromPreparation(link.slice(0, at) + other + link.slice(at + 1))).toBe('damaged');
	}
});

test('a dossier whose id is none of this app’s has no link', () => {
	expect(toPreparation({ ...karim, dossier: 'd' })).toBeNull();
});
