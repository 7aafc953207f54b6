import { englishPlural as plural } from '../plural';
import type french from './fr.messages';

/** The words that any screen needs, in English: same keys as the French, written anew. */
export default {
	app: {
		name: INSTANCE.name,
		skip: 'Skip to content',
		menu: 'Main navigation',
		home: 'Home',
		profile: 'Profile',
		questions: 'Questions',
		result: 'Result',
		offers: 'Help',
		plan: 'Plan',
		dossiers: 'Records',
		more: 'Menu',
		about: 'About Azimut',
		criteria: `The ${INSTANCE.subjects} subjects`,
		method: 'The method',
		impactScore: 'The Impact Score',
		directory: 'The directory',
		keyFigures: 'Key figures',
		privacy: 'Privacy',
		accessibility: 'Accessibility',
		legal: 'Legal notice',
		named: (what) => `: ${what}`,
		close: 'Close',
		cancel: 'Cancel',
		isNot: INSTANCE.words.en.isNot,
		independent: INSTANCE.words.en.independent,
		draft: 'Trial questionnaire: it may still change.',
		otherLanguage: 'English',
		french: 'Français',
		loading: 'One moment…',
		disagreements: (count: number) =>
			plural(count, '# disagreement: settle it', '# disagreements: settle them'),
		pageTitle: (title) => `${title} · ${INSTANCE.name}`
	},
	home: {
		promise: `Answer questions on ${INSTANCE.subjects} simple subjects. See your strengths and your next steps, explained one by one.`,
		safe: 'Free. No account. Your answers stay on this device.',
		start: 'Start'
	},
	profile: {
		title: 'Who you are',
		step: (index, total) => `Question ${index} of ${total}`,
		why: 'Why this question?',
		next: 'Continue',
		back: 'Previous question',
		toQuestions: 'Go to the questions',
		unknown: 'I don’t know',
		change: 'Change',
		changeFact: (question) => `Change: ${question}`,
		yes: 'Yes',
		no: 'No',
		notAnswered: 'No answer yet',
		first: 'The main points',
		later: 'What makes your questions and your help precise',
		done: 'That covers the main points. You will be asked the rest at the right moment.',
		concerned: (count, of) =>
			count === of
				? `${of} subjects, to fill in with your answers.`
				: plural(
						count,
						`# subject out of ${of} applies to you.`,
						`# subjects out of ${of} apply to you.`
					),
		search: 'Search for your trade',
		searchHint:
			'For example: bakery, bricklayer, consulting. Or your APE code (activity code), such as 10.71C.',
		failed: 'This question could not be loaded. Check the network, then reload the page.',
		searchFailed: 'The list of trades could not be loaded. Choose in the list below.',
		ape: 'APE code (activity code)',
		searchNone: 'No trade found. Choose from the list.',
		searchFound: (count) => plural(count, '# activity found', '# activities found'),
		number: 'Your answer (number)',
		month: 'Month and year, or the year alone',
		monthHint: 'For example: 03/2015, or 2015.',
		monthWrong:
			'Write the month and the year like 03/2015, or the year alone. The date cannot be in the future.',
		closedYears: ['None so far', 'One', 'Two', 'Three or more'],
		changed: (names) =>
			`This change affects ${plural(names.length, '# subject', '# subjects')}: ${names.join(', ')}. Your earlier answers are saved and will come back if needed.`,
		defaultName: 'My company'
	},
	questions: {
		title: 'Questions',
		list: (count) => `The ${count} subjects`,
		openList: (count) => `See the ${count} subjects`,
		done: 'Subjects answered',
		order: 'Order',
		orders: {
			path: 'In the order proposed',
			pillar: 'By part'
		},
		official: (number, title) =>
			INSTANCE.modules.region
				? `No. ${number} in the regional list: ${title}`
				: `Subject ${number}: ${title}`,
		why: 'Why this question',
		help: 'Help',
		where: 'Where to find the answer',
		yourProofs: (count: number) => (count ? `Proofs (${count})` : 'Proofs'),
		proofs: 'Examples of proof',
		unknown: 'I don’t know',
		unknownNote: 'That is fine: it is added to “What I still need to find out”.',
		choose: 'Choose an answer: the next question appears.',
		tickAll: 'Tick all that apply',
		periods: {
			year: (year) => `In ${year}`,
			today: 'Today',
			'today-or-12-months': 'Today, or over the last 12 months',
			'12-months': 'Over the last 12 months',
			'24-months': 'Over the last 24 months',
			'3-years': 'Over the last 3 years',
			'since-start': 'Since you began'
		},
		lastYear: 'your last financial year',
		none: 'None of these so far',
		saved: 'Answer saved on this device.',
		proposed: 'Not saved yet: “Continue” saves this answer.',
		saving: 'Saving…',
		notStored: 'This answer is not saved yet.',
		previous: 'Previous',
		next: 'Next',
		skip: 'Skip',
		finish: 'See my result',
		figure: 'I have the figure',
		readAs: (value, other) => `Read as ${value}, not ${other}.`,
		persons: (from, to, whole) => {
			const people = (count: number) => plural(count, '# person', '# people');
			if (from === to) return `${people(to)} out of ${whole}`;
			if (to === whole) return `${people(from)} or more out of ${whole}`;
			if (from === 0) return `At most ${people(to)} out of ${whole}`;
			return `${from} ${to === from + 1 ? 'or' : 'to'} ${people(to)} out of ${whole}`;
		},
		known: 'from your profile',
		detail: (words) => `Details: ${words}`,
		seeMore: (count) => `See more (${count})`,
		nextLevel: (words) => `The next level: ${words}`,
		nextWeight: (count, more) =>
			more
				? plural(count, 'Next level: one more action.', 'Next level: # more actions.')
				: plural(count, 'Next level: one action.', 'Next level: # actions.'),
		topLevel: 'This is the last level of this question.',
		points: (points, max) => `${points} out of ${max}`,
		showPoints: 'I want to see the points',
		legalFloor: 'This is the legal minimum',
		ownNote: {
			short: 'Note',
			label: 'Note for yourself',
			hint: 'It stays in your record, and leaves with it when you export it.'
		},
		notApplicable:
			'This subject does not apply to you, going by what you said. It does not count in the result.',
		yourFacts: 'Already said',
		change: 'Change',
		answered: 'answered',
		partial: 'partly',
		notAsked: 'not applicable',
		unanswered: 'to do',
		unknownState: 'I don’t know',
		minutesLeft: (minutes) => plural(minutes, 'about one minute left', 'about # minutes left'),
		precise: 'Make it more precise',
		precisePlace: (index, total) => `${index} of ${total}`,
		preciseDone: 'There is nothing left to make more precise.',
		preciseDoneText: 'Every question has an answer, and every figure is saved.',
		toFind: 'What I still need to find out',
		undoShort: 'Undo',
		undo: 'Undo the last answer',
		redo: 'Redo',
		undoRefused: 'This answer has since changed in another tab: nothing was undone.'
	},
	units: {
		people: 'people',
		seats: 'seats or votes',
		suppliers: 'suppliers',
		contracts: 'contracts',
		departures: 'departures',
		exits: 'people who left the programme',
		euros: 'euros',
		days: 'days',
		kwh: 'kWh',
		mwh: 'MWh',
		kgco2e: 'kg of CO₂',
		tco2e: 'tonnes of CO₂',
		made: 'units produced',
		smic: 'times the legal minimum wage (Smic)'
	},
	numberErrors: {
		'not-a-count': 'Enter a whole number, for example 3.',
		negative: 'This number cannot be negative.',
		'not-whole': 'Enter a whole number, for example 3.',
		range: (min, max) => `Enter a number between ${min} and ${max}.`
	},
	storage: {
		title: 'Your answers cannot be saved for now',
		unavailable:
			'This browser refuses to save data here. This happens in some private windows, or when site data is blocked. Open Azimut in a normal window, or allow data for this site.',
		full: 'This device has no space left. Everything already saved is safe; the last answer is not saved. Free some space, then try again.',
		blocked:
			'Azimut is open in another tab, in an older version. Your answers are intact. Close the other Azimut tabs, then try again.',
		'newer-version':
			'Your records were opened by a newer version of Azimut. They are intact. Reload the page to use that version.',
		upgraded:
			'A newer version of Azimut has opened in another tab. What was saved is intact. Reload the page to use it here too.',
		erasedTitle: 'Everything was erased from this device',
		erased:
			'Another Azimut tab erased everything: nothing more can be saved here. Reload the page to start from scratch.',
		closed:
			'The browser closed access to your records. They are intact. Reload the page to continue.',
		damaged:
			'This browser has lost part of the data of Azimut. The rest was not touched: save it first, then start from scratch. You can import your files again.',
		locked: 'Azimut is locked.',
		'not-loaded':
			'Azimut could not load completely, most likely for lack of network. What you have just answered is not saved yet.',
		missing:
			'This record is no longer on this device: another tab or the browser erased it. Copy it to a file before closing this page.',
		unknown:
			'The browser could not read or write your records. What was saved is safe. Please try again.',
		retry: 'Try again',
		reload: 'Reload the page',
		copy: 'Copy this record to a file',
		space: 'See the space used'
	},
	update: {
		ready: 'A new version of Azimut is ready. Your answers are stored.',
		reload: (tabs: number) => (tabs > 1 ? `Reload the ${tabs} open tabs` : 'Reload now'),
		later: 'Later',
		held: 'Azimut has changed version. Something here is not stored yet: finish it, then reload.'
	},
	gridMissing: {
		choose: 'See the records on this device',
		networkTitle: 'The questionnaire could not be loaded',
		network: 'Your answers are intact on this device. Check the connection, then try again.'
	}
} satisfies typeof french;
