import type { WordsFile } from './locale';

/** All words but those that `locale.ts` names. */
export const files = import.meta.glob<WordsFile>([
	'../**/{fr,en}.*.ts',
	'!../{offers,plan,questions,result,versions}/**',
	'!../years/*.years.ts',
	'!./messages/{fr,en}.*.ts',
	'!**/mail/**'
]);
