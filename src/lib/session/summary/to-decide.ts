import type { DossierState } from '$lib/dossier/fold';
import { parsePath, profilePath } from '$lib/dossier/paths';
import type { Voice } from '$lib/dossier/revision';
import { yearPath } from '$lib/dossier/sheet';
import { disagreementsToSettle } from '$lib/dossier/sides';
import { standingVoice, voicesAt, voicesOf, type Voices } from '$lib/dossier/voices';
import type { CompiledGrid } from '$lib/engine/score/compile';
import { prefilledFacts } from '../opening/fact-shape';

export const [naf, trade] = [profilePath('naf'), profilePath('trade')];

/** The voices on what this version of the questionnaire asks; a trade is chosen with its activity. In no order. */
export function askedVoices(state: DossierState, compiled: CompiledGrid): Voices[] {
	const facts = new Set(compiled.facts.definitions.map(({ id }) => id));
	return voicesOf(state, compiled.name).filter(({ path }) => {
		const field = parsePath(path);
		if (field?.kind === 'answers')
			return compiled.criterionById.get(field.criterion)?.items.has(field.item) ?? false;
		if (field?.kind !== 'profile') return false;
		return path === trade ? !voicesAt(state, naf)?.differ : facts.has(field.fact);
	});
}

/** They differ, and nobody has said which one counts; of years the latest does. */
export const isOpen = ({ path, differ, chosen }: Voices): boolean =>
	differ && !chosen && path !== yearPath;

/** What a coach is told of: the two voices, and what was otherwise left in disagreement. The paths of each, apart. */
export function leftToDecide(
	state: DossierState,
	compiled: CompiledGrid
): { voices: string[]; others: string[] } {
	const voices = askedVoices(state, compiled).filter(isOpen);
	const paths = new Set(voices.map(({ path }) => path));
	if (paths.has(naf)) paths.add(trade);
	return {
		voices: voices.map(({ path }) => path),
		others: disagreementsToSettle(state).filter((path) => !paths.has(path))
	};
}

/** How many of the answers and facts that stand are whose, but for what a dossier begins with before anybody is asked. */
export function countVoices(state: DossierState, compiled: CompiledGrid): Record<Voice, number> {
	const counts = { prepared: 0, together: 0, alone: 0, listed: 0 };
	const preset = new Set(prefilledFacts.map(profilePath));
	for (const voices of askedVoices(state, compiled)) {
		const voice = preset.has(voices.path) ? null : standingVoice(state, voices);
		if (voice) counts[voice] += 1;
	}
	return counts;
}
