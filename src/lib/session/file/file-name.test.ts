import { expect, test } from 'vitest';
import { fileName, lockedName } from './file-name';

const day = '2026-11-29';
const about = 'Ménuiserie « L’Été » & fils';

test.each([
	[
		{ whom: 'client' },
		'azimut.html',
		'menuiserie-l-ete-fils-2026-11-29-pour-le-client.azimut.html'
	],
	[
		{ whom: 'colleague', isPrivate: true },
		'azimut.json',
		'menuiserie-l-ete-fils-2026-11-29-pour-un-collegue-prive.azimut.json'
	],
	[
		{ whom: 'own-device', isPrivate: true },
		'azimut.json',
		'menuiserie-l-ete-fils-2026-11-29-pour-mes-appareils-prive.azimut.json'
	],
	[{}, 'azimut.json', 'menuiserie-l-ete-fils-2026-11-29.azimut.json'],
	[{ what: 'plan' }, 'ics', 'menuiserie-l-ete-fils-2026-11-29-plan.ics']
] as const)(
	'a file says about whom, of which day and for whom it is: %j',
	(named, ending, name) => {
		expect(fileName({ about, day, ...named }, ending)).toBe(name);
	}
);

test('talks of all clients have another name than those of clients who agreed', () => {
	const names = (['agreed', 'oneself'] as const).map((whom) =>
		fileName({ about: 'rendez-vous', day: '2026-01-01-2026-11-29', whom }, 'csv')
	);
	expect(names).toEqual([
		'rendez-vous-2026-01-01-2026-11-29-avec-accord.csv',
		'rendez-vous-2026-01-01-2026-11-29-pour-moi-seul.csv'
	]);
});

test('behind a password the name says so, and for whom it is still', () => {
	const name = fileName({ about, day, whom: 'client' }, 'azimut.json');
	expect(lockedName(name)).toMatch(/-pour-le-client-protege\.azimut\.json$/);
});

test('a name without a letter is a dossier’s', () => {
	expect(fileName({ about: '///', day }, 'csv')).toBe('dossier-2026-11-29.csv');
});
