import { isUnknown } from '$lib/engine/facts/profile';
import { isPossible } from '$lib/engine/offers/first-offers';
import type { Guidance } from './guidance.svelte';

/** Whether a company has a project, and offers that serve it. */
export function projectOf({ assessment, matches }: Guidance): 'none' | 'served' | 'unserved' {
	const { project } = assessment.sheet.profile;
	if (project === undefined || project === 'none' || isUnknown(project)) return 'none';
	return matches.some((match) => match.project && isPossible(match)) ? 'served' : 'unserved';
}
