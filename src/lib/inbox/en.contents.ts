import { englishPlural as plural } from '$lib/i18n/plural';
import type { Areas } from '$lib/i18n/locale';

/** What a dossier holds, counted, in English. */
export default {
	answers: (count) => plural(count, '# answer', '# answers'),
	figures: (count) => plural(count, '# figure of a year', '# figures of a year'),
	facts: (count) => plural(count, '# fact about the company', '# facts about the company'),
	notes: (count) =>
		plural(count, '# note written by the company', '# notes written by the company'),
	coachNotes: (count) => plural(count, '# note written by a coach', '# notes written by a coach'),
	plan: (count) => plural(count, '# action of the plan', '# actions of the plan'),
	proofs: (count) => plural(count, '# proof', '# proofs'),
	parked: (count) => plural(count, '# answer to find out', '# answers to find out'),
	meetings: (count) => plural(count, '# meeting summary', '# meeting summaries'),
	campaigns: (count) => plural(count, '# finished diagnosis', '# finished diagnoses'),
	privateNotes: (count) => plural(count, '# private note', '# private notes'),
	contacts: (count) => plural(count, '# meeting', '# meetings'),
	sheet: (count) => plural(count, '# detail of theirs', '# details of theirs'),
	tags: (count) => plural(count, '# tag', '# tags'),
	next: (count) => plural(count, '# next date', '# next dates'),
	permissions: (count) =>
		plural(count, '# permission of the client', '# permissions of the client'),
	introductions: (count) => plural(count, '# introduction', '# introductions'),
	handovers: (count) => plural(count, '# noted hand-over', '# noted hand-overs'),
	unknown: (count) => plural(count, '# detail of a newer version', '# details of a newer version')
} satisfies Areas['contents'];
