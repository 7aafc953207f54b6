/**
 * What a campaign may hold. It is looked at by hand, whenever one is read: screens that show finished diagnoses never
 * load zod. A file brings no other (`file/revision-schema.ts`). Types, for an interface is never assignable to Json.
 */
import type { Answer, Answers, Profile, ProfileValue } from '$lib/grid/sheet';
import { isDay } from './clock';
import { isGridRef, isSegment } from './paths';

/** On 100. */
export type FrozenPart = {
	score: number | null;
	low: number | null;
	high: number | null;
};

export type FrozenCriterion = {
	status: string;
	low: number;
	high: number;
	max: number;
	/** One for each question asked. */
	why: readonly { readonly item: string }[];
};

/** What the engine made of the answers then, without what it proposed. */
export type FrozenResult = {
	grid: string;
	total: FrozenPart;
	criteria: Readonly<Record<string, FrozenCriterion>>;
	/** Items with any answer ÷ items asked, 0 to 1. */
	completeness: number | null;
	unknowns: number;
};

/** One finished diagnosis: what was answered, and what it came to. */
export type CampaignContent = {
	/** `yyyy-mm-dd` */
	date: string;
	/** `<id>@<version>` */
	grid: string;
	profile: Profile;
	answers: Answers;
	result: FrozenResult;
	/** Answers of an earlier year that nobody had confirmed. */
	toConfirm?: number;
};

/** Characters: a questionnaire of twenty subjects takes some twelve thousand. */
const longest = 200_000;
const members = ['date', 'grid', 'profile', 'answers', 'result', 'toConfirm'];

/** The value as a campaign; null when it is none. Members of a later version are left alone. */
export const parseCampaign = (value: unknown): CampaignContent | null =>
	isCampaign(value) ? value : null;

const isCampaign = (value: unknown): value is CampaignContent =>
	isRecord(value) &&
	isDay(value.date) &&
	isGrid(value.grid) &&
	isRecordOf(value.profile, isFact) &&
	isRecordOf(value.answers, (items) => isRecordOf(items, isAnswer)) &&
	isResult(value.result) &&
	(value.toConfirm === undefined || isCount(value.toConfirm));

/** Whether a file may bring it. */
export const isImportableCampaign = (value: unknown): boolean =>
	parseCampaign(value) !== null &&
	Object.keys(value as object).every((key) => members.includes(key)) &&
	JSON.stringify(value).length <= longest;

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const isRecordOf = (value: unknown, isMember: (member: unknown) => boolean) =>
	isRecord(value) &&
	Object.entries(value).every(([key, member]) => isSegment(key) && isMember(member));

const isListOf = (value: unknown, isMember: (member: unknown) => boolean, most: number) =>
	Array.isArray(value) && value.length <= most && value.every(isMember);

const isText = (value: unknown, most = 1000): value is string =>
	typeof value === 'string' && value.length <= most;
const isId = (value: unknown) => isText(value) && isSegment(value);
const isGrid = (value: unknown) => typeof value === 'string' && isGridRef(value);
const isNumber = (value: unknown): value is number => Number.isFinite(value);
const isCount = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0;
const isScore = (value: unknown) =>
	value === null || (isNumber(value) && value >= 0 && value <= 100);

function isFact(value: unknown): value is ProfileValue {
	if (!isRecord(value)) return isText(value) || isNumber(value) || typeof value === 'boolean';
	if ('unknown' in value) return value.unknown === true;
	return Object.entries(value).every(
		([key, bound]) => (key === 'min' || key === 'max') && isNumber(bound)
	);
}

/** `{ points }` is none: a dossier holds the answer itself. */
function isAnswer(value: unknown): value is Answer {
	if (!isRecord(value) || Object.keys(value).length !== 1) return false;
	const { unknown, level, bracket, practices, numbers } = value;
	if (unknown !== undefined) return unknown === true;
	if (numbers !== undefined) return isFigures(numbers);
	if (practices !== undefined) return isListOf(practices, isId, 100);
	return isId(level ?? bracket);
}

const isFigures = (value: unknown) =>
	isRecord(value) &&
	isNumber(value.a) &&
	Object.entries(value).every(([key, one]) =>
		key === 'unit' ? isId(one) : ['a', 'b', 'c', 'd'].includes(key) && isNumber(one)
	);

const isPart = (value: unknown) =>
	isRecord(value) && isScore(value.score) && isScore(value.low) && isScore(value.high);

const isCriterion = (value: unknown) =>
	isRecord(value) &&
	isId(value.status) &&
	isListOf(value.why, (one) => isRecord(one) && isId(one.item), 100) &&
	[value.low, value.high, value.max].every((points) => isNumber(points) && points >= 0);

function isResult(value: unknown): value is FrozenResult {
	if (!isRecord(value)) return false;
	const { grid, total, criteria, completeness, unknowns } = value;
	const share = completeness === null || (isNumber(completeness) && completeness >= 0);
	return (
		isGrid(grid) && isPart(total) && isRecordOf(criteria, isCriterion) && share && isCount(unknowns)
	);
}
