import { expect, test } from 'vitest';
import { answeredBy } from './answered-by';
import words from './fr.paper';

const none = { prepared: 0, together: 0, alone: 0, listed: 0 };
const nobody = { answeredBy: '', coach: '' };
const alone = 'l’entreprise, fonction non précisée, sans accompagnateur déclaré';

test.each([
	[{ ...none, prepared: 3 }, nobody, alone],
	[none, nobody, alone],
	[{ ...none, prepared: 3 }, { answeredBy: 'gérante', coach: '' }, /^gérante, sans accompagnateur/],
	[{ ...none, prepared: 3 }, { answeredBy: '', coach: 'CMA' }, /avec l’aide de CMA/],
	[{ ...none, together: 3 }, nobody, /en partie avec un accompagnateur$/],
	[{ ...none, alone: 3 }, nobody, /^3 réponses par un accompagnateur seul$/],
	[{ ...none, alone: 1, listed: 2 }, nobody, /^1 réponse par un accompagnateur seul ; 2 réponses/],
	[{ ...none, prepared: 2, alone: 1 }, nobody, /^l’entreprise, fonction non précisée ; 1 réponse/]
])('of %j and %j a paper says who answered, and claims no more', (counts, identity, said) => {
	expect(answeredBy(counts, identity, words.fiche).replaceAll('\u00a0', ' ')).toMatch(said);
});
