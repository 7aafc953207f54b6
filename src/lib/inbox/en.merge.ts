import { englishPlural as plural } from '$lib/i18n/plural';
import type french from './fr.merge';

/** The words of a copy that is taken in, and of what people left in disagreement. */
export default {
	reading: 'Reading the file…',
	dropHere: 'Drop the file here',
	dropHint: 'You can also drop the file anywhere on this page.',
	several: 'One file at a time: drop them one after the other.',
	folder: 'This is a folder: drop the file that is in it instead.',
	notAFile: 'This is not a file: drop the file of the record.',
	notLoaded:
		'A part of Azimut could not be loaded: nothing is wrong with your file. Check the connection, then try again.',
	saved: (name: string) => `The changes of the copy are in “${name}”.`,
	dismissed: (name: string) => `Nothing has changed: “${name}” is as it was.`,
	title: 'A copy of a record you have',
	brings: (name: string, count: number) =>
		`This copy of “${name}” brings ${plural(count, '# change', '# changes')}.`,
	bringsDisagreements: (name: string) => `This copy of “${name}” says something other than you.`,
	bringsPast: (name: string) =>
		`This copy of “${name}” completes its history. Nothing that you see changes.`,
	comesBack: (name: string) =>
		`You deleted “${name}” from this device. If you keep this copy, it comes back.`,
	again:
		'This record has just changed in another tab. Nothing was kept. Here is what the copy brings now.',
	differing: (count: number) =>
		plural(
			count,
			'# change of your record is not the same in this copy. Yours stays; if the copy says something else, it is to be settled.',
			'# changes of your record are not the same in this copy. Yours stay; what else the copy says is to be settled.'
		),
	doubtful:
		'It was damaged on its way, or somebody has altered it. If you do not know where it comes from, change nothing.',
	files: (count: number) => plural(count, '# proof file is added.', '# proof files are added.'),
	coachRevisions: (count: number) =>
		plural(
			count,
			'This file holds # private note or meeting of a coach',
			'This file holds # private notes or meetings of a coach'
		),
	takePrivate: 'Take them: this file comes from a colleague or from another device of mine',
	erasedTitle: 'A record that you erased',
	erasedOne: (name: string, day: string) =>
		`“${name}” (the name comes from this file) was erased from this device on ${day}. Taking it brings it back.`,
	takeErased: 'Take it all the same',
	brought: (what) =>
		what === ''
			? 'The private notes of this file were not taken.'
			: `Taken with the record, for you alone: ${what}.`,
	newTitle: 'A new record',
	newOne: (name: string) => `“${name}” is not on this device yet.`,
	takeNew: 'Import the record',
	coachErased: (count: number) =>
		plural(
			count,
			'# of your private notes would be erased.',
			'# of your private notes would be erased.'
		),
	keepApart: 'Store it as a record of its own',
	claims: (name: string) =>
		`This file says that “${name}” is the same company. Nothing of “${name}” is moved: if it is true, attach them yourself, from your records.`,
	joined: (file: string, name: string) =>
		`This is the file of “${file}”, and “${name}” says that it joined it. If they are not the same company, change nothing.`,
	lacking: (count: number) =>
		plural(
			count,
			'# change of your record is not in this copy: it stays.',
			'# changes of your record are not in this copy: they stay.'
		),
	gridUnknown:
		'This record uses a questionnaire that this page cannot read here: answers are shown as they are written down.',
	changesTitle: 'What changes',
	disagreementsTitle: (count: number) => plural(count, 'To settle', 'To settle: # answers'),
	disagreementsIntro: 'Touch the answer to keep, or decide later: none of them is lost.',
	before: 'Before:',
	after: 'After:',
	settles: (value: string) => `Disagreement settled: ${value}`,
	restOf: 'Read the rest',
	more: (count: number) => plural(count, 'See # other change', 'See # other changes'),
	later: 'Decide later',
	keep: 'Keep these changes',
	leave: 'Change nothing',
	nothingStoredYet: 'Nothing is kept until you choose.',
	by: (who: string, date: string) => `${who}, on ${date}`,
	you: 'You, on this device',
	altered: 'A damaged or altered copy',
	company: (mark: string) =>
		mark === '' ? 'The company, on another device' : `The company, on device ${mark}`,
	coach: (mark: string) => (mark === '' ? 'The coach' : `The coach, on device ${mark}`),
	screen: {
		title: 'Answers in disagreement',
		intro:
			'Two people, or two devices, gave different answers to the same question. The latest one counts for now. Touch the one to keep.',
		empty: 'There is no disagreement in this record.',
		emptyText:
			'When you import a copy of this record that was filled in elsewhere, what differs is settled here.',
		done: 'Everything is settled.',
		choose: 'Keep this one',
		chosen: 'Kept',
		counts: 'Counts for now',
		chosenValue: (value: string) => `You keep: ${value}`,
		undo: 'Undo the last choice',
		redo: 'Redo',
		undone: 'It is undone.',
		redone: 'It is done again.',
		undoRefused: 'This answer has since changed in another tab: nothing was undone.',
		back: 'See the result',
		toDossiers: 'The records of this device'
	}
} satisfies typeof french;
