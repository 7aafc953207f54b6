import { englishPlural as plural } from '$lib/i18n/plural';
import type french from './fr.versions';

export default {
	title: 'A new version of the questionnaire',
	ownTitle: (version) => `Version ${version} of the questionnaire`,
	loading: 'Reading the new version…',
	here: (version) => `Version ${version} of the questionnaire.`,
	exists: (version) => `A version ${version} exists.`,
	later: (count) =>
		plural(
			count,
			'# answer given in an earlier version is waiting for your choice',
			'# answers given in an earlier version are waiting for your choice'
		),
	read: (version) => `See my answers in version ${version}`,
	movedElsewhere: (version) =>
		`This record has moved to version ${version} of the questionnaire, in another tab or by a copy. Your answers are here.`,
	switchedElsewhere: (diagnosis) =>
		`This record has moved to another questionnaire, in another tab or by a copy: ${diagnosis}. Your answers to the one before are kept.`,
	whatNext: 'See what changed',
	intro: (from, to) =>
		`Your record follows version ${from} of the questionnaire. Version ${to} has come out.`,
	coming: (from, to, day) =>
		`Your record follows version ${from} of the questionnaire. Version ${to} begins on ${day}: records made from that day on will follow it. You can move to it now.`,
	yours: 'The choice is yours. You can stay with your version as long as you like.',
	nothingErased:
		'Nothing is erased. Your earlier answers can still be read in their version, and finished diagnoses keep theirs.',
	changesTitle: 'What changes',
	changesCount: (count) => plural(count, 'See the change', 'See the # changes'),
	why: 'Why:',
	simulation: 'For you',
	same: (range) => `With the same answers, your result stays the same: ${range} out of 100.`,
	becomes: (before, after) =>
		`With the same answers, your result goes from ${before} to ${after} out of 100.`,
	wider: 'It will narrow with your answers to the questions below.',
	scoresCaption: 'Result and parts, out of 100, in both versions',
	total: 'Result',
	onHundred: 'Out of 100',
	version: (version) => `Version ${version}`,
	subjectsTitle: 'The subjects whose points change',
	subjectsNone: 'No subject changes its points.',
	subject: 'Subject',
	absent: 'Does not exist',
	moved: (count) => plural(count, '# answer is taken over.', '# answers are taken over.'),
	asleep: (count) =>
		plural(
			count,
			'# other answer, to a question that does not concern you today, is still kept.',
			'# other answers, to questions that do not concern you today, are still kept.'
		),
	partly: 'Taken over in part',
	partlyText: 'Some of the boxes you had ticked do not exist any more. The others are taken over.',
	again: 'To answer again',
	againText:
		'The question or its steps have changed: your earlier answer would not mean the same any more.',
	lost: 'Not asked any more',
	lostText: 'These answers can still be read in the earlier version.',
	fresh: 'New questions',
	freshText: 'Answer them whenever you like.',
	yourAnswer: 'Your answer:',
	gone: 'Not offered any more:',
	readAgain: 'Read again',
	disagreements: (count) =>
		plural(
			count,
			'# answer is in disagreement: settle it before you change version, or the latest one is taken over.',
			'# answers are in disagreement: settle them before you change version, or the latest ones are taken over.'
		),
	settle: 'Settle',
	move: (version) => `Move to version ${version}`,
	moving: 'One moment…',
	stay: (version) => `Stay with version ${version}`,
	unsettled: 'An answer is not stored yet. Nothing was changed.',
	done: (version) => `Your record now follows version ${version}.`,
	counts: (moved, again) =>
		`${plural(moved, '# answer taken over', '# answers taken over')}, ${plural(again, '# to give again', '# to give again')}.`,
	freshCount: (count) => plural(count, '# new question.', '# new questions.'),
	first: 'Answer these questions',
	answer: 'Answer',
	toResult: 'See the result',
	newest: (version) => `This record follows version ${version}, the newest one.`,
	noWay: (version) =>
		`This record follows version ${version}. Azimut cannot move it to another version: it goes on with its own.`,
	networkTitle: 'The new version is not on this device yet',
	network:
		'Reading it for the first time takes a network. Nothing has changed: your record goes on with its version.',
	olderTitle: (version) => `Your answers in version ${version}`,
	olderText:
		'To be read only. The points are those of this version, worked out with the profile of today.',
	olderNone: (version) =>
		`This record has no answer in version ${version}, or Azimut does not know this version.`,
	olderNetwork: 'Reading this version for the first time takes a network.',
	back: 'Back to the version in use',
	laterTitle: 'Answers given in an earlier version',
	laterText:
		'They come from a copy, or a tab, that had not changed version. Tick those to take over. The others can still be read in their version.',
	says: (version) => `In version ${version}:`,
	stands: 'Today:',
	becomesHere: 'Would become:',
	againHere: 'to answer again',
	notAsked: 'not asked any more',
	nothing: 'no answer',
	take: 'Take this answer over',
	takeOne: (question) => `Take over: ${question}`,
	takeOver: 'Take over the ticked answers',
	leave: 'Leave aside',
	taken: (count) =>
		count === 0
			? 'These answers are left aside.'
			: plural(count, '# answer taken over.', '# answers taken over.'),
	undo: 'Undo',
	undone: 'It is undone.',
	undoRefused: 'One of these answers has changed since: nothing was undone.'
} satisfies typeof french;
