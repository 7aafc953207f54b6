/**
 * What a change is about and its value, in words. A path may be of another grid, or of a version of the app to come:
 * whatever it is, something readable comes out, and nothing throws.
 */
import { ownMember } from '$lib/share/own-member';
import type { Path, PrivatePart } from '$lib/dossier/paths';
import { isDay } from '$lib/dossier/clock';
import type { Json } from '$lib/dossier/revision';
import type { CompiledGrid } from '$lib/engine/score/compile';
import { kindOf } from '$lib/grid/kinds/kinds';
import type { Answer, ProfileValue } from '$lib/grid/sheet';
import type { OpenSet } from '$lib/grid/indicators/load';
import { isIndicatorValue } from '$lib/grid/indicators/values';
import type { AskedItem, AskedWords } from '$lib/grid/words';
import type { Areas, Language } from '$lib/i18n/locale';
import { formatDate, formatDay } from '$lib/i18n/dates';
import { formatNumber } from '$lib/i18n/numbers';
import { scoreText } from '$lib/i18n/scores';
import type { TitleOf } from './titles';
import { parsePath } from '$lib/dossier/paths';
import { contactOf } from '$lib/dossier/contacts';
import { sources } from '$lib/dossier/voice';
import { parseCampaign } from '$lib/dossier/campaign-shape';
import { answerText } from '$lib/diagnosis/answer-text';
import { figureText } from '$lib/indicators/figure-text';
import { bracketText, factText } from '$lib/questions/wording';

export interface ChangeContext {
	/** Null when the grid is unknown here. */
	compiled: CompiledGrid | null;
	words: AskedWords | null;
	messages: Areas['messages'];
	changes: Areas['changes'];
	report: Areas['report'];
	plan: Areas['plan'];
	lang: Language;
	/** `titlesIn` of `titles.ts`. */
	titleOf: TitleOf;
	/** Questionnaires by name: what was answered under another one is read in its own words. */
	grids?: ReadonlyMap<string, Pick<ChangeContext, 'compiled' | 'words'>>;
	/** Questionnaires of figures by name, and the words that are common to them. */
	figures?: ReadonlyMap<string, OpenSet>;
	indicators?: Areas['indicators'];
	/** The bracket that figures fall in, said beside figures that say little alone. */
	rungOf?: (criterion: string, item: string, answer: Answer) => string | null;
}

/** What the path is about. */
export function pathWords(path: string, context: ChangeContext): string {
	const field = parsePath(path);
	const { changes } = context;
	switch (field?.kind) {
		case undefined:
			return changes.other(path);
		case 'meta':
			if (field.field === 'origin') return changes.origin;
			if (field.field === 'statement') return changes.statement;
			return field.field === 'name' ? changes.name : changes.meta(field.field);
		case 'grid':
			return changes.grid;
		case 'grids':
			return changes.gridAside(field.questionnaire);
		case 'profile':
			return changes.profile(ownMember(context.words?.facts, field.fact)?.question ?? field.fact);
		case 'answers':
		case 'confirmed': {
			const question = questionOf(inGrid(context, field.grid), field);
			const said =
				field.kind === 'answers' ? changes.question(question) : changes.confirmed(question);
			return field.grid === context.compiled?.name
				? said
				: changes.otherGrid(said, gridText(field.grid, changes));
		}
		case 'indicators':
			return changes.indicator(figureLabel(field, context), field.year);
		case 'refused':
			return changes.step(subjectOf(context, field.criterion), rowText(context, field));
		case 'notes': {
			const subject = subjectOf(context, field.criterion);
			return field.role === 'coach' ? changes.coachNote(subject) : changes.companyNote(subject);
		}
		case 'plan': {
			const title = context.titleOf('plan', field.action) || changes.ownAction;
			if (field.field === undefined) return changes.plan(title);
			return changes.planField(title, ownMember(changes.planFields, field.field) ?? field.field);
		}
		case 'proofs': {
			const title = context.titleOf('proofs', field.proof) || changes.untitled;
			return changes.proof(title, ownMember(changes.proofFields, field.field) ?? field.field);
		}
		case 'campaigns':
			return changes.campaign(dayText(context.titleOf('campaigns', field.id), context.lang));
		case 'moves':
			return changes.move(gridText(field.from, changes));
		case 'park':
			return changes.park(questionOf(inGrid(context, field.grid), field));
		case 'voice':
			return changes.voice(pathWords(field.about, context));
		case 'meeting':
			return changes.meeting(ownMember(changes.meetingFields, field.field) ?? field.field);
		case 'people':
		case 'alias':
		case 'erased':
		case 'handed':
			return changes[field.kind];
		case 'private':
			return changes.private[field.part];
	}
}

