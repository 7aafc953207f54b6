/** Dates are ISO texts, booleans 0 or 1, scores integers inside `content`: the same on both engines. */
import type { Kysely } from 'kysely';
import type { FigureFamily, FigureSize } from '$lib/share/figures/classes';

export interface Tables {
	publications: PublicationRow;
	sirens: SirenRow;
	withdrawn: WithdrawnRow;
	reports: ReportRow;
	decisions: DecisionRow;
	disputes: DisputeRow;
	newcomers: NewcomerRow;
	deliveries: DeliveryRow;
	pauses: PauseRow;
	directory: DirectoryRow;
	directory_words: DirectoryWordRow;
	directory_state: DirectoryStateRow;
	clock: ClockRow;
	contributions: ContributionRow;
	editions: EditionRow;
	edition_files: EditionFileRow;
	boxes: BoxRow;
	envelopes: EnvelopeRow;
	envelope_slices: EnvelopeSliceRow;
}

export type Db = Kysely<Tables>;

export interface PublicationRow {
	slug: string;
	/** SHA-256 of what its owner holds; never the secrets themselves. */
	token_hash: string;
	key_hash: string;
	/** SHA-256 of what its request came with and may come again: its token, or a name in browsers of before. */
	request_hash: string | null;
	moderation: 'open' | 'held' | 'hidden';
	reason: string | null;
	listed: number;
	lang: 'fr' | 'en';
	/** `PublicContent` as JSON. */
	content: string;
	published_at: string;
	updated_at: string;
	/** `yyyy-mm-dd` */
	valid_until: string;
}

/** Which page may show a SIREN: one at most. */
interface SirenRow {
	siren: string;
	slug: string;
}

/** All that remains of a page that was withdrawn, of an envelope that was withdrawn or collected, of a box. */
export interface WithdrawnRow {
	/** SHA-256 of its slug, of the token or name of the request that made it, of the receipt of a contribution, or of a name of `boxes/names.ts`. */
	slug_hash: string;
	/** `yyyy-mm-dd`; `neverPublished`: its request was given up before it made anything; the others below: it was no page. */
	published_on: string;
	withdrawn_on: string;
}

export const neverPublished = '0001-01-01';
export const ofContribution = '0001-01-02';
/** Of what a page showed that the operator hid: `hidden-content.ts`. */
export const ofHidden = '0001-01-03';
export const ofWithdrawnEnvelope = '0001-01-04';
export const ofCollectedEnvelope = '0001-01-05';
/** Of a box that its asker closed. */
export const ofBox = '0001-01-06';
/** Of a box whose last day passed: another under its id would be taken for it. A backup may bring it back, until that day. */
export const ofEndedBox = '0001-01-07';

/** A notice about a page (Digital Services Act, article 16). */
export interface ReportRow {
	id: string;
	slug: string;
	reason: string;
	body: string;
	name: string;
	email: string;
	/** Of the page where it was written: its author is answered in it. */
	lang: 'fr' | 'en';
	received_at: string;
	closed_at: string | null;
}

/** What the operator decided, and why. */
export interface DecisionRow {
	id: string;
	slug: string;
	/** `dismiss`: a notice is settled, and the page stays as it is. */
	action: 'hold' | 'hide' | 'restore' | 'dismiss';
	reason: string | null;
	decided_at: string;
}

/** A SIREN that a page asked to show, and that another shows: two companies, or one that is not what it says. */
export interface DisputeRow {
	id: string;
	/** The page that is shown without it. */
	slug: string;
	/** The page that shows it. */
	other: string;
	siren: string;
	opened_at: string;
	/** Null while the operator has not decided. */
	decided_at: string | null;
	/** `kept` by the other page, or `given` to this one. */
	decision: 'kept' | 'given' | null;
}

/** A page of the last day: neither the directory nor search engines have it yet. */
interface NewcomerRow {
	slug: string;
	/** An instant, in ISO form. */
	enters_at: string;
}

