import { untrack } from 'svelte';
import { goto } from '$app/navigation';
import type { Areas } from '$lib/i18n/locale';
import { answerPath } from '$lib/dossier/paths';
import { parking, stillParked } from '$lib/dossier/parked';
import { chooseVoice } from '../identity/identity';
import type { Interview } from './interview.svelte';
import { interviewKey, RefusedPark, type InterviewKey } from './interview-keys';
import { shortInterview } from './short-interview';
import type { Device } from '$lib/session/device/device.svelte';
import type { Way } from '$lib/questions/way.svelte';
import { confirmable, lastYearIn } from '$lib/years/last-year';
import type { LeadingOn } from '$lib/questions/leading-on.svelte';

interface Given {
	device: Device;
	interview: Interview;
	words: Areas['interview'];
	way: Way;
	lead: LeadingOn;
}

const readableAfterMs = 250;
/** As any press (`ui/presses.ts`): a letter that follows another was for the question before. */
const lettersAfterMs = 500;
const letters: ReadonlySet<InterviewKey['kind']> = new Set(['confirm', 'unknown', 'park', 'alone']);
const heading = () => document.querySelector<HTMLElement>('#question');
const go = (address: string) => goto(address, { keepFocus: true });

/** What an interview does with the question on screen, by keys or by its bar. Made while its screen is. */
export class InterviewDesk {
	readonly #given: () => Given;
	shown = $state<'note' | 'park' | 'keys' | 'go-to' | 'end' | null>(null);
	/** Until when what is put off is to be found. */
	by = $state('');
	notice = $state('');
	/** When the question came: a digit pressed twice is not for the next one. */
	#cameAt = -Infinity;
	/** When it came in place of another one. */
	#changedAt = -Infinity;
	#answered: string | null = null;
	/** When a key was too early. */
	#earlyAt = -Infinity;
	readonly #refusedPark = new RefusedPark();

