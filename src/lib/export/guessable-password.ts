import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common';
import { dictionary as french } from '@zxcvbn-ts/language-fr';

/** Of 0 to 4: who has the file needs more than 10⁸ guesses, each as slow as Argon2id makes it. */
const unguessable = 3;
/** It takes longer by the square; no list has words of that length. */
const judged = 100;

const estimator = new ZxcvbnFactory({
	dictionary: { ...common, ...french, azimut: ['azimut', 'diagnostic', 'impact', 'score'] },
	graphs: adjacencyGraphs
});

/** Whether lists of passwords, of French words and names, keyboards and dates come to it soon. */
export const isGuessable = (password: string): boolean =>
	estimator.check(password.slice(0, judged)).score < unguessable;
