import { sameJson } from '$lib/dossier/canonical';
import { valueAt, type DossierState } from '$lib/dossier/fold';
import { answerPath, metaPath, notesPath, parsePath, profilePath } from '$lib/dossier/paths';
import type { Author, Change } from '$lib/dossier/revision';
import { planOf, type PlanAction } from '$lib/dossier/plan';
import { gridIn } from '$lib/dossier/sheet';
import { disagreementsToSettle } from '$lib/dossier/sides';
import type { FileRow } from '$lib/dossier/storage/database';
import type { WriteAside } from '$lib/dossier/storage/open-storage';
import type { StorageErrorKind } from '$lib/dossier/storage/storage-error';
import { rowKey } from './row-key';
import { askedOf, type Asked } from '$lib/engine/score/asked';
import type { CompiledGrid } from '$lib/engine/score/compile';
import type { Facts } from '$lib/engine/facts/facts';
import { pointsKindOf } from '$lib/engine/items/compile-item';
import { pointsOf } from '$lib/engine/items/item';
import { fitsFact } from '$lib/engine/facts/profile';
import type { SheetReading } from '$lib/engine/score/score';
import { simulate, type Changed } from '$lib/engine/steps/simulate';
import type { Score } from '$lib/engine/result/result';
import type { GridFact } from '$lib/grid/grid';
import type { AskedWords, HelpWords } from '$lib/grid/words';
import type { Answer, ProfileValue } from '$lib/grid/sheet';
import type { DossierFile } from '../file/dossier-file';
import { stateReader, summariser } from './read-state';
import { StoredDossier, type Decide, type StoredDossierSetup } from './stored-dossier.svelte';
import { nameOf } from '../summary/summary';

interface AssessmentSetup extends Omit<StoredDossierSetup, 'summarise'> {
	compiled: CompiledGrid;
	words: AskedWords;
	loadHelp: () => Promise<HelpWords>;
	/** What says whose the answers given here are, to be stored with them; left out where no coach ever was. */
	voices?: ((state: DossierState, changes: readonly Change[]) => readonly Change[]) | null;
}

/**
 * One open dossier: what was given, what it means, and the ways to change it. Every change is written at once; the
 * screen's state changes only once it is on disk, so that what is shown is what is stored. Changes of other tabs are
 * folded in as they come.
 */
export class Assessment {
	readonly id: string;
	readonly compiled: CompiledGrid;
	readonly words: AskedWords;
	/** What is shown folded; null until `needHelp` has brought it. */
	help = $state.raw<HelpWords | null>(null);
	/** It could not be brought: most often there is no network. */
	helpFailed = $state(false);
	/** Practices that the profile knows and a touch took back, by `rowKey`; never stored. */
	undone = $state.raw<readonly string[]>([]);
	readonly #voices: NonNullable<AssessmentSetup['voices']>;
	readonly #loadHelp: () => Promise<HelpWords>;
	readonly #dossier: StoredDossier;
	readonly #read: ReturnType<typeof stateReader>;

