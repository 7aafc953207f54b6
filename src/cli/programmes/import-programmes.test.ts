import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
	editFile,
	tinyCatalogue,
	tinyCriteria,
	tinyDraft,
	writeJson
} from '../criteria/tiny-criteria';
import { importProgrammes } from './import-programmes';

const sha = '0123456789abcdef0123456789abcdef01234567';
const source = (id: string) =>
	`https://github.com/betagouv/mission-transition-ecologique/blob/${sha}/libs/data/programs/${id}.yaml`;

/** For the whole country, fewer than 50 people, aimed at farming and making. */
const visit = `titre: Visite de l'eau
promesse: Baissez votre facture
opérateur de contact: The chamber
contact question: https://example.org/contact
url: https://example.org/visit
nature de l'aide: étude
fin de validité: 31/12/2030
coût de l'accompagnement: de 100 € HT à 200 € HT
conditions d'éligibilité:
  taille de l'entreprise:
    - Moins de 50 salariés
    - Éligible aux micro-entreprises
  secteur géographique:
    - France et territoires d'outre-mer
  secteur d'activité:
    - Tous secteurs d’activité
  nombre d'années d'activité:
    - Éligible à toutes les entreprises
publicodes:
  entreprise . a un effectif éligible:
    toutes ces conditions:
      - effectif <= 49
  entreprise . est dans un secteur d'activité ciblé:
    une de ces conditions:
      - code NAF niveau 1 . est A
`;
/** For Occitanie alone, makers above all, three years old, no micro-entreprise. */
const grant = `titre: Aide aux pompes
opérateur de contact: Région Inconnue
autres opérateurs:
  - ADEME
nature de l'aide: financement
montant du financement: Jusqu'à 60 % du projet
début de validité: 01/01/2023
fin de validité: 31/12/2099
conditions d'éligibilité:
  taille de l'entreprise:
    - Toutes tailles
    - Non éligible aux micro-entreprises
  secteur géographique:
    - Occitanie
  secteur d'activité:
    - Industrie
  nombre d'années d'activité:
    - Au moins 3 ans d’activité
  autres critères d'éligibilité:
    - Ne pas | avoir commencé
publicodes:
  entreprise . a une categorie legale eligible:
    toutes ces conditions:
      - microentrepreneur = non
  entreprise . est dans un secteur d'activité ciblé:
    une de ces conditions:
      - code NAF niveau 1 . est C
  entreprise . est dans une zone géographique éligible:
    une de ces conditions:
      - région = Occitanie
`;

let criteria = '';
let folder = '';
const write = (id: string, text: string) => writeFileSync(join(folder, `${id}.yaml`), text);
const choicesFile = () => join(criteria, 'catalogues/near/programmes.json');
const run = (...args: string[]) =>
	importProgrammes([folder, ...args], { criteria, startedIn: folder, today: '2030-01-15' });
const review = () => {
	const counts = run('--commit', sha, '--dated', '2030-01-10', '--review', 'review.md');
	const text = readFileSync(join(folder, 'review.md'), 'utf8');
	return { counts: counts.split(': read ')[0], text };
};

beforeEach(() => {
	criteria = tinyCriteria();
	folder = mkdtempSync(join(tmpdir(), 'azimut-'));
	write('visite-eau', visit);
	write('aide-pompes', grant);
});
afterEach(() => {
	for (const path of [criteria, folder]) rmSync(path, { recursive: true });
});

/** The first offer of the tiny catalogue rests on the first programme. */
function restOnVisit(rest: object = {}) {
	const [first, ...others] = tinyCatalogue.offers;
	const sources = [{ title: 'Theirs', url: source('visite-eau'), seenOn: '2029-01-01' }];
	const known = { sources, url: 'https://example.org/visit', territory: { country: true } };
	const offers = [{ ...first, ...known, ...rest }, ...others];
	writeJson(join(criteria, tinyDraft, 'catalogue.json'), { ...tinyCatalogue, offers });
}