/** What the path holds with this value; `null` is a field never filled, or cleared. */
export function valueWords(path: string, value: Json | null, context: ChangeContext): string {
	const field = parsePath(path);
	const { changes } = context;
	if (field?.kind === 'plan' && field.field === undefined)
		return value === null ? changes.notInPlan : changes.inPlan;
	if (field?.kind === 'refused')
		return value === null ? changes.notRefused : refusal(value, context);
	if (value === null) return changes.nothing;
	switch (field?.kind) {
		case 'grid':
		case 'grids':
			return typeof value === 'string' ? gridText(value, changes) : plainText(value, context);
		case 'profile':
			return factOf(value, field.fact, context);
		case 'answers':
			return answerOf(value, field, inGrid(context, field.grid));
		case 'indicators':
			return indicatorOf(value, field, context);
		case 'plan':
			return typeof value === 'string'
				? planText(value, field.field ?? '', context)
				: plainText(value, context);
		case 'proofs':
			return typeof value === 'string'
				? proofText(value, field.field, context)
				: plainText(value, context);
		case 'campaigns':
		case 'moves':
			return finishedText(value, context);
		case 'confirmed':
			return typeof value === 'number' ? changes.forYear(value) : plainText(value, context);
		case 'meta':
			if (field.field === 'origin' && value === 'example') return changes.fromExample;
			return plainText(value, context);
		case 'voice':
			if (field.field === 'source')
				return value === sources.listed ? changes.listed : changes.prepared;
			return value === 'alone' ? changes.alone : changes.together;
		case 'alias':
		case 'erased':
		case 'handed':
			return '';
		case 'private':
			return privateText(field.part, value, context);
		case 'people':
			return Object.values(value).filter(Boolean).join(', ');
		case 'meeting':
			return typeof value === 'string' ? dayText(value, context.lang) : plainText(value, context);
		case 'park':
		case 'notes':
		case undefined:
			return plainText(value, context);
	}
}

/** The same, with the words of another questionnaire. */
function inGrid(context: ChangeContext, name: string): ChangeContext {
	if (name === context.compiled?.name) return context;
	const { rungOf: _rungOf, ...rest } = context;
	return { ...rest, ...context.grids?.get(name) };
}

type AnswerField = Extract<Path, { kind: 'answers' | 'confirmed' | 'park' }>;

const itemWords = (
	{ words }: ChangeContext,
	{ criterion, item }: { criterion: string; item: string }
): AskedItem | undefined => ownMember(ownMember(words?.criteria, criterion)?.items, item);

const subjectOf = ({ words }: ChangeContext, criterion: string) =>
	ownMember(words?.criteria, criterion)?.plain ?? criterion;

const questionOf = (context: ChangeContext, place: AnswerField) =>
	itemWords(context, place)?.question ?? `${subjectOf(context, place.criterion)}, ${place.item}`;

/** A rung: the row of the question that it is, or the points that some practices together reach. */
function rowText(
	context: ChangeContext,
	field: { criterion: string; item: string; rung: string }
): string {
	const words = itemWords(context, field);
	const row = words && bracketText(field.rung, words);
	if (row) return row;
	const item = context.compiled?.criterionById.get(field.criterion)?.items.get(field.item);
	const steps = item
		? kindOf(item)
				.scale(item)
				.filter(({ weight }) => weight !== undefined)
		: [];
	const step = steps.find(({ id }) => id === field.rung);
	return step ? context.changes.reach(step.points ?? 0) : field.rung;
}

function gridText(ref: string, changes: Areas['changes']): string {
	const [id = ref, version] = ref.split('@');
	return version === undefined ? ref : changes.gridVersion(id, version);
}

function refusal(value: Json, context: ChangeContext): string {
	return typeof value === 'string' && value !== '' ? value : context.changes.refused;
}

function factOf(value: Json, fact: string, context: ChangeContext): string {
	if (typeof value === 'object' && !isInterval(value)) return plainText(value, context);
	if (fact === 'created' && typeof value === 'string') return dayText(value, context.lang);
	return factText(value as ProfileValue, ownMember(context.words?.facts, fact), context.messages);
}

const isInterval = (value: Json) =>
	typeof value === 'object' &&
	value !== null &&
	('unknown' in value || 'min' in value || 'max' in value);

function answerOf(value: Json, place: AnswerField, context: ChangeContext): string {
	const item = context.compiled?.criterionById.get(place.criterion)?.items.get(place.item);
	const words = itemWords(context, place);
	if (!isAnswer(value)) return plainText(value, context);
	if ('unknown' in value) return context.report.unknown;
	if (item && words) {
		const rung = context.rungOf?.(place.criterion, place.item, value) ?? null;
		const said = answerText(item, value, rung, words, context);
		if (said !== '') return said;
	}
	return bareAnswer(value, context);
}

