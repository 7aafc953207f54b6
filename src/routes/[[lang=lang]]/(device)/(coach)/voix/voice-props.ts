import type { Author, Json } from '$lib/dossier/revision';
import type { Role, Voices } from '$lib/dossier/voices';
import type { TwoVoices } from '$lib/changes/two-voices.svelte';
import type { Assessment } from '$lib/session/dossier/assessment.svelte';
import type { ChangeContext } from '$lib/changes/change-words';

/** What a table and cards show alike. */
export interface VoiceProps {
	assessment: Assessment;
	voices: TwoVoices;
	shown: readonly Voices[];
	context: ChangeContext;
	who: (author: Author) => string;
	nameOf: (author: Author) => string;
	/** Of several values of one voice, this one. */
	onkeep: (voices: Voices, role: Role, value: Json | null) => void;
	onreview: (voices: Voices) => void;
}
