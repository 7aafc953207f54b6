import { sameJson } from '$lib/dossier/canonical';
import { valueAt } from '$lib/dossier/fold';
import { parkPath } from '$lib/dossier/coach-paths';
import { parsePath, profilePath } from '$lib/dossier/paths';
import type { Change, Json } from '$lib/dossier/revision';
import { voicesAt, voicesOf, type Role, type Voices } from '$lib/dossier/voices';
import type { Assessment } from '../session/assessment.svelte';
import { inOrder } from './path-order';
import { ScreenUndo } from './screen-undo.svelte';

const [naf, trade] = [profilePath('naf'), profilePath('trade')];

/**
 * The two voices of one dossier, for the time of a screen: what is decided here stays in view with what both had said,
 * so that a slip of the finger is seen and put right.
 */
export class TwoVoices {
	readonly #assessment: Assessment;
	readonly undoing: ScreenUndo;
	/** As they were when something was first decided here. */
	#decided = $state.raw<ReadonlyMap<string, Voices>>(new Map());

	readonly all: readonly Voices[] = $derived.by(() => {
		const { state, compiled } = this.#assessment;
		const found = voicesOf(state, compiled.name).filter(({ path }) => !this.#decided.has(path));
		const decided = [...this.#decided].map(([path, voices]) => ({
			...voices,
			stands: valueAt(state, path)
		}));
		return inOrder([...found, ...decided].filter(this.#isAsked), compiled);
	});

	readonly different: readonly Voices[] = $derived(this.all.filter(({ differ }) => differ));

	constructor(assessment: Assessment) {
		this.#assessment = assessment;
		this.undoing = new ScreenUndo(assessment);
	}

	/**
	 * Lets what this role said count, of several values this one; resolves to whether it does. What was to be looked at
	 * again is so no more.
	 */
	async keep(voices: Voices, role: Role, value = voices[role]?.value ?? null): Promise<boolean> {
		const { path } = voices;
		const changes = [
			...this.#keeping(path, value),
			...(path === naf ? this.#keeping(trade, this.#saidBy(role, trade)) : [])
		];
		const unparked = this.#isParked(path) ? this.#parking(path, null) : [];
		return this.#change(path, [...changes, ...unparked]);
	}

	/** Who is to look at it again; `null`: nobody. */
	review({ path }: Voices, who: string | null): Promise<boolean> {
		return this.#change(path, this.#parking(path, who));
	}

	/** A fact of the profile cannot be parked. */
	canReview({ path }: Voices): boolean {
		return parsePath(path)?.kind === 'answers';
	}

	isToReview({ path }: Voices): boolean {
		return this.#isParked(path);
	}

	/** What this version of the questionnaire asks; a trade is chosen with its activity. */
	readonly #isAsked = ({ path }: Voices): boolean => {
		const { compiled, words, state } = this.#assessment;
		const field = parsePath(path);
		if (field?.kind === 'answers')
			return compiled.criterionById.get(field.criterion)?.items.has(field.item) ?? false;
		if (field?.kind !== 'profile') return false;
		if (path !== trade) return Object.hasOwn(words.facts, field.fact);
		return !(this.#decided.get(naf) ?? voicesAt(state, naf))?.differ;
	};

	#saidBy(role: Role, path: string): Json | null {
		const voices = this.#decided.get(path) ?? voicesAt(this.#assessment.state, path);
		return voices?.[role]?.value ?? null;
	}

	#keeping(path: string, value: Json | null): Change[] {
		const known = this.#assessment.state.paths.get(path)?.settled;
		const stands = !known?.disagreement && sameJson(known?.value ?? null, value);
		return stands ? [] : [{ path, value }];
	}

	#isParked(path: string): boolean {
		return this.#parking(path, null).some(
			(change) => valueAt(this.#assessment.state, change.path) !== null
		);
	}

	#parking(path: string, who: string | null): Change[] {
		const field = parsePath(path);
		if (field?.kind !== 'answers') return [];
		const { grid, criterion, item } = field;
		const at = (part: 'who' | 'by') => parkPath(grid, criterion, item, part);
		const until = who === null ? [{ path: at('by'), value: null }] : [];
		return [{ path: at('who'), value: who }, ...until];
	}

	async #change(path: string, changes: readonly Change[]): Promise<boolean> {
		if (changes.length === 0) return true;
		const { state } = this.#assessment;
		const earlier = this.#decided;
		// Before it is written: else the row would leave the screen in between, and the focus with it.
		const decided = new Map(earlier);
		for (const one of new Set([path, ...changes.map(({ path }) => path)])) {
			const voices = earlier.get(one) ?? voicesAt(state, one);
			if (voices) decided.set(one, voices);
		}
		this.#decided = decided;
		if (!(await this.#assessment.change(changes))) {
			this.#decided = earlier;
			return false;
		}
		const isSame = changes.every(({ path, value }) => sameJson(valueAt(state, path), value));
		if (!isSame) this.undoing.note();
		return true;
	}
}