	constructor(given: () => Given) {
		this.#given = given;
		$effect(() => {
			const { lead } = this.#given();
			lead.onfinish = () => (this.shown = 'end');
			return () => (lead.onfinish = null);
		});
		$effect(() => {
			void this.#given().way.question;
			untrack(() => this.#begin());
		});
	}

	readonly assessment = $derived.by(() => this.#given().way.assessment);
	readonly stop = $derived.by(() => this.#given().way.stop);
	readonly grid = $derived(this.assessment.compiled.name);
	readonly item = $derived(this.stop.kind === 'item' ? this.stop.id : null);
	/** To put it off is then to answer that nobody knows yet. */
	readonly isUnanswered = $derived(
		this.item !== null && !this.assessment.answerTo(this.stop.criterion, this.item)
	);
	readonly parked = $derived(stillParked(this.assessment.state, this.grid));
	/** The question on screen was put off: said as long as it is there. */
	readonly parkedHere = $derived.by(() => {
		const { stop, item } = this;
		const here = this.parked.find(
			(place) => place.criterion === stop.criterion && place.item === item
		);
		return here ? this.#parkedText(here.criterion, here.who) : '';
	});

	/** What is private is put away when the question changes. */
	#begin() {
		if (this.shown === 'park') this.#refusedPark.refuse(performance.now());
		if (this.shown === 'note' || this.shown === 'park') this.shown = null;
		const { cannotPark, tooEarly } = this.#given().words;
		const isOver = performance.now() - this.#earlyAt > lettersAfterMs;
		if (this.notice === cannotPark || (this.notice === tooEarly && isOver)) this.notice = '';
		if (this.#cameAt > 0) this.#changedAt = performance.now();
		this.#cameAt = performance.now();
		this.#answered = null;
	}

	hide(): void {
		this.shown = null;
		heading()?.focus();
	}

	/** A fact of the profile is no answer of the grid: there is nowhere to put it off. */
	askWho(at: number): void {
		this.by = '';
		if (this.item !== null) {
			this.shown = 'park';
			return;
		}
		this.notice = this.#given().words.cannotPark;
		this.#refusedPark.refuse(at);
	}

	async park(who: string): Promise<void> {
		const { item, grid, by } = this;
		if (item === null) return;
		const { criterion } = this.stop;
		const answer = this.assessment.answerTo(criterion, item);
		const unknown = { path: answerPath(grid, criterion, item), value: { unknown: true } };
		const put = parking(grid, { criterion, item, who, by });
		this.shown = null;
		await this.#given().lead.confirm(() => (answer ? put : [unknown, ...put]));
		this.notice = this.#parkedText(criterion, who);
	}

	/** From now on: the coach's alone, or together again. */
	async answerAlone(): Promise<void> {
		const { words, device } = this.#given();
		const { id } = this.assessment;
		const voice = device.voiceOf(id) === 'together' ? 'alone' : 'together';
		await chooseVoice(device, id, voice);
		this.notice = words.whose.from[voice];
	}

	async shorten(): Promise<void> {
		const { interview, lead } = this.#given();
		const { assessment } = this;
		const isAnswered = (criterion: string, item: string) =>
			assessment.answerTo(criterion, item) !== undefined;
		const chosen = () => shortInterview(assessment.compiled, assessment.reading, isAnswered);
		await interview.shorten(interview.subjects ? null : chosen());
		const [first] = interview.subjects ?? [];
		if (first) await go(lead.addressOf({ criterion: first, kind: 'item', id: '' }));
	}

	readonly press = (event: KeyboardEvent): void => {
		const { interview } = this.#given();
		const target = event.target instanceof HTMLElement ? event.target : null;
		if (document.querySelector('dialog[open]')) return;
		const writes =
			target?.matches("input:not([type='radio'], [type='checkbox']), textarea, select") ?? false;
		if (event.key === 'Escape' && (this.shown === 'note' || this.shown === 'park')) {
			event.preventDefault();
			return this.hide();
		}
		const key = interviewKey(event, interview.singleKeys && !writes);
		if (!key || isTheirs(key, target, writes)) return;
		if (this.shown === 'park') {
			const places = Object.keys(this.#given().words.who);
			const who = key.kind === 'choose' ? places[key.place - 1] : undefined;
			if (!who) return;
			void this.park(who);
		} else if (!this.#refusedPark.takes(key, event.timeStamp)) {
			this.notice = '';
			if (!this.#act(key, event.timeStamp)) return;
		}
		event.preventDefault();
	};

	/** Whether the key did something. */
	#act(key: InterviewKey, at: number): boolean {
		const { way, lead } = this.#given();
		if (letters.has(key.kind) && at - this.#changedAt < lettersAfterMs) {
			if (key.kind === 'park') this.#refusedPark.refuse(at);
			return this.#sayTooEarly();
		}
		switch (key.kind) {
			case 'choose':
				return this.#choose(key.place);
			case 'confirm':
				this.#confirm();
				break;
			case 'unknown':
				this.#leaveUnknown();
				break;
			case 'park':
				this.askWho(at);
				break;
			case 'alone':
				void this.answerAlone();
				break;
			case 'on':
			case 'next':
				this.#goOn(key.kind === 'on');
				break;
			case 'previous':
				if (way.before) void go(lead.addressOf(way.before));
				break;
			case 'go-to':
				this.shown = 'go-to';
				break;
			case 'note':
				if (this.shown === 'note') this.hide();
				else this.shown = 'note';
				break;
			case 'undo':
				void lead.show(this.assessment.undo());
				break;
			case 'help':
				this.shown = 'keys';
		}
		return true;
	}

	#choose(place: number): boolean {
		const { question } = this.#given().way;
		const rows = document.querySelectorAll<HTMLInputElement>(
			".walk .screen fieldset label > input:not([value='?'])"
		);
		const row = rows[place - 1];
		if (!row) {
			// A figure is typed: its first digit goes where it belongs.
			const field = document.querySelector<HTMLInputElement>(".walk input[inputmode='numeric']");
			if (rows.length === 0) field?.focus();
			return false;
		}
		const isEarly = performance.now() - this.#cameAt < readableAfterMs;
		if (isEarly || this.#answered === question) return this.#sayTooEarly();
		if (row.type === 'radio') this.#answered = question;
		// A digit is a touch of the row: it answers and goes on.
		row.closest('label')?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
		row.click();
		return true;
	}

	/** What the profile knows is an answer to whoever goes on with it. */
	#goOn(storesKnown: boolean) {
		const { way, lead } = this.#given();
		if (storesKnown && this.item !== null && way.known && !way.isStored)
			void lead.answer(this.item, way.known, true);
		else if (way.after) void go(lead.addressOf(way.after));
		else this.shown = 'end';
	}

	/** A key that does nothing says so, above the question that has come. */
	#sayTooEarly(): true {
		this.notice = this.#given().words.tooEarly;
		this.#earlyAt = performance.now();
		return true;
	}

	#confirm() {
		const { words, lead, way } = this.#given();
		const { item, stop, assessment } = this;
		const lastYear = lastYearIn(assessment, way.years);
		if (lastYear === undefined) return this.#sayTooEarly();
		const place = item === null ? null : { criterion: stop.criterion, item };
		const answer = place && confirmable(assessment, lastYear, place);
		if (place === null || answer === null) this.notice = words.nothingToConfirm;
		else if (answer === 'choose') this.#pointAtClaims();
		else void lead.answer(place.item, answer, true);
	}

	/** What may be chosen stands beside the question; once the coach answered otherwise, nothing does. */
	#pointAtClaims() {
		const { words } = this.#given();
		const first = document.querySelector<HTMLElement>('.walk .still button');
		first?.focus();
		this.notice = first ? words.chooseClaim : words.answeredSince;
	}

	#leaveUnknown() {
		if (this.item !== null)
			return void this.#given().lead.answer(this.item, { unknown: true }, true);
		document.querySelector<HTMLInputElement>(".walk fieldset input[value='?']")?.click();
	}

	#parkedText(criterion: string, who: string): string {
		const { words } = this.#given();
		return words.parked(
			this.assessment.words.criteria[criterion]?.plain ?? criterion,
			words.who[who as keyof typeof words.who] ?? who
		);
	}
}

/** Keys that mean something where the focus is. */
function isTheirs(key: InterviewKey, target: HTMLElement | null, writes: boolean): boolean {
	const isArrow = key.kind === 'next' || key.kind === 'previous';
	if (isArrow && target?.matches("input[type='radio']")) return true;
	if (key.kind === 'on' && target?.closest('a, button, summary')) return true;
	return key.kind === 'undo' && writes;
}
