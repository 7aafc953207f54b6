/**
 * Eleven invented clients, to try the list with, and to take away again: six each at another moment of being coached, and
 * five of two sectors more, for a group and a workshop.
 */
import { handoverChange, nextChanges, permissionChange, sheetChange } from '$lib/dossier/client';
import { contactChanges, type ContactKind } from '$lib/dossier/contacts';
import { fold } from '$lib/dossier/fold';
import { newId } from '$lib/dossier/ids';
import { createDossier } from '$lib/dossier/list/create';
import { deleteMany } from '$lib/dossier/list/dossiers';
import { parking } from '$lib/dossier/parked';
import { notesPath, parsePath } from '$lib/dossier/paths';
import type { Author, Change } from '$lib/dossier/revision';
import { writePrivate } from '$lib/dossier/storage/coach-log';
import type { AzimutDatabase } from '$lib/dossier/storage/database';
import { LiveQuery } from '$lib/dossier/storage/live';
import { calendarDay } from '$lib/engine/calendar-day';
import type { Areas } from '$lib/i18n/locale';
import { changesWhenLoaded, knownExamples, loadExample } from '$lib/session/opening/examples';
import { openStructure } from '$lib/session/opening/open-grid';
import { summarise } from '$lib/session/summary/summarise';
import { sampleIds } from './sample-ids';

type Words = Areas['portfolio']['samples'];

interface Sample {
	/** Of the invented company. */
	slug: string;
	/** Its commune's code. */
	commune: string;
	/** Days from today; negative are past. */
	talked?: { days: number; kind: ContactKind; minutes: number };
	next?: { days: number; what: keyof Words['next'] };
	handedOver?: number;
	/** The company answered by itself. */
	alone?: true;
	/** Only the profile is known. */
	blank?: true;
	/** Two answers are still to be found. */
	parks?: true;
	note?: true;
	/** Another company of that sector: its name. */
	as?: keyof Words['others'];
	/** Subjects where it does nothing of what the list of practices names. */
	without?: readonly string[];
}

const samples: readonly Sample[] = [
	{
		slug: 'boulangerie',
		commune: '66136',
		note: true,
		talked: { days: -21, kind: 'visit', minutes: 95 },
		next: { days: 3, what: 'plan' }
	},
	{ slug: 'ferme-boutique', commune: '48095', alone: true },
	{ slug: 'graphiste', commune: '46042', blank: true, next: { days: 8, what: 'first' } },
	{
		slug: 'industrie',
		commune: '65440',
		handedOver: -25,
		talked: { days: -26, kind: 'visit', minutes: 120 }
	},
	{
		slug: 'scop-batiment',
		commune: '12202',
		talked: { days: -75, kind: 'call', minutes: 20 }
	},
	{
		slug: 'chantier-insertion',
		commune: '30189',
		parks: true,
		note: true,
		talked: { days: -14, kind: 'visit', minutes: 80 },
		next: { days: 0, what: 'figures' }
	},
	{
		slug: 'boulangerie',
		as: 'bakery',
		commune: '66049',
		without: ['biodiversite-ressources', 'partage-valeur'],
		talked: { days: -10, kind: 'call', minutes: 30 }
	},
	{
		slug: 'boulangerie',
		as: 'pastry',
		commune: '66149',
		without: ['biodiversite-ressources', 'publics-fragiles', 'jeunes-seniors'],
		talked: { days: -33, kind: 'visit', minutes: 75 }
	},
	{
		slug: 'boulangerie',
		as: 'caterer',
		commune: '66133',
		without: ['egalite-femmes-hommes', 'achats-durables', 'partage-valeur']
	},
	{
		slug: 'scop-batiment',
		as: 'carpenters',
		commune: '12145',
		without: ['biodiversite-ressources', 'economie-locale-circulaire', 'labels'],
		talked: { days: -40, kind: 'visit', minutes: 90 }
	},
	{
		slug: 'scop-batiment',
		as: 'roofers',
		commune: '12300',
		without: ['publics-fragiles', 'biodiversite-ressources', 'labels'],
		talked: { days: -5, kind: 'call', minutes: 25 }
	}
];

