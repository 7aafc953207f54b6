import { sameJson } from '$lib/dossier/canonical';
import { valueAt } from '$lib/dossier/fold';
import { parkPath } from '$lib/dossier/coach-paths';
import { parsePath } from '$lib/dossier/paths';
import type { Change, Json } from '$lib/dossier/revision';
import { voicesAt, type Role, type Voices } from '$lib/dossier/voices';
import type { Assessment } from '$lib/session/dossier/assessment.svelte';
import { inOrder } from './path-order';
import { askedVoices, isOpen, naf, trade } from '$lib/session/summary/to-decide';

/** The two voices of one dossier, for the time of a screen. */
export class TwoVoices {
	readonly #assessment: Assessment;

	readonly all: readonly Voices[] = $derived.by(() => {
		const { state, compiled } = this.#assessment;
		return inOrder(askedVoices(state, compiled), compiled);
	});

	/** What is still to be decided. */
	readonly different: readonly Voices[] = $derived(this.all.filter(isOpen));

	constructor(assessment: Assessment) {
		this.#assessment = assessment;
	}

	/**
	 * Lets what this role said count, of several values this one; resolves to whether it does. What was to be looked at
	 * again is so no more.
	 */
	async keep(voices: Voices, role: Role, value = voices[role]?.value ?? null): Promise<boolean> {
		const { path } = voices;
		const kept = [
			{ path, value },
			...(path === naf ? [{ path: trade, value: this.#saidBy(role, trade) }] : [])
		];
		// Who coaches says which one counts: it goes on being whose it was.
		const voice = role === 'coach' ? voices.voice : 'prepared';
		const isCoach = this.#assessment.author.role === 'coach';
		const said = isCoach ? kept.map((change) => ({ ...change, voice })) : kept;
		const keeping = () => said.flatMap((one) => this.#keeping(one));
		const unparked = this.#isParked(path) ? this.#parking(path, null) : [];
		// What replaced another answer is as yet a change of mind: it is said once more.
		return (await this.#change([...keeping(), ...unparked])) && (await this.#change(keeping()));
	}

	/** Who is to look at it again; `null`: nobody. */
	review({ path }: Voices, who: string | null): Promise<boolean> {
		return this.#change(this.#parking(path, who));
	}

	/** A fact of the profile cannot be parked. */
	canReview({ path }: Voices): boolean {
		return parsePath(path)?.kind === 'answers';
	}

	isToReview({ path }: Voices): boolean {
		return this.#isParked(path);
	}

	#saidBy(role: Role, path: string): Json | null {
		const voices = voicesAt(this.#assessment.state, path);
		return voices?.[role]?.value ?? null;
	}

	/** What stands already is said once more where the voices differ: it is then chosen. */
	#keeping(change: Change): Change[] {
		const { path, value } = change;
		const { state } = this.#assessment;
		const voices = voicesAt(state, path);
		const isSaidAgain = (voices && isOpen(voices)) || !sameJson(valueAt(state, path), value);
		return isSaidAgain ? [{ ...change, again: true }] : [];
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

	async #change(changes: readonly Change[]): Promise<boolean> {
		if (changes.length === 0) return true;
		return this.#assessment.change(changes);
	}
}
