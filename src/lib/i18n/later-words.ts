import type { WordsFile } from './locale';

/** All words but those that `locale.ts` names. */
export const files = import.meta.glob<WordsFile>([
	'../**/{fr,en}.*.ts',
	'!../{offers,plan,questions,result,versions,years}/**',
	'!./messages/{fr,en}.*.ts',
	'!**/mail/**'
]);
