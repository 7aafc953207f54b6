import {
	meetingChanges,
	meetingsOf,
	removeMeeting,
	type Meeting,
	type MeetingTexts
} from '$lib/dossier/meetings';
import type { Assessment } from '../session/assessment.svelte';

/**
 * One summary being written. As long as nothing was typed, copied or printed it is what the dossier proposes, and stored
 * nowhere; then all of it is kept, so that it says later what it said that day.
 */
export class MeetingDraft {
	readonly id: string;
	readonly #assessment: Pick<Assessment, 'state' | 'change'>;
	readonly #proposed: () => MeetingTexts;
	readonly stored: Meeting | null = $derived.by(
		() => meetingsOf(this.#assessment.state).find(({ id }) => id === this.id) ?? null
	);
	readonly texts: MeetingTexts = $derived.by(() => this.stored ?? this.#proposed());

	constructor(
		assessment: Pick<Assessment, 'state' | 'change'>,
		id: string,
		proposed: () => MeetingTexts
	) {
		this.#assessment = assessment;
		this.id = id;
		this.#proposed = proposed;
	}

	/** Resolves to whether all of it is stored. */
	keep(changed: Partial<MeetingTexts> = {}): Promise<boolean> {
		return this.#assessment.change(() =>
			meetingChanges(this.#assessment.state, this.id, { ...this.texts, ...changed })
		);
	}

	remove(): Promise<boolean> {
		return this.#assessment.change(() => removeMeeting(this.#assessment.state, this.id));
	}
}
