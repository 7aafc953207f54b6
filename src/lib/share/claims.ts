import { folded } from './lookalikes';
import { nameDisguise } from './name-disguise';
import type { PublicIdentity } from './publication';

/** What a name or a sentence claims that no diagnosis gives: points, the Region's own score, a label. */
export type Claim = 'points' | 'impact-score' | 'label';

/** Digits that stand for letters within a word. */
const digits: Record<string, string> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't' };

/** « l a b e l » and « l.a.b.e.l » as one word; « l4bel » with its letter. */
const spelled = (text: string): string =>
	text
		.replace(
			/(?<![\p{L}\p{N}])(?:[\p{L}\p{N}][\s.·_*-]+){3,}[\p{L}\p{N}](?![\p{L}\p{N}])/gu,
			(word) => word.replace(/[^\p{L}\p{N}]/gu, '')
		)
		.replace(/(?<=\p{L})[013457](?=\p{L})/gu, (digit) => digits[digit] ?? digit);

const number = String.raw`(?:\d+(?:[.,]\d+)?)`;
const patterns: Record<Claim, RegExp> = {
	points: new RegExp(
		[
			String.raw`${number}\s*(?:\/|sur|out of|of)\s*(?:100|cent|hundred)(?!\d)`,
			String.raw`\/\s*100(?!\d)`,
			String.raw`(?:sur cent|out of a hundred)\b`,
			String.raw`${number}\s*(?:points?|pts?)\b`,
			String.raw`\bscore\b\W*${number}`
		].join('|'),
		'u'
	),
	'impact-score': /impact\W*scor|scor\w*\W+(?:d\W*|of )?impact/u,
	label: new RegExp(
		[
			String.raw`\blabels?\b|labell?is|labell?iz|\blabell?(?:ed|ing)\b|(?:eco|bio|green|vert)\W?label`,
			'certifi',
			String.raw`\bneutres?\b|\bneutral\b|neutrali[tsz]|carbon\W?neutr`,
			String.raw`\b(?:zero|0)\W*(?:carbone?|co2|emissions?)\b|\b(?:carbon|co2|climate|climat)\W*(?:free|positi\w*)\b`
		].join('|'),
		'u'
	)
};

/** What a text of one line claims, in whatever letters: read over the text as typed, and as spelled in disguise. */
export function claimsIn(text: string): Claim[] {
	const readings = [folded(text)];
	readings.push(spelled(readings[0] ?? ''));
	return (Object.keys(patterns) as Claim[]).filter((claim) =>
		readings.some((reading) => patterns[claim].test(reading))
	);
}

/**
 * Why a name is not shown as that of a company; null when it is. What reads as a label is shown where it is the name of a
 * registered company: with its SIREN, and declared as the register has it.
 */
export function nameClaim(name: string, isRegistered: boolean): Claim | null {
	const claims = claimsIn(name);
	return claims.find((claim) => claim !== 'label' || !isRegistered) ?? null;
}

/** Why a page is not shown, and where in what is sent. */
export interface ClaimProblem {
	code: 'name-points' | 'name-label' | 'name-link' | 'name-alphabets' | 'statement-claims';
	path: 'show.name' | 'show.statement';
}

/** Null when nothing on the page reads as a label, and its name is one; of a sentence, two claims beside each other are too many. */
export function claimProblem({
	name,
	siren,
	registered,
	statement = ''
}: Pick<PublicIdentity, 'name' | 'siren' | 'registered' | 'statement'>): ClaimProblem | null {
	const claim = nameClaim(name, registered === true && siren !== undefined);
	if (claim) return { code: claim === 'label' ? 'name-label' : 'name-points', path: 'show.name' };
	const disguise = nameDisguise(name);
	if (disguise) return { code: `name-${disguise}`, path: 'show.name' };
	if (claimsIn(statement).length > 1) return { code: 'statement-claims', path: 'show.statement' };
	return null;
}