interface Setup {
	db: AzimutDatabase;
	author: Author;
	words: Words;
	lang: string;
	/** Wall clock in ms. */
	now: number;
}

/** Rejects when the network is needed and absent; those made so far stay. */
export async function loadSamples(setup: Setup): Promise<void> {
	for (const [path, sample] of samplesAmong(knownExamples())) await loadOne(path, sample, setup);
}

/** Those that are written for these examples; for a questionnaire with none of them, each example in turn as one of these. */
function samplesAmong(examples: readonly string[]): [path: string, sample: Sample][] {
	const own = samples.flatMap((sample): [string, Sample][] => {
		const path = examples.find((one) => one.endsWith(`/${sample.slug}.json`));
		return path === undefined ? [] : [[path, sample]];
	});
	if (own.length > 0) return own;
	const first = samples.filter(({ as }) => !as);
	return first.flatMap((sample, at): [string, Sample][] => {
		const path = examples[at];
		return path === undefined ? [] : [[path, { ...sample, commune: '' }]];
	});
}

async function loadOne(
	path: string,
	sample: Sample,
	{ db, author, words, lang, now }: Setup
): Promise<void> {
	const example = await loadExample(path, lang);
	const [dossier, grid] = [newId(), example.sheet.grid];
	const all = changesWhenLoaded(example).map((change) => emptied(change, sample));
	const answers = all.flatMap(({ path }) => {
		const field = parsePath(path);
		return field?.kind === 'answers' ? [{ path, ...field }] : [];
	});
	const parked = sample.parks ? answers.slice(0, 2) : [];
	const leftOut = new Set((sample.blank ? answers : parked).map(({ path }) => path));
	const changes = all.filter(({ path }) => !leftOut.has(path));
	const by = dayAt(now, 10);
	for (const { criterion, item } of parked)
		changes.push(...parking(grid, { criterion, item, who: 'accountant', by }));
	const own: Author = sample.alone ? { role: 'company', device: newId() } : author;
	const compiled = await openStructure(grid);
	await createDossier(
		db,
		{
			dossier,
			name: sample.as ? words.others[sample.as] : example.name,
			grid,
			changes,
			author: own,
			at: now - 3_600_000
		},
		(_, revisions) => summarise(compiled, fold(revisions))
	);
	const [first] = answers;
	await writePrivate(db, {
		dossier,
		author,
		at: now,
		changes: notesOf(sample, words, now, first?.criterion ?? '')
	});
}

function emptied(change: Change, { without = [] }: Sample): Change {
	const field = parsePath(change.path);
	const { value } = change;
	const isListed = typeof value === 'object' && value !== null && 'practices' in value;
	return field?.kind === 'answers' && without.includes(field.criterion) && isListed
		? { ...change, value: { practices: [] } }
		: change;
}

function notesOf(sample: Sample, words: Words, now: number, criterion: string): Change[] {
	const { talked, next, handedOver, commune, note } = sample;
	const changes = [
		...(commune ? [sheetChange('commune', commune)] : []),
		...nextChanges(next ? { on: dayAt(now, next.days), what: words.next[next.what] } : null)
	];
	if (talked) {
		const { days, kind, minutes } = talked;
		const on = dayAt(now, days);
		changes.push(...contactChanges({ id: newId(), on, kind, minutes, funder: '', note: '' }));
		changes.push(permissionChange('informed', { on, allowed: true }));
	}
	if (handedOver !== undefined) {
		const at = now + handedOver * dayMs;
		changes.push(handoverChange({ id: newId(), at, to: 'client', locked: true, had: '' }));
	}
	if (note && criterion) changes.push({ path: notesPath('coach', criterion), value: words.note });
	return changes;
}

const dayMs = 86_400_000;
const dayAt = (now: number, days: number) => calendarDay(new Date(now + days * dayMs));

/** Follows other tabs. */
export const followSamples = (db: AzimutDatabase) => new LiveQuery(db, () => sampleIds(db));

/** Into the bin, as any other. `at` in ms. */
export const removeSamples = async (db: AzimutDatabase, at: number): Promise<void> =>
	deleteMany(db, await sampleIds(db), at);