describe('The review of the programmes', () => {
	it('shows what is new, and the offer that it could be', () => {
		const { counts, text } = review();
		expect(counts).toBe('2 new, 0 changed, 0 gone, 0 doubtful');
		expect(text).toContain('### aide-pompes\n');
		expect(text).toContain('| conditions | Industrie ; Ne pas \\| avoir commencé |  |');
		const [proposed] = [...text.matchAll(/```json\n(.*?)```/gs)].map(
			([, json]) => JSON.parse(json ?? '') as object
		);
		expect(proposed).toMatchObject({
			id: 'aide-pompes',
			operator: '',
			kind: 'grant',
			cost: { type: 'share', share: 40 },
			rules: [
				{ id: 'anciennete', when: { atLeast: ['age', 3] } },
				{ id: 'pas-micro', when: { not: { is: ['legalForm', 'ei-micro'] } } },
				{ id: 'secteur', when: { in: ['naf', ['rev2:C']] }, soft: true }
			],
			territory: { region: '76' },
			validFrom: '2023-01-01',
			checkedOn: '2030-01-10',
			url: null
		});
		expect(proposed).not.toHaveProperty('validUntil');
		expect(text).toContain('"operator": "chamber"');
		expect(text).toContain(`"url": "${source('visite-eau')}"`);
		expect(text).not.toContain('Baissez');
	});

	it('says nothing of what ours says already', () => {
		restOnVisit({ validUntil: '2030-12-31' });
		expect(review().counts).toBe('1 new, 0 changed, 0 gone, 0 doubtful');
	});

	it('puts side by side what ours says otherwise', () => {
		restOnVisit({ rules: [{ id: 'size', when: { atMost: ['headcount', 19] } }] });
		const { counts, text } = review();
		expect(counts).toBe('1 new, 1 changed, 0 gone, 0 doubtful');
		expect(text).toContain('### visite-eau · water-visit');
		expect(text).toContain('| headcount ≠ | 0 to 49 | 0 to 19 |');
		expect(text).toContain('| until ≠ | 2030-12-31 |  |');
		expect(text).toContain('| activity | all | all |');
		expect(text).toContain('| micro | accepted | accepted |');
	});

	it.each([
		['looks like one of ours', ['titre: Aide aux pompes', 'titre: An offer'], '- looks like water-visit'],
		['says what the importer cannot read', ['- région = Occitanie', '- région = Occitanie\n  entreprise . a un chien:\n    toutes ces conditions: []'], '- not read: entreprise . a un chien'],
		['depends on something for its price', ['titre: Aide', 'champs conditionnels:\n  - a: b\ntitre: Aide'], '- not read: champs conditionnels']
	])('doubts what %s', (_, [from = '', to = ''], line) => {
		editFile(join(folder, 'aide-pompes.yaml'), from, to);
		const { counts, text } = review();
		expect(counts).toBe('1 new, 0 changed, 0 gone, 1 doubtful');
		expect(text).toContain(line);
	}); // prettier-ignore

	it('names what is gone, what is of other regions and what is over', () => {
		restOnVisit({ validUntil: '2030-12-31' });
		rmSync(join(folder, 'visite-eau.yaml'));
		write('ailleurs', grant.replace('région = Occitanie', 'région = Bretagne'));
		write('fini', grant.replace('31/12/2099', '14/01/2030'));
		const { counts, text } = review();
		expect(counts).toBe('1 new, 0 changed, 1 gone, 0 doubtful');
		expect(text).toContain('## Gone: 1\n\nvisite-eau (taken as water-visit).');
		expect(text).toContain('## Of other regions: 1\n\nailleurs.');
		expect(text).toContain('## Over: 1\n\nfini.');
	});

	it('writes nothing but itself, and the same each time', () => {
		const before = readFileSync(join(criteria, tinyDraft, 'catalogue.json'), 'utf8');
		const { text } = review();
		expect(review().text).toBe(text);
		expect(readFileSync(join(criteria, tinyDraft, 'catalogue.json'), 'utf8')).toBe(before);
		expect(existsSync(choicesFile())).toBe(false);
		expect(readdirSync(folder).sort()).toEqual([
			'aide-pompes.yaml',
			'review.md',
			'visite-eau.yaml'
		]);
	});
});

