/**
 * What this device keeps of what a dossier contributed, one record a year, among its secrets: they leave it as the key of
 * a page does. A file may have brought anything in their place.
 */
import { contributionPrefix } from '$lib/dossier/storage/contribution-secrets';
import { isObject, isText, isToken, type RecordPlace } from '$lib/outbox/record';
import { figureFamilies, figurePlaces, figureSizes } from '$lib/share/figures/classes';
import type { Contribution } from '$lib/share/figures/contribution';

/** A type, as what it holds: an interface is never assignable to Json. */
export type ContributionRecord = {
	/** Names the request, so that it may be sent again, and takes the contribution away: 43 letters, figures, - and _. */
	receipt: string;
	contribution: Contribution;
	/** `yyyy-mm-dd`; null as long as nobody here knows whether the server has it. */
	sentOn: string | null;
	/** The server holds it no more under its receipt: it is part of an edition. */
	over: boolean;
};

export const contributionIn = (dossier: string, year: number): RecordPlace<ContributionRecord> => ({
	id: contributionPrefix(dossier) + String(year),
	parse: (value) => parseContributionRecord(value, year)
});

/** Null when it is nothing that this app writes for that year. */
export function parseContributionRecord(value: unknown, year: number): ContributionRecord | null {
	if (!isObject(value) || !isToken(value.receipt)) return null;
	const { receipt, sentOn, over, contribution } = value;
	if (sentOn !== null && !isText(sentOn, /^\d{4}-\d{2}-\d{2}$/)) return null;
	if (!isContribution(contribution) || contribution.year !== year) return null;
	return { receipt, contribution, sentOn, over: over === true };
}

/** The parts that are read here; the server looks at the rest. */
function isContribution(value: unknown): value is Contribution {
	if (!isObject(value) || !isObject(value.facts) || !isObject(value.answers)) return false;
	const { grid, size, family, place, year, answers } = value;
	return (
		typeof grid === 'string' &&
		Object.values(answers).every(isObject) &&
		figureSizes.some(({ id }) => id === size) &&
		figureFamilies.some(({ id }) => id === family) &&
		figurePlaces.some((one) => one === place) &&
		Number.isInteger(year)
	);
}
