import { expect, it } from 'vitest';
import { claimProblem } from './claims';
import { nameDisguise } from './name-disguise';
import { plainLine } from './plain-line';

it.each([
	'S.A.R.L. Dupont',
	'St.Pierre',
	'Ets. M. Martin & fils',
	'A.B.C.',
	'Le 3.14',
	'Dr.Robert',
	'T.P.M.E.',
	'Point. Virgule',
	'Œuvre d’æther',
	'Łódź Ørsted Đà Nẵng',
	'Çağıl',
	'L’été indien',
	'µBrasserie',
	'Αθήνα Traiteur',
	'Ресторан Москва',
	'Tシャツ工房',
	'Menuiserie مرحبا',
	'10 Ω',
	'Α à Ω',
	'Vin’Co',
	'Wwwoof',
	'Comm. Net'
])('%s is a name', (name) => {
	expect(nameDisguise(name)).toBeNull();
});

it.each([
	'Chez Ana www.chez-ana.fr',
	'chez-ana.fr',
	'Chez-Ana.COM',
	'https://ana.example',
	'HTTP: Ana',
	'Ana (voir bit.ly/x)',
	'contact@ana.net',
	'chez ana．fr',
	'chezana。com',
	'сhezana.сom',
	'www .ana',
	'ana.boutique/promo'
])('%s leads elsewhere', (name) => {
	expect(nameDisguise(name)).toBe('link');
	expect(claimProblem({ name })).toEqual({ code: 'name-link', path: 'show.name' });
});

it.each([
	'РEUGEOT',
	'Pеugeot',
	'Αirbus',
	'Citroеn',
	'Renаult SA',
	'Рenault Ρenault',
	'Tоtal',
	'Mιchelin',
	'Dаnone',
	'Pᴇugeot',
	'Leclerс',
	'Lidǀ',
	'Аuсhаn',
	'Carrefourս'
])('%s is drawn in the letters of two alphabets', (name) => {
	expect(nameDisguise(name)).toBe('alphabets');
	expect(claimProblem({ name })).toEqual({ code: 'name-alphabets', path: 'show.name' });
});

it('no mark of direction is left of a name', () => {
	const marks = ['\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067'];
	const others = ['\u2068', '\u2069', '\u200E', '\u200F', '\u061C'];
	for (const mark of [...marks, ...others]) expect(plainLine(`A${mark}na`)).toBe('Ana');
});
