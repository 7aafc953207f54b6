import { parsePath } from '$lib/dossier/paths';
import type { Json } from '$lib/dossier/revision';
import type { Voices } from '$lib/dossier/voices';
import type { CompiledGrid } from '$lib/engine/score/compile';
import type { Score } from '$lib/engine/result/result';
import { scoreOf } from '$lib/engine/score/score-of';
import type { Answer, ProfileValue, Sheet } from '$lib/grid/sheet';

type Given = Pick<Sheet, 'profile' | 'answers'>;

export interface VoiceEffect {
	/** Points of the subject; null for a fact, which may change several. */
	subject: number | null;
	/** On 100. */
	total: number;
}

/** What the low bounds gain where the coach's voice counts instead of the company's, all else as it stands. */
export function voiceEffect(
	compiled: CompiledGrid,
	sheet: Given,
	{ path, company, coach }: Voices
): VoiceEffect {
	const before = scoreOf(compiled, saying(sheet, path, company?.value ?? null));
	const after = scoreOf(compiled, saying(sheet, path, coach?.value ?? null));
	const field = parsePath(path);
	const points = ({ criteria }: Score) =>
		field?.kind === 'answers' ? (criteria[field.criterion]?.low ?? 0) : 0;
	return {
		subject: field?.kind === 'answers' ? points(after) - points(before) : null,
		total: (after.total.low ?? 0) - (before.total.low ?? 0)
	};
}

function saying({ profile, answers }: Given, path: string, value: Json | null): Given {
	const field = parsePath(path);
	if (field?.kind === 'profile')
		return { answers, profile: put(profile, field.fact, value as ProfileValue | null) };
	if (field?.kind !== 'answers') return { profile, answers };
	const { criterion, item } = field;
	const given = put(answers[criterion] ?? {}, item, value as Answer | null);
	return { profile, answers: { ...answers, [criterion]: given } };
}

function put<T>(record: Readonly<Record<string, T>>, key: string, value: T | null) {
	const others = Object.entries(record).filter(([other]) => other !== key);
	return Object.fromEntries(value === null ? others : [...others, [key, value] as const]);
}
