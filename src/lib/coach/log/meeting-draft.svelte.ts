import {
	meetingChanges,
	meetingsOf,
	removeMeeting,
	type Meeting,
	type MeetingTexts
} from '$lib/dossier/meetings';
import type { PrivateLog } from './private-log.svelte';
import type { Assessment } from '$lib/session/dossier/assessment.svelte';

interface MeetingSetup {
	assessment: Pick<Assessment, 'state' | 'change'>;
	id: string;
	/** What is private to the coach about the same dossier. */
	log: Pick<PrivateLog, 'client' | 'writeNext'>;
	/** `yyyy-mm-dd` */
	today: string;
	proposed: () => MeetingTexts;
}

/**
 * One summary being written. As long as nothing was typed, copied or printed it is what the dossier proposes, and stored
 * nowhere; then all of it is kept, so that it says later what it said that day.
 */
export class MeetingDraft {
	readonly id: string;
	readonly #setup: MeetingSetup;
	readonly stored: Meeting | null = $derived.by(
		() => meetingsOf(this.#setup.assessment.state).find(({ id }) => id === this.id) ?? null
	);
	readonly texts: MeetingTexts = $derived.by(() => this.stored ?? this.#setup.proposed());

	constructor(setup: MeetingSetup) {
		this.id = setup.id;
		this.#setup = setup;
	}

	/** Resolves to whether all of it is stored; a next date that was chosen here is the next one of the coach too. */
	async keep(changed: Partial<MeetingTexts> = {}): Promise<boolean> {
		const { assessment } = this.#setup;
		const kept = await assessment.change(() =>
			meetingChanges(assessment.state, this.id, { ...this.texts, ...changed })
		);
		return kept && (await this.#planNext(changed.next));
	}

	remove(): Promise<boolean> {
		const { assessment } = this.#setup;
		return assessment.change(() => removeMeeting(assessment.state, this.id));
	}

	/** A past date is that of an older summary, or a year half typed. */
	async #planNext(on = ''): Promise<boolean> {
		const { log, today } = this.#setup;
		if (on < today) return true;
		try {
			await log.writeNext({ on, what: log.client.next?.what ?? '' });
			return true;
		} catch {
			return false;
		}
	}
}
