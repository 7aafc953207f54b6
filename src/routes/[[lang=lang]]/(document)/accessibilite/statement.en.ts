import type { Statement } from './statement.fr';

/** The statement of accessibility, in English. */
export const statement: Statement = {
	title: 'Accessibility statement',
	description: 'How accessible Azimut is: what was checked, how, what was not, and where to write.',
	scope: {
		title: 'What this statement covers',
		text: [
			'Azimut should work for everyone. This page says what was checked, how, and what was not.',
			'It covers the screens of Azimut served here, in French and in English. It follows the French model, whether or not the law requires it of the publisher.'
		]
	},
	conformity: {
		title: 'Compliance status',
		text: [
			'Azimut is non-compliant with the RGAA 4.1.2, the French accessibility standard.',
			'That is the word of the official model as long as there is no full audit of the 106 criteria. It does not say that the screens are unusable.',
			'Not audited by a third party: the assessment was made by the team, largely with automatic tests. It does not cover every criterion.'
		]
	},
	results: {
		title: 'Results of the checks',
		text: [
			'Here is the count of the 106 criteria. It is not a compliance rate: a check that found nothing is not an audit.'
		]
	},
	limits: {
		title: 'Content that is not accessible',
		text: ['Known faults and doubts:'],
		list: [
			'The text equivalent of the charts is long. The table below them says the same.',
			'The charts draw their labels inside an image. The table repeats them.',
			'There is neither a site map nor a search.'
		],
		after: ['No exemption for disproportionate burden. No exempt content.']
	},
	setting: {
		title: 'How this statement was made',
		made: (date) => `Statement made on ${date}.`,
		text: [
			'Technologies: HTML, CSS, SVG, WAI-ARIA, JavaScript, drawing on canvas for two charts.',
			'Environment: Chromium 156 on Linux, driven by Playwright.',
			'Tools: axe-core 4.14.1; html-validate 10 for valid code.',
			'Two more checks run at every change: the accessibility-checker engine by IBM, and a journey with a simulated screen reader. They are not counted here.'
		],
		waysTitle: 'The checks',
		pagesTitle: 'The screens checked',
		pages: [
			'Home, and an address that does not exist',
			'The company profile',
			'The questions, and the list of subjects',
			'The result',
			'The records, and the messages when the device refuses to store',
			'The legal notice, privacy and this page',
			'The 20 subjects, the method and “What I still need to find out”: one-off check only'
		]
	},
	missing: {
		title: 'What was not checked',
		text: [],
		list: [
			'Real use by people with disabilities.',
			'Real screen readers: NVDA, JAWS, VoiceOver, TalkBack.',
			'Voice control, braille displays, screen magnifiers.',
			'The Firefox and Safari browsers, and phones themselves.',
			'A full audit of the 106 criteria on a sample of pages.'
		]
	},
	contact: {
		title: 'Feedback and contact',
		text: [
			'Is a screen blocking you? Say which one, and with which tool. Ask for its content in another form.'
		]
	},
	recourse: {
		title: 'Where to appeal',
		text: [
			'You reported a fault that keeps you from using this service, and the answer does not satisfy you? You can turn to the “Défenseur des droits”, the French defender of rights, free of charge:'
		],
		site: 'on its site:',
		delegate: 'through a delegate near you, found on the same site;',
		post: 'by post, without a stamp, from France:'
	},
	detail: {
		title: 'The criteria, one by one',
		text: [
			'The numbers are those of the RGAA 4.1.2. The wording is ours, and shorter: the text that counts is that of the standard.'
		],
		official: 'The official standard, in French:',
		criterion: 'Criterion',
		finding: 'State and check',
		theme: (index, name) => `${index}. ${name}`,
		by: (list) => `By: ${list}.`
	},
	states: {
		met: 'checked: met',
		absent: 'not applicable',
		untested: 'not checked',
		failed: 'checked: not met'
	},
	short: {
		axe: 'axe-core',
		narrow: 'small screens',
		keyboard: 'keyboard',
		focus: 'focus',
		languages: 'languages',
		numbers: 'numbers',
		dossiers: 'records',
		components: 'components',
		colours: 'colours',
		browser: 'browser',
		code: 'code'
	},
	long: {
		axe: 'axe-core runs on the screens listed below, in light, in dark and in forced colours',
		narrow: 'the same screens, 320 px wide, then at 400% zoom, without sideways scrolling',
		keyboard: 'a whole journey by keyboard alone, dialog and skip link included',
		focus: 'the focus stays somewhere useful when its button goes away',
		languages: 'language of the pages, change of language, reading without JavaScript',
		numbers: 'numbers refused, with their message tied to the field',
		dossiers: 'creating, duplicating, deleting and restoring a record',
		components: 'tests of components: rows of answers, dial',
		colours: 'contrasts worked out from the declared colours, in light and in dark',
		browser:
			'a one-off check of 24 November 2026 in the browser: titles, tags, visible focus, text spacing, reading without styles, valid code',
		code: 'reading the code'
	}
};
