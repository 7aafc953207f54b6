import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkPublished, readPublished } from './criteria/published';
import { correct, publish } from './criteria/publishing';
import { editFile, tinyCriteria, tinyDraft, tinyFrame, writeJson } from './criteria/tiny-criteria';

let criteria = '';
const today = '2030-01-15';
const published = 'catalogues/near/2030.01';
const at = (file: string) => join(criteria, published, file);

beforeEach(() => {
	criteria = tinyCriteria();
});
afterEach(() => rmSync(criteria, { recursive: true }));

describe('Publishing a catalogue', () => {
	it('renames the draft in its folder and its file, and records every file', () => {
		const done = publish(criteria, tinyDraft, today);
		expect(done.problems).toEqual([]);
		expect(done.entries.map(({ path }) => path)).toEqual(
			['catalogue', 'en', 'fr'].map((file) => `${published}/${file}.json`)
		);
		expect(readPublished(criteria)).toEqual(done.entries);
		expect(readFileSync(at('catalogue.json'), 'utf8')).toContain('"version": "2030.01"');
		expect(checkPublished(criteria)).toEqual([]);
	});

	it('finds the version however the file is laid out', () => {
		const file = join(criteria, tinyDraft, 'catalogue.json');
		writeFileSync(file, JSON.stringify(JSON.parse(readFileSync(file, 'utf8'))));
		expect(publish(criteria, `${tinyDraft}/`, today).problems).toEqual([]);
		expect(readFileSync(at('catalogue.json'), 'utf8')).toContain('"version":"2030.01"');
	});

	it.each([
		['catalogue.json', '"from": 100', '"from": 300', 'offers.water-visit.cost: starts above'],
		['catalogue.json', '"item": "savings"', '"item": "magic"', 'is no item of the questionnaire'],
		['fr.json', '"summary"', '"sum"', 'fr.json offers.water-visit.summary'],
		['en.json', '"desk"', '"door"', 'en.json contacts.desk']
	])('refuses a draft with a fault in %s and changes nothing', (name, from, to, sentence) => {
		const file = join(criteria, tinyDraft, name);
		editFile(file, from, to);
		const faulty = readFileSync(file, 'utf8');
		expect(publish(criteria, tinyDraft, today).problems.join()).toContain(sentence);
		expect(readFileSync(file, 'utf8')).toBe(faulty);
		expect(readPublished(criteria)).toEqual([]);
	});

	it.each([
		['catalogues/near/2030.01', 'is not the folder of a draft'],
		['catalogues/near/2030.01-draft/fr.json', 'is not the folder of a draft'],
		['offers/near/2030.01-draft', 'is not the folder of a draft'],
		['catalogues/near/2031.01-draft', 'does not exist']
	])('refuses %s', (path, sentence) => {
		expect(publish(criteria, path, today).problems.join()).toContain(sentence);
	});

	it('refuses a version that exists already', () => {
		publish(criteria, tinyDraft, today);
		cpSync(join(criteria, published), join(criteria, tinyDraft), { recursive: true });
		expect(publish(criteria, tinyDraft, today).problems).toEqual([
			`criteria/${published} exists already`
		]);
	});
});

describe('Once a catalogue is published', () => {
	beforeEach(() => void publish(criteria, tinyDraft, today));

	it('structure that changes is told, and can never be recorded', () => {
		editFile(at('catalogue.json'), '"checkedOn": "2026-11-01"', '"checkedOn": "2030-02-01"');
		expect(checkPublished(criteria)).toEqual([
			`${published}/catalogue.json has changed since it was published: put it back, and make a new version`
		]);
		const done = correct(criteria, `${published}/catalogue.json`, 'Une offre revérifiée.', today);
		expect(done.problems.join()).toContain('is structure');
	});

	it('words that change are told until they are recorded with a reason', () => {
		const path = `${published}/fr.json`;
		editFile(at('fr.json'), 'It helps.', 'It helps a lot.');
		expect(checkPublished(criteria)).toEqual([expect.stringContaining('record the correction')]);
		expect(correct(criteria, path, '', today).problems.join()).toContain('Say why');
		const done = correct(criteria, path, 'Le résumé était trop court.', today);
		expect(done.entries).toMatchObject([{ path, reason: 'Le résumé était trop court.' }]);
		expect(checkPublished(criteria)).toEqual([]);
	});

	it('words that would no longer go with the offers are not recorded', () => {
		editFile(at('fr.json'), '"size"', '"height"');
		const { problems } = correct(criteria, `${published}/fr.json`, 'Un autre mot.', today);
		expect(problems.join()).toContain('offers.water-visit.rules.size: has no words');
	});

	it('a language that comes is told until it is recorded', () => {
		writeJson(at('es.json'), tinyFrame);
		expect(checkPublished(criteria).join()).toContain('es.json was added to a published version');
		const done = correct(criteria, `${published}/es.json`, 'Les mots en espagnol.', today);
		expect(done.problems).toEqual([]);
		expect(checkPublished(criteria)).toEqual([]);
	});

	it('a version without -draft that nobody published is told, a draft is not', () => {
		cpSync(join(criteria, published), join(criteria, 'catalogues/near/2030.02-draft'), {
			recursive: true
		});
		expect(checkPublished(criteria)).toEqual([]);
		cpSync(join(criteria, published), join(criteria, 'catalogues/near/2030.02'), {
			recursive: true
		});
		expect(checkPublished(criteria)).toEqual([
			'catalogues/near/2030.02/catalogue.json is neither a draft nor published: publish it'
		]);
	});
});
