import { expect, test } from 'vitest';
import merge from '$lib/inbox/fr.merge';
import { authorNames } from './author-names';

const mine = { role: 'company', device: 'aaaa1' } as const;
const phone = { role: 'company', device: 'bbbb2' } as const;
const coach = { role: 'coach', device: 'cccc3' } as const;
const otherCoach = { role: 'coach', device: 'dddd4' } as const;

test('a device is marked only where another of the same role must be told from it', () => {
	const altered = { role: 'company', device: `rival-${mine.device}` } as const;
	const authors = [mine, phone, coach, otherCoach, altered];
	const who = authorNames(authors, mine.device, merge, new Map());
	expect(authors.map(who)).toEqual([
		'Vous, sur cet appareil',
		'L’entreprise, sur un autre appareil',
		'L’accompagnateur, sur l’appareil CCCC',
		'L’accompagnateur, sur l’appareil DDDD',
		'Une copie abîmée ou modifiée'
	]);
});

test('a device that somebody signs is that person', () => {
	const people = new Map([
		[coach.device, { name: 'Karim', structure: 'CMA' }],
		[mine.device, { name: 'Moi', structure: '' }]
	]);
	const who = authorNames([mine, coach, otherCoach], mine.device, merge, people);
	expect([mine, coach, otherCoach].map(who)).toEqual([
		'Vous, sur cet appareil',
		'Karim, CMA',
		'L’accompagnateur'
	]);
});