/** The ids and figures themselves, when their words are not known. */
function bareAnswer(value: Answer, context: ChangeContext): string {
	if ('level' in value) return value.level;
	if ('bracket' in value) return value.bracket;
	if ('practices' in value) {
		return value.practices.join(' · ') || context.messages.questions.none;
	}
	if ('numbers' in value) {
		const { unit, ...numbers } = value.numbers;
		const figures = Object.values(numbers).map((one) => formatNumber(one, context.lang));
		return [figures.join(' · '), unit && (ownMember(context.messages.units, unit) ?? unit)]
			.filter(Boolean)
			.join(' ');
	}
	return plainText(value, context);
}

/** What is stored was checked when it came in; what a disagreement or an old file holds is looked at again. */
function isAnswer(value: Json): value is Json & Answer {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
	const record = value as Record<string, Json>;
	if (record.unknown === true || typeof record.points === 'number') return true;
	if (typeof record.level === 'string' || typeof record.bracket === 'string') return true;
	const { practices, numbers } = record;
	if (Array.isArray(practices)) return practices.every((id) => typeof id === 'string');
	if (typeof numbers !== 'object' || numbers === null || Array.isArray(numbers)) return false;
	return (
		'a' in numbers &&
		Object.entries(numbers).every(
			([key, one]) => typeof one === (key === 'unit' ? 'string' : 'number')
		)
	);
}

/** What a questionnaire of figures calls it. */
export const figureLabel = (
	{ grid, indicator }: { grid: string; indicator: string },
	{ figures }: Pick<ChangeContext, 'figures'>
): string => ownMember(figures?.get(grid)?.words.indicators, indicator)?.label ?? indicator;

function indicatorOf(
	value: Json,
	{ grid, indicator: id }: { grid: string; indicator: string },
	context: ChangeContext
): string {
	const { indicators: words, lang } = context;
	if (!words || !isIndicatorValue(value)) return plainText(value, context);
	const open = context.figures?.get(grid);
	const indicator = open?.set.sections
		.flatMap(({ indicators }) => indicators)
		.find((one) => one.id === id);
	return figureText(value, ownMember(open?.words.indicators, id), { words, lang }, indicator);
}

function finishedText(value: Json, { changes }: ChangeContext): string {
	const total = scoreText(parseCampaign(value)?.result.total, '');
	return total === '' ? changes.recorded : changes.outOfHundred(total);
}

/** Of a coach's own log: a talk, what the client allows, a hand-over, or a field of what is noted. */
function privateText(part: PrivatePart, value: Json, context: ChangeContext): string {
	const { changes, lang } = context;
	const contact = part === 'contacts' ? contactOf(value) : null;
	if (contact) {
		const { on, kind, minutes, funder } = contact;
		return changes.contact(changes.contactKinds[kind], dayText(on, lang), minutes, funder);
	}
	if (Array.isArray(value)) return value.join(', ');
	const { on, allowed, at } = Object(value) as Record<string, unknown>;
	if (typeof on === 'string') return changes.permission(dayText(on, lang), allowed === true);
	if (typeof at === 'number') return changes.handover(formatDay(at, lang));
	return part === 'next' && isDay(value) ? dayText(value, lang) : plainText(value, context);
}

function planText(value: string, field: string, context: ChangeContext): string {
	if (field === 'status') return ownMember(context.plan.statuses, value) ?? value;
	if (field === 'due') return dayText(value, context.lang);
	if (field === 'order') return context.changes.somePlace;
	if (field === 'practices') return value.split(' ').map(practiceText(context)).join(' · ');
	if (field !== 'step') return value;
	const [criterion = '', item = '', rung = ''] = value.split('/');
	if (!itemWords(context, { criterion, item })) return value;
	return context.changes.step(
		subjectOf(context, criterion),
		rowText(context, { criterion, item, rung })
	);
}

/** Where the action keeps them, a practice stands without its question: the first of that name says it. */
const practiceText =
	({ words }: ChangeContext) =>
	(id: string): string => {
		const items = Object.values(words?.criteria ?? {}).flatMap(({ items }) => Object.values(items));
		return items.map(({ choices }) => ownMember(choices, id)?.words).find(Boolean) ?? id;
	};

function proofText(value: string, field: string, context: ChangeContext): string {
	if (field === 'criterion') return subjectOf(context, value);
	if (field === 'date' || field === 'validUntil') return dayText(value, context.lang);
	if (field === 'kind') return ownMember(context.changes.proofKinds, value) ?? value;
	if (field === 'file') return context.changes.someFile(value.slice(0, 8));
	return value;
}

const dayText = (value: string, lang: Language) =>
	/^[12]\d{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(value)
		? formatDate(value, lang)
		: value;

function plainText(value: Json | Answer, { messages, lang }: ChangeContext): string {
	if (typeof value === 'string') return value;
	if (typeof value === 'number')
		return Math.abs(value) < 10_000 ? String(value) : formatNumber(value, lang);
	if (typeof value === 'boolean') return value ? messages.profile.yes : messages.profile.no;
	return JSON.stringify(value);
}
