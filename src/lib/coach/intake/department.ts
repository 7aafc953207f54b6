import { departments } from '$lib/grid/facts';
import type { Assessment } from '$lib/session/dossier/assessment.svelte';

/**
 * The department of a commune noted by its code; null for what is none. Only a commune that is known says for sure where
 * it is: some postal codes belong to the department beside.
 */
export const departmentOf = (commune: string): string | null =>
	(/^\w{5}$/.test(commune) && departments.find((one) => commune.startsWith(one))) || null;

/** Says where the company is, by its commune, where nobody said it. Resolves to whether all is stored. */
export async function placeCompany(assessment: Assessment, commune: string): Promise<boolean> {
	const department = departmentOf(commune);
	if (!department || assessment.sheet.profile.department !== undefined) return true;
	return assessment.setFact('department', department);
}
