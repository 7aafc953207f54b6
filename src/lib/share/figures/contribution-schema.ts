import { z } from 'zod';
import { disclosedShape } from '../publication-schema';
import { figureFamilies, figurePlaces, figureSizes } from './classes';
import type { Contribution } from './contribution';

/** What comes in as a contribution, strictly. zod loads with this file: never imported by a screen. */
export const contributionSchema = z.strictObject({
	...disclosedShape,
	size: z.enum(figureSizes.map(({ id }) => id)),
	family: z.enum(figureFamilies.map(({ id }) => id)),
	place: z.enum(figurePlaces),
	year: z.int().min(2000).max(2100)
}) satisfies z.ZodType<Contribution>;
