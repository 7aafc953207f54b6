/** What a diagnosis with points already says of figures: proposed, never written by itself. */
import type { IndicatorProposal } from '$lib/grid/indicators/indicators';
import type { IndicatorValue, IndicatorValues } from '$lib/grid/indicators/values';
import type { Profile, ProfileValue, Sheet } from '$lib/grid/sheet';

/** Null where the sheet says nothing of it. */
export function proposedValue(
	{ from, times, values }: IndicatorProposal,
	{ profile, answers }: Pick<Sheet, 'profile' | 'answers'>
): IndicatorValue | null {
	if ('fact' in from) return ofFact(profile[from.fact], values);
	const answer = answers[from.criterion]?.[from.item];
	if (!answer) return null;
	if ('number' in from) {
		if (!('numbers' in answer)) return null;
		const { unit, ...numbers } = answer.numbers;
		const number = Object.entries(numbers).find(([id]) => id === from.number)?.[1];
		const factor = times ? times[unit ?? ''] : 1;
		if (number === undefined || factor === undefined) return null;
		return { number: Number((number * factor).toPrecision(12)) };
	}
	const chosen = 'level' in answer ? [answer.level] : 'practices' in answer ? answer.practices : [];
	return chosen.includes(from.choice) ? { yes: true } : null;
}

function ofFact(
	value: ProfileValue | undefined,
	values: IndicatorProposal['values']
): IndicatorValue | null {
	if (typeof value === 'number') return { number: value };
	if (typeof value === 'boolean') return { yes: value };
	if (typeof value !== 'string') return null;
	if (!values) return { text: value };
	const choice = values[value];
	return choice === undefined ? null : { choice };
}

/**
 * The company as it was in a year: what a figure of that year says in the place of a fact, and nothing where the year is
 * another than the one that the profile describes.
 */
export function profileOfYear(
	profile: Profile,
	year: string,
	{ proposals, values }: { proposals: readonly IndicatorProposal[]; values: IndicatorValues }
): Profile {
	const past = { ...profile };
	for (const { from, indicator, relation } of proposals) {
		if (!('fact' in from) || relation !== 'equal') continue;
		const value = values[indicator];
		if (value && 'number' in value) past[from.fact] = value.number;
		else if (profile.referenceYear !== Number(year)) delete past[from.fact];
	}
	return past;
}
