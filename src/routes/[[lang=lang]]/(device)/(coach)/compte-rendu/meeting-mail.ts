import { formatDate } from '$lib/i18n/dates';
import type { Areas, Language } from '$lib/i18n/locale';
import type { MeetingField, MeetingTexts } from '$lib/dossier/meetings';
import { linesOf, noTask, stepLine, type Task } from './meeting-steps';

/** In the order in which they are read. */
export const parts = ['well', 'said', 'range', 'steps', 'call', 'find'] as const;

/** Those that are read line by line. */
export const isList = (field: MeetingField) => ['well', 'steps', 'call', 'find'].includes(field);

/** Of a summary, by the text of a step. */
export type Tasks = ReadonlyMap<string, Task>;

/** A part that is read line by line, as it is given: a step with who does it and by when. */
export const linesOfPart = (
	field: MeetingField,
	text: string,
	tasks: Tasks,
	spoken: { words: Areas['meeting']; lang: Language }
): string[] =>
	linesOf(text).map((line) =>
		field === 'steps' ? stepLine(line, tasks.get(line) ?? noTask, spoken) : line
	);

/** The summary as a plain text, for a mail. */
export function mailText(
	texts: MeetingTexts,
	tasks: Tasks,
	words: Areas['meeting'],
	lang: Language
): string {
	const { mail, fields } = words;
	const said = parts.flatMap((field) => {
		const text = texts[field].trim();
		if (text === '') return [];
		const lines = isList(field)
			? linesOfPart(field, text, tasks, { words, lang }).map((line) => `- ${line}`)
			: [text];
		return [[fields[field], ...lines].join('\n')];
	});
	const next = texts.next && `${fields.next}\n${formatDate(texts.next, lang)}`;
	return [mail.hello, mail.intro(formatDate(texts.on, lang)), ...said, next, mail.bye, texts.by]
		.filter(Boolean)
		.join('\n\n');
}

/** How small it is printed to stay on one page; null where it cannot. */
export function sizeOf(texts: MeetingTexts): 'large' | 'roomy' | 'dense' | null {
	const rows = (width: number) =>
		parts
			.flatMap((field) => texts[field].split('\n'))
			.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0);
	if (rows(80) <= 20) return 'large';
	if (rows(90) <= 30) return 'roomy';
	return rows(110) <= 46 ? 'dense' : null;
}
