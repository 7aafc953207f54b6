import { valueAt } from '$lib/dossier/fold';
import { voicePath } from '$lib/dossier/coach-paths';
import { parsePath } from '$lib/dossier/paths';
import type { Change } from '$lib/dossier/revision';
import type { Assessment } from '../session/assessment.svelte';

/**
 * Whether the coach answers without the company: in an interview what is typed is said together, at the desk alone, and
 * `toggle` says otherwise, of the answer that stands, or of the one that is about to be given. It is stored in the
 * gesture of its answer.
 */
export class Alone {
	readonly #assessment: Assessment;
	readonly #usually: () => boolean;
	/** Answered since the question came: what was said of the answer holds for what is changed of it. */
	readonly #here = new Set<string>();
	/** Of an answer that is not given yet, by its path. */
	#next = $state.raw<{ path: string; alone: boolean } | null>(null);

	/** @param usually whether an answer is the coach's alone where nothing else was said of it */
	constructor(assessment: Assessment, usually: () => boolean = () => false) {
		this.#assessment = assessment;
		this.#usually = usually;
	}

	/** Of the coach's answer at this path, or of the next one there. */
	is(path: string): boolean {
		if (this.#next?.path === path) return this.#next.alone;
		return this.#isCoachs(path) ? this.#stored(path) : this.#usually();
	}

	/** Resolves to whether it is so now; a company's answer stays the company's. */
	async toggle(path: string): Promise<boolean> {
		const alone = !this.is(path);
		if (!this.#isCoachs(path)) {
			this.#next = { path, alone };
			return true;
		}
		this.#next = null;
		this.#here.add(path);
		return this.#assessment.change(this.#saying(path, alone));
	}

	/** What comes next at this path is said together, whatever stood there: the company confirms it. */
	together(path: string): void {
		this.#next = { path, alone: false };
	}

	/** Another question is on screen: what was said of the next answer here is forgotten. */
	forget(): void {
		this.#next = null;
		this.#here.clear();
	}

	/** From now on it goes with the changes of its dossier; returns how to stop. */
	attend(): () => void {
		const { beside } = this;
		this.#assessment.beside = beside;
		return () => {
			if (this.#assessment.beside === beside) this.#assessment.beside = null;
		};
	}

	/** What goes with these changes, in their gesture. */
	readonly beside = (changes: readonly Change[]): Change[] =>
		changes.flatMap(({ path, value }) => {
			if (parsePath(path)?.kind !== 'answers') return [];
			const alone = value !== null && this.#isNext(path);
			if (this.#next?.path === path) this.#next = null;
			this.#here.add(path);
			return alone === this.#stored(path) ? [] : this.#saying(path, alone);
		});

	/** Of the change about to be stored: another day's word on the answer is not about this one. */
	#isNext(path: string): boolean {
		const isKnown = this.#next?.path === path || this.#here.has(path);
		return isKnown ? this.is(path) : this.#usually();
	}

	#isCoachs(path: string): boolean {
		const settled = this.#assessment.state.paths.get(path)?.settled;
		return settled?.author.role === 'coach' && settled.value !== null;
	}

	#stored(path: string): boolean {
		const at = placeOf(path);
		return at !== null && valueAt(this.#assessment.state, at) === 'alone';
	}

	#saying(path: string, alone: boolean): Change[] {
		const at = placeOf(path);
		return at === null ? [] : [{ path: at, value: alone ? 'alone' : null }];
	}
}

function placeOf(answer: string): string | null {
	const field = parsePath(answer);
	return field?.kind === 'answers' ? voicePath(field.grid, field.criterion, field.item) : null;
}
