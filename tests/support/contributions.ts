import { randomBytes } from 'node:crypto';
import { disclose } from '../../src/lib/engine/score/disclose';
import { figureFamilyOf, figureSizeOf } from '../../src/lib/share/figures/classes';
import type { Contribution } from '../../src/lib/share/figures/contribution';
import { compiled, exampleSheet } from './publications';

/** What the app would send of a company that answers as an example does; of the year before `today` (`yyyy-mm-dd`). */
export function contributionFor(example: string, today: string): Contribution {
	const sheet = exampleSheet(example);
	const { headcount, naf, department } = sheet.profile;
	return {
		...disclose(compiled, sheet),
		size: figureSizeOf(Number(headcount)) ?? 'alone',
		family: figureFamilyOf(typeof naf === 'string' ? naf : '') ?? 'other-services',
		place: typeof department === 'string' && department !== 'other' ? department : 'elsewhere',
		year: Number(today.slice(0, 4)) - 1
	};
}

/** As a device makes it. */
export const newReceipt = (): string => randomBytes(32).toString('base64url');