/** What somebody is to be told of a notice; it names neither the page nor anyone (`notices/deliveries.ts`). */
export interface DeliveryRow {
	id: string;
	/** The notice. */
	report: string;
	/** The operator is told that it came, by `mail` and `webhook`; its author too (`receipt`), and what was decided. */
	kind: 'mail' | 'webhook' | 'receipt' | 'decision';
	/** Of the kind `decision`. */
	decision: string | null;
	asked_at: string;
	tries: number;
	/** When it is tried next; null: no more. */
	due_at: string | null;
	done_at: string | null;
}

/** What the operator stopped for a while (`publications/pause.ts`). */
export interface PauseRow {
	what: 'publishing';
	/** Read by publishers. */
	reason: string;
	since: string;
}

/** A page that is in the directory; it follows from `publications` (`directory/refresh-entry.ts`). */
interface DirectoryRow {
	slug: string;
	/** The name in letters and digits, then the slug: no two are alike. */
	sort: string;
	department: string;
	sector: string;
	size: string;
	ess: number;
	/** One bit for each subject (`directory/entry.ts`). */
	subjects: number;
	/** `yyyy-mm-dd` */
	updated_on: string;
	valid_until: string;
	/** What key figures count of it (`figures/listed-row.ts`). */
	figures: string;
}

/** What a page is found by. */
interface DirectoryWordRow {
	word: string;
	sort: string;
	slug: string;
}

/** One row. */
interface DirectoryStateRow {
	/** Goes up with every change of a page: what was made of the list of pages is old then. */
	generation: number;
	/** `entryVersion` of the entries that are stored. */
	version: number;
}

/** One row (`publications/clock.ts`). */
export interface ClockRow {
	/** `yyyy-mm-dd`, the last day that a clock in no doubt said; null before the first. */
	noted_on: string | null;
	/** The day that a clock in doubt said; null while none is. */
	doubted_on: string | null;
}

/** A contribution that waits for the next edition: it has no day, and its key is random, so rows by key tell no order. */
export interface ContributionRow {
	/** 32 hexadecimal digits. */
	id: string;
	/** SHA-256 of the receipt, which its device holds; null in backups of before, of one that an edition counted. */
	receipt_hash: string | null;
	/** 1: it came in a burst, and does not count until the operator accepts its class. */
	held: number;
	size: FigureSize;
	family: FigureFamily;
	place: string;
	year: number;
	/** `<id>@<version>` */
	grid: string;
	/** `ContributedPoints` as JSON. */
	points: string;
}

/** Made once, and never changed. */
export interface EditionRow {
	edition: string;
	/** `yyyy-mm-dd` */
	made_on: string;
	/** 1: of companies that do not exist, on a trial instance. */
	invented: number;
}

interface EditionFileRow {
	/** `2026-T4/edition.json` */
	path: string;
	body: string;
}

/** What an asker's device opens for envelopes that only it can read. */
export interface BoxRow {
	/** Made by the device, 22 characters of base64url: it stands in the link. */
	id: string;
	/** P-256, 65 bytes in base64url. */
	public_key: string;
	/** SHA-256 of the token that the device holds. */
	manage_hash: string;
	opened_at: string;
	/** `yyyy-mm-dd`, the last day. */
	expires_on: string;
}

export type EnvelopeState = 'here' | 'collected' | 'withdrawn';

/** Stays until its box ends; its bytes go once it is settled. */
export interface EnvelopeRow {
	/** Drawn here: the ids of its slices begin with it. */
	key: string;
	box: string;
	/** Made by the sender's device; no two of a box are alike. */
	id: string;
	/** SHA-256 of the token that the sender's device holds. */
	withdraw_hash: string;
	/** Of its bytes: the same may be sent again. */
	sha256: string;
	/** In bytes. */
	size: number;
	/** How many it was cut into. */
	slices: number;
	received_at: string;
	state: EnvelopeState;
	/** When it was collected or withdrawn; null while it is here. */
	settled_at: string | null;
}

interface EnvelopeSliceRow {
	/** The key of its envelope and its place, in four digits. */
	id: string;
	/** Letters drawn here, then base64url: `boxes/slices.ts`. */
	body: string;
}