	/** Read under the grid that lies open here, even once the dossier has moved to another elsewhere. */
	readonly sheet = $derived.by(() => this.#read(this.state).sheet);
	/** The dossier has moved to another version of its grid: it is to be opened again. */
	readonly outdated = $derived.by(() => gridIn(this.state) !== this.compiled.name);
	readonly name = $derived(nameOf(this.state));
	readonly reading: SheetReading = $derived.by(() => this.#read(this.state).reading);
	readonly facts: Facts = $derived(this.reading.facts);
	readonly score: Score = $derived.by(() => this.#read(this.state).score);
	/** What the company decided to do, in its order. */
	readonly plan: readonly PlanAction[] = $derived(planOf(this.state));

	/** A diagnosis was finished once: what belongs to years is worth loading. */
	readonly hasYears: boolean = $derived(
		[...this.state.paths.keys()].some((path) => path.startsWith('campaigns/'))
	);

	/** A coach answered here too: what belongs to two voices is worth loading. */
	readonly isCoached: boolean = $derived(
		[...this.state.revisions.values()].some(
			({ author, path }) => author.role === 'coach' && /^(answers|indicators|profile)\//.test(path)
		)
	);

	/** Paths that people left in disagreement. */
	readonly disagreements: readonly string[] = $derived(disagreementsToSettle(this.state));

	constructor({ compiled, words, loadHelp, voices, ...stored }: AssessmentSetup) {
		this.#voices = voices ?? (() => []);
		this.id = stored.id;
		this.compiled = compiled;
		this.words = words;
		this.#loadHelp = loadHelp;
		this.#read = stateReader(compiled);
		const summarise = summariser(compiled.name, this.#read);
		this.#dossier = new StoredDossier({ ...stored, summarise });
	}

	/** Brings the folded words, once. */
	async needHelp(): Promise<void> {
		if (this.help) return;
		try {
			this.help = await this.#loadHelp();
			this.helpFailed = false;
		} catch {
			this.helpFailed = true;
		}
	}

	/** Brings the list of dossiers up to date with what is read here. */
	refreshSummary(): Promise<void> {
		return this.#dossier.refreshSummary();
	}

	/** Resolves once all that was asked for is written, or refused. */
	whenStored(): Promise<void> {
		return this.#dossier.whenStored();
	}

	close(): void {
		this.#dossier.close();
	}

	/** Who writes here. */
	get author(): Author {
		return this.#dossier.author;
	}
	/** How often something was stored since this screen opened: each time is worth saying again. */
	get writes(): number {
		return this.#dossier.writes;
	}
	/** Why the last change is not stored; null when it is. */
	get storageError(): StorageErrorKind | null {
		return this.#dossier.storageError;
	}
	/** Paths that another tab or device changed, newest last: a screen may say so. */
	get changedElsewhere(): readonly string[] {
		return this.#dossier.changedElsewhere;
	}
	get stored(): boolean {
		return this.writes > 0;
	}
	get saving(): boolean {
		return this.#dossier.saving;
	}
	/** Something asked for is not on disk. */
	get unstored(): boolean {
		return this.#dossier.unstored;
	}
	get canUndo(): boolean {
		return this.#dossier.canUndo;
	}
	get canRedo(): boolean {
		return this.#dossier.canRedo;
	}

	asked(criterion: string): Asked {
		return askedOf(this.compiled, this.sheet, criterion);
	}

	answerTo(criterion: string, item: string): Answer | undefined {
		return this.sheet.answers[criterion]?.[item];
	}

	/** The bracket that figures fall in; null when they do not fit. */
	rungOf(criterion: string, item: string): string | null {
		const compiled = this.compiled.criterionById.get(criterion)?.items.get(item);
		return compiled ? pointsOf(compiled, this.answerTo(criterion, item), this.facts).rung : null;
	}

	/** The dossier as it stands, for the screens that read its fields one by one. */
	get state(): DossierState {
		return this.#dossier.state;
	}

	note(criterion: string): string {
		const note = valueAt(this.state, notesPath('company', criterion));
		return typeof note === 'string' ? note : '';
	}

	/** What the score would be with these answers; nothing is stored. */
	simulate(changes: readonly Changed[]): Score {
		return simulate(this.compiled, this.sheet, changes);
	}

	answer(criterion: string, item: string, answer: Answer | null): Promise<boolean> {
		return this.change([{ path: this.#answerPath(criterion, item), value: answer }]);
	}

	/**
	 * `trade` says an activity more closely: it is written with it, or cleared.
	 * @throws {Error} the fact has no such value
	 */
	setFact(
		fact: string,
		value: ProfileValue | null,
		trade: string | null = null,
		catalogueFacts: readonly GridFact[] = []
	): Promise<boolean> {
		if (value !== null && !fitsFact(this.compiled, fact, value, catalogueFacts))
			throw new Error(`No value of ${fact}.`);
		const hadTrade = this.sheet.profile.trade !== undefined;
		const beside =
			fact === 'naf' && (trade !== null || hadTrade)
				? [{ path: profilePath('trade'), value: trade }]
				: [];
		return this.change([{ path: profilePath(fact), value }, ...beside]);
	}

	rename(name: string): Promise<boolean> {
		return this.change([{ path: metaPath('name'), value: name }]);
	}

	writeNote(criterion: string, text: string): Promise<boolean> {
		return this.change([{ path: notesPath('company', criterion), value: text || null }]);
	}

	/**
	 * Ticks or unticks one practice over what is ticked when its turn comes; `shown` are ticked as long as there is no
	 * answer, without being stored.
	 */
	tick(
		criterion: string,
		item: string,
		practice: string,
		ticked: boolean,
		shown: readonly string[] = []
	): Promise<boolean> {
		const compiled = this.compiled.criterionById.get(criterion)?.items.get(item);
		if (!compiled) return Promise.resolve(false);
		const kind = pointsKindOf(compiled);
		if (!kind.tick) return Promise.resolve(false);
		const key = rowKey(criterion, item, practice);
		const others = this.undone.filter((other) => other !== key);
		this.undone = ticked ? others : [...others, key];
		return this.change(() => {
			const path = this.#answerPath(criterion, item);
			const waiting = this.#dossier.waiting(path);
			const answer = waiting ? (waiting.value as Answer | null) : this.answerTo(criterion, item);
			if (!answer && !ticked) return [];
			const value = kind.tick?.(compiled, answer, shown, practice, ticked) ?? null;
			return [{ path, value }];
		});
	}

	/**
	 * Stores changes and resolves to whether they are; several are one gesture to undo. Changes are written one after
	 * the other, in the order they were asked for; a function is called when its turn comes. What storage refuses waits,
	 * and is tried again with the next change.
	 */
	change(changes: readonly Change[] | (() => readonly Change[])): Promise<boolean> {
		return this.#dossier.change(() => {
			const own = typeof changes === 'function' ? changes() : changes;
			return this.#withConfirmations([...own, ...this.#voices(this.state, own)]);
		});
	}

	/**
	 * Stores a proof with the files that its changes name, now or not at all.
	 * @throws {OverLimit} there is no room for these files among the dossier's
	 */
	attach(changes: readonly Change[], files: readonly FileRow[] = []): Promise<boolean> {
		return this.#dossier.attach(changes, files);
	}

	/** Stores what `decide` makes of the dossier as it is on disk when its turn comes; it is no gesture to undo. */
	decide(decide: Decide): Promise<'written' | 'nothing' | 'refused'> {
		return this.#dossier.decide(decide);
	}

	/** Writes in its turn; where it cannot be written all goes on. */
	aside(write: WriteAside): Promise<void> {
		return this.#dossier.aside(write);
	}

	/** Tries again to store what was refused. */
	retry(): Promise<void> {
		return this.#dossier.retry();
	}

	/** The dossier as a file, with what could not be stored yet. `last`: the device holds it no more, and what is private goes with it. */
	async exportUnsaved(at: number, last = this.storageError === 'missing'): Promise<DossierFile> {
		const { exportUnsaved } = await import('../file/dossier-file');
		return exportUnsaved(this, this.#dossier, at, last);
	}

	/** The same, handed over as a file of the device. */
	async giveUnsaved(...how: Parameters<Assessment['exportUnsaved']>): Promise<void> {
		const { downloadDossier } = await import('../file/download');
		downloadDossier(await this.exportUnsaved(...how));
	}

	/** Files of proofs by their SHA-256; `undefined` for one that is not on this device. */
	files(sha256s: readonly string[]): Promise<(FileRow | undefined)[]> {
		return this.#dossier.files(sha256s);
	}

	/** Another screen is there: what was done until now is out of sight, and not undone from it. */
	forgetUndo(): void {
		this.#dossier.forgetUndo();
	}

	/** Resolves to the paths undone; none when a newer change stands there or storage refused. */
	undo(): Promise<readonly string[]> {
		return this.#dossier.undo();
	}

	redo(): Promise<readonly string[]> {
		return this.#dossier.redo();
	}

	/** In a later year, an answer given is an answer confirmed; so is one that was to be checked, given again. */
	async #withConfirmations(changes: readonly Change[]): Promise<readonly Change[]> {
		const answers = changes.some(({ path }) => parsePath(path)?.kind === 'answers');
		if (!answers) return changes;
		const checked = await this.#confirmingQuick(changes);
		if (!this.hasYears) return checked;
		const rules = await import('./confirming').catch(() => null);
		return rules ? rules.confirming(this.state, checked) : checked;
	}

	async #confirmingQuick(changes: readonly Change[]): Promise<readonly Change[]> {
		const isAgain = ({ path, value }: Change) => sameJson(valueAt(this.state, path), value);
		if (!changes.some(isAgain)) return changes;
		const quick = await import('./quick-answers').catch(() => null);
		return quick ? quick.confirmingQuick(this.state, changes) : changes;
	}

	#answerPath(criterion: string, item: string): string {
		return answerPath(this.compiled.name, criterion, item);
	}
}
