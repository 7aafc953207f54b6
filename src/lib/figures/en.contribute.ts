import classes from '$lib/i18n/messages/public/en.classes';
import type french from './fr.contribute';

export default {
	title: 'Contribute to the key figures',
	intro:
		'Your points, mixed with those of other companies, help each one to see where it stands. They go without your name, count once, then are erased; nothing of yours is published.',
	toResult: 'Back to the result',

	obstacles: {
		title: 'Before contributing, this is missing:',
		example: {
			text: 'This record was made from an example: an invented company does not count.',
			link: 'See my company records'
		},
		draft: {
			text: 'This questionnaire is a trial version. Its answers are not added up.',
			link: 'See the versions'
		},
		unknown: {
			text: 'There are more than 4 “I don’t know”.',
			link: 'See what is left to find'
		},
		'other-questionnaire': {
			text: 'The key figures add up one questionnaire, which is not this one.',
			link: 'See the questionnaires of this record'
		},
		'older-version': {
			text: 'Your answers follow an earlier version of the questionnaire. Only the latest is added up.',
			link: 'Move to the latest version'
		},
		headcount: { text: 'Your profile does not say your size.', link: 'Say how many you are' },
		naf: { text: 'Your profile does not say your activity.', link: 'Say the activity' },
		department: { text: 'Your profile does not say where you are.', link: 'Say the department' }
	},

	goes: {
		title: 'What is sent',
		kept: 'What the server keeps',
		size: 'Size',
		family: 'Activity',
		place: 'Place',
		year: 'Year',
		points: 'Points',
		pointsOf: 'Of the total, the parts and the subjects',
		version: 'Version',
		versionOf: (grid) => `Questionnaire ${grid}`,
		marks: 'Also',
		marksOf: 'A random number, and a fingerprint of your code',
		erased: 'What it erases at once',
		erasedText:
			'Your answers and the facts that they depend on (legal form, activity, headcount and turnover as brackets…) are there to work out the points again, then they are erased.',
		answers: 'See these answers and facts',
		coarse:
			'As levels or brackets, never your figures. Of what concerns people (pay, age, departures), the points alone.',
		facts: 'From the profile, what the calculation needs',
		text: 'See the exact text that is sent',
		textLabel: 'Content sent',
		nothingElse:
			'A random code is sent with it, so that it can be withdrawn. Nothing else: no name, no SIREN, no date, no note.'
	},
	sizes: classes.sizes,
	families: classes.families,
	places: {
		occitanie: 'In Occitanie, without saying the department',
		elsewhere: 'Outside Occitanie'
	},

	mandate: 'The company asked me to contribute for it.',
	send: 'Contribute',
	busy: 'Sending…',
	offline: 'No network at the moment: nothing was sent and nothing is lost.',

	unanswered: {
		title: 'Something sent was not answered',
		text: 'It may have arrived. Sending it again does not count twice.',
		again: 'Send again',
		giveUp: 'Do not contribute after all'
	},

	sent: {
		title: (year: number) => `Your ${year} contribution`,
		on: (day: string) => `Sent on ${day}. It waits for the next edition of the key figures.`,
		once: 'One a year is enough.',
		offline: 'No network at the moment.',
		over: 'It counted in an edition, then it was erased.',
		look: 'See again what was sent',
		receipt: 'Your code',
		receiptNote:
			'It withdraws the contribution. This device keeps it with the record, and adds it to an export if you tick “The keys” there.',
		copy: 'Copy the code',
		copied: 'Copied.',
		selected: 'The code is selected: copy it.',
		changed: 'Since then, your answers or your profile have changed.',
		replace: 'Replace with those of today',
		blocked: 'To replace it, this is missing:',
		withdraw: 'Withdraw my contribution',
		untilNext: 'Possible until the next edition.',
		earlier: 'Other years'
	},

	outcome: {
		sent: 'Thank you. Your contribution was sent.',
		replaced: 'Thank you. Your answers of today took the place of the earlier ones.',
		withdrawn: 'Your contribution is withdrawn, and your points are erased from the server.',
		'given-up': 'It is forgotten here. The server had nothing to withdraw.',
		over: 'There is nothing left to withdraw: it counted in an edition, then it was erased.',
		nothing:
			'Nothing waits under this code: the contribution counted in an edition and is erased, or the code is not the right one.',
		unanswered: {
			send: 'The server did not answer. Your request is kept on this device.',
			withdraw: 'The server did not answer. It may not be withdrawn: try again.',
			replace: 'The server did not answer. Nothing is lost: try again.'
		},
		refused: 'Nothing has changed. The server answers:',
		refusedNew:
			'The earlier contribution is withdrawn, and the new one was not taken. The server answers:',
		unstored: 'This device could not keep what it had to. Make room, then try again.'
	},

	byCode: {
		title: 'Withdraw with a code',
		text: 'Did you contribute from another device? Paste the code that you copied there.',
		label: 'Code',
		wrong: 'This is no code: it has 43 letters, figures and dashes.',
		go: 'Withdraw'
	}
} satisfies typeof french;
