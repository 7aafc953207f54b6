import { expect, test } from 'vitest';
import { linkFrom, newProof, safeName, titleFrom, withEnd } from './proof-edit';

test.each([
	['facture.pdf', 'facture.pdf'],
	['../../etc/passwd', '-..-etc-passwd'],
	['fac\u202efdp.exe', 'facfdp.exe'],
	['\u200f', 'fichier'],
	['', 'fichier'],
	['.htaccess', 'fichier.htaccess'],
	['a\u0000b\n.png', 'ab.png']
])('The name %j becomes %j', (name, safe) => {
	expect(safeName(name)).toBe(safe);
});

test('A name of 300 letters is cut and keeps its end', () => {
	const name = safeName(`${'é'.repeat(300)}.pdf`);
	expect(name).toHaveLength(120);
	expect(name.endsWith('é.pdf')).toBe(true);
});

test('A proof is called like its file at first', () => {
	expect(titleFrom('Facture_eau  2025.pdf')).toBe('Facture eau 2025');
	expect(withEnd('IMG_2025.HEIC', 'jpg')).toBe('IMG_2025.jpg');
});

test('A new proof writes what it says and nothing else', () => {
	expect(newProof('p', { title: 'Facture', kind: '', confidential: false })).toEqual([
		{ path: 'proofs/p/title', value: 'Facture' }
	]);
});

test.each([
	['https://exemple.fr/a?b=1#c', 'https://exemple.fr/a?b=1#c'],
	['  exemple.fr/page ', 'https://exemple.fr/page'],
	['HTTP://EXEMPLE.FR', 'http://exemple.fr/'],
	['exemple.fr:8080/x', 'https://exemple.fr:8080/x'],
	['javascript:alert(1)', null],
	['data:text/html,x', null],
	['file:///etc/passwd', null],
	['mailto:a@exemple.fr', null],
	['https://moi:secret@exemple.fr', null],
	['pas une adresse', null],
	['facture', null],
	['', null],
	[`https://exemple.fr/${'a'.repeat(2000)}`, null]
])('%j is the link %j', (typed, link) => {
	expect(linkFrom(typed)).toBe(link);
});
