import { untrack } from 'svelte';
import { goto } from '$app/navigation';
import { page } from '$app/state';
import type { Change } from '$lib/dossier/revision';
import type { Answer, ProfileValue } from '$lib/grid/sheet';
import type { Speech } from '$lib/i18n/context';
import { loadWords } from '$lib/i18n/locale';
import { changedCriteria } from './changed-criteria';
import { nextInPass } from './second-pass';
import { afterChange, stopsOf, type Stop } from './walk';
import type { Way } from './way.svelte';
import { watchDepartures } from '$lib/ui/departures';

/**
 * What is answered on the way is stored, then leads on: to what follows it, if the person is still there. Where a theme
 * ends, what was learnt of it is said above the question that follows, and only there.
 */
export class LeadingOn {
	readonly #way: Way;
	readonly #speech: Speech;
	readonly #watch = watchDepartures();
	/** What an answer changed elsewhere. */
	notice = $state('');
	/** Led on by a row: what stands below must not seem answered in passing. */
	leading = $state(false);

	/** What comes after the last question, instead of the result. */
	onfinish: (() => void) | null = null;

	/** Themes that ended before, here or another day. */
	readonly #told: Set<string>;
	#learnt = $state.raw<{ at: string; say: () => string } | null>(null);

	constructor(way: Way, speech: Speech) {
		this.#way = way;
		this.#speech = speech;
		this.#told = new Set(untrack(() => way.ended));
	}

	/** What is said above the question on screen. */
	get learnt(): string {
		return this.#learnt?.at === this.#way.question ? this.#learnt.say() : '';
	}

	addressOf({ criterion, kind, id }: Stop, from: string | null = null): string {
		const { pass } = this.#way;
		const place = `sujet=${criterion}${id ? `&question=${id}` : ''}`;
		const back = kind === 'fact' && from ? `&depuis=${from}` : '';
		return this.#speech.to(`/diagnostic?${pass ? `${pass}&` : ''}${place}${back}`);
	}

	answer(item: string, value: Answer | null, leadOn: boolean): Promise<void> {
		const { assessment, stop } = this.#way;
		return this.#store(() => assessment.answer(stop.criterion, item, value), leadOn);
	}

	confirm(changes: () => readonly Change[]): Promise<void> {
		return this.#store(() => this.#way.assessment.change(changes), true);
	}

	async #store(store: () => Promise<boolean>, leadOn: boolean): Promise<void> {
		const { after: next } = this.#way;
		const isHere = this.#watch();
		this.leading = leadOn;
		try {
			if (!(await store())) return;
			this.notice = '';
			if (!leadOn || !isHere()) return;
			// What it leaves idle is passed over.
			const stands = this.#way.stops.some(
				(other) => other.criterion === next?.criterion && other.id === next.id
			);
			const on = stands ? next : this.#way.after;
			await this.sumUp(on);
			if (isHere()) await this.#move(on);
		} finally {
			this.leading = false;
		}
	}

	async answerFact(
		fact: string,
		value: ProfileValue | null,
		leadOn: boolean,
		trade?: string
	): Promise<boolean> {
		const { assessment, stop: answered, stops: listed } = this.#way;
		const from = page.url.searchParams.get('depuis');
		const earlier = assessment.score;
		const isHere = this.#watch();
		if (!(await assessment.setFact(fact, value, trade))) return false;
		const changed = changedCriteria(earlier, assessment.score).filter(
			(criterion) => criterion !== answered.criterion
		);
		const { words } = assessment;
		this.notice = changed.length
			? this.#speech.messages.profile.changed(changed.map((id) => words.criteria[id]?.plain ?? id))
			: '';
		if (!leadOn || !isHere()) return true;
		const { pass, stops, after } = this.#way;
		const own = stopsOf(assessment.compiled, assessment.sheet, answered.criterion);
		const back = from === null ? null : afterChange(own, from);
		const on = pass ? nextInPass(listed, stops, answered) : (own[0] ?? after);
		await this.#move(back ?? on, from);
		return true;
	}

	/** What was taken back, or done again, is shown: out of sight it would look like nothing done. */
	async show(moving: Promise<readonly string[]>): Promise<void> {
		const isHere = this.#watch();
		// Few take anything back: it comes with the first who does. Without network the screen stays as it is.
		const [paths, { stopAt }] = await Promise.all([
			moving,
			import('./stop-at').catch(() => ({ stopAt: () => null }))
		]);
		if (!isHere()) return;
		const { assessment, criteria, stop } = this.#way;
		const asked = (criterion: string) => assessment.asked(criterion);
		const places = paths
			.map((path) => stopAt(path, asked, { criteria, from: stop.criterion }))
			.filter((place) => place !== null);
		const [first] = places;
		const here = places.some(({ criterion, id }) => criterion === stop.criterion && id === stop.id);
		if (first && !here) await this.#move(first);
	}

	/** Resolves once it can be said, so that nothing moves when it is. */
	async sumUp(next: Stop | null): Promise<void> {
		const theme = this.#way.ended.find((id) => !this.#told.has(id));
		if (!theme || !next) return;
		this.#told.add(theme);
		try {
			const [{ learntText }, { report }] = await Promise.all([
				import('./learnt'),
				loadWords(this.#speech.lang, 'report')
			]);
			const say = () => learntText(this.#way.assessment, theme, report);
			this.#learnt = { at: `${next.criterion}/${next.id}`, say };
		} catch {
			// Without network the way goes on without it.
		}
	}

	async #move(next: Stop | null, from: string | null = null): Promise<void> {
		if (!next && this.onfinish) return this.onfinish();
		const address = next ? this.addressOf(next, from) : this.#speech.to('/resultats');
		if (address !== page.url.pathname + page.url.search) await goto(address, { keepFocus: true });
	}
}