describe('What a person decided', () => {
	const decide = () => {
		run('--take', 'visite-eau=water-visit');
		run('--leave', 'aide-pompes', '--reason', 'Une autre aide la remplace.');
	};

	it('is remembered, and shown no more', () => {
		decide();
		expect(JSON.parse(readFileSync(choicesFile(), 'utf8'))).toMatchObject([
			{ programme: 'aide-pompes', left: 'Une autre aide la remplace.', on: '2030-01-15' },
			{ programme: 'visite-eau', offer: 'water-visit', on: '2030-01-15' }
		]);
		expect(review().counts).toBe('0 new, 0 changed, 0 gone, 0 doubtful');
	});

	it('is shown again once the programme says something else, and can be decided again', () => {
		decide();
		write('visite-eau', visit.replace('Baissez votre facture', 'Autre chose'));
		expect(review().counts).toBe('0 new, 0 changed, 0 gone, 0 doubtful');
		write('visite-eau', visit.replace('<= 49', '<= 99'));
		write('aide-pompes', grant.replace('60 %', '70 %'));
		const { counts, text } = review();
		expect(counts).toBe('0 new, 2 changed, 0 gone, 0 doubtful');
		expect(text).toContain('- taken on 2030-01-15, changed since');
		expect(text).toContain('- left (Une autre aide la remplace.) on 2030-01-15, changed since');
		decide();
		expect(review().counts).toBe('0 new, 0 changed, 0 gone, 0 doubtful');
	});

	it('is that one is gone, which is told no more until it comes back', () => {
		restOnVisit({ validUntil: '2030-12-31' });
		rmSync(join(folder, 'visite-eau.yaml'));
		run('--leave', 'visite-eau', '--reason', "L'offre reste, sans cette source.");
		expect(review().counts).toBe('1 new, 0 changed, 0 gone, 0 doubtful');
		write('visite-eau', visit);
		expect(review().counts).toBe('1 new, 1 changed, 0 gone, 0 doubtful');
	});

	it.each([
		[['--take', 'visite-eau'], '"visite-eau" is no offer of near@2030.01-draft.'],
		[['--take', 'nothing=water-visit'], '"nothing" is no programme of this folder.'],
		[
			['--leave', 'nothing', '--reason', 'Nobody knows it.'],
			'"nothing" is no programme of this folder.'
		],
		[['--leave', 'aide-pompes'], 'Say why in a sentence, with --reason.'],
		[['--take', 'visite-eau=water-visit', '--leave', 'aide-pompes'], 'Say why in a sentence']
	])('is refused whole when it is not clear: %j', (args, sentence) => {
		decide();
		const before = readFileSync(choicesFile(), 'utf8');
		expect(() => run(...args)).toThrow(sentence);
		expect(readFileSync(choicesFile(), 'utf8')).toBe(before);
	});

	it.each([
		['"offer":"water-visit"', '"offer":"gone"', ' visite-eau: "gone" is no offer of the catalogue'],
		['"seen":"', '"seen":"x', 'programmes.json [0].seen'],
		['"offer":"water-visit",', '', ' visite-eau: is either taken or left'],
		['"programme":"visite-eau"', '"programme":"aide-pompes"', ' aide-pompes: is written twice']
	])('says what is wrong where someone edited it: %s', (from, to, sentence) => {
		decide();
		editFile(choicesFile(), from, to);
		expect(() => review()).toThrow(sentence);
		expect(existsSync(join(folder, 'review.md'))).toBe(false);
	});
});

describe('What cannot be read', () => {
	it.each([
		['titre: Visite', 'titr: Visite', 'visite-eau.yaml titre: '],
		['fin de validité: 31/12/2030', 'fin de validité: fin 2030', 'visite-eau.yaml fin de validité: a day is dd/mm/yyyy'],
		['promesse: Baissez', 'promesse: "Baissez', 'visite-eau.yaml cannot be read: '],
		["nature de l'aide: étude", "nature de l'aide: cadeau", "visite-eau.yaml nature de l'aide: "]
	])('is named with its file and place, and no review is written: %s', (from, to, sentence) => {
		editFile(join(folder, 'visite-eau.yaml'), from, to);
		expect(() => review()).toThrow(sentence);
		expect(existsSync(join(folder, 'review.md'))).toBe(false);
	}); // prettier-ignore

	it.each([
		[['--commit', 'main', '--dated', '2030-01-10'], '--commit takes'],
		[['--commit', sha], '--dated takes'],
		[['--what'], "Unknown option '--what'"],
		[['another'], 'npm run catalogue:import'],
		[
			['--commit', sha, '--dated', '2030-01-10', '--review', 'no/where.md'],
			'where.md cannot be written'
		]
	])('is refused in a sentence: %j', (args, sentence) => {
		expect(() => run(...args)).toThrow(sentence);
		expect(readdirSync(folder).sort()).toEqual(['aide-pompes.yaml', 'visite-eau.yaml']);
	});

	it('is a review in the place of a folder: nothing of it is left beside', () => {
		mkdirSync(join(folder, 'review.md'));
		expect(() => review()).toThrow('review.md cannot be written');
		expect(readdirSync(folder).sort()).toEqual([
			'aide-pompes.yaml',
			'review.md',
			'visite-eau.yaml'
		]);
	});

	it('is a folder without programmes, or no folder', () => {
		const place = { criteria, startedIn: folder, today: '2030-01-15' };
		expect(() => importProgrammes(['nowhere'], place)).toThrow('is no folder that can be read');
		expect(() => importProgrammes([criteria], place)).toThrow('holds no programme');
	});
});
