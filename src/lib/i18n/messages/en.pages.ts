import { accountantHas } from './accountant';
import { englishPlural as plural } from '../plural';
import type french from './fr.pages';

/** The words of the home page and of the pages that explain, in English. */
export default {
	home: {
		title: INSTANCE.words.en.tagline,
		startAnother: 'Start another company record',
		resume: (name) => `Resume: ${name}`,
		next: (date) => `Next date of your plan: ${date}`,
		late: (date) => `Date passed in your plan: ${date}`,
		result: (name) => `See my result: ${name}`,
		clients: 'Your clients',
		locked: 'Unlock your records',
		resumeCount: (count, of) => `${plural(count, '# subject', '# subjects')} out of ${of}`,
		allDossiers: 'All the company records on this device',
		yours: 'You are the one who answers. Nobody checks, and the result stays with you.',
		howTitle: 'How it works',
		how: [
			...(INSTANCE.start.length > 0
				? [
						`${plural(INSTANCE.start.length, '# question', '# questions')} at most about your company, so that you are only asked what applies to you.`
					]
				: []),
			'One question per screen. “I don’t know” is an answer: you can come back to it.',
			'A result at any time, even when incomplete, and your next five steps.',
			INSTANCE.modules.help
				? 'Who can help you nearby, at what price, and your plan.'
				: 'Your plan, to print or to show.'
		],
		offers: 'See who can help me',
		prepare: 'See the questions and get my documents ready'
	},
	note: INSTANCE.words.en.note,
	example: {
		title: 'An example',
		link: 'See the example',
		name: INSTANCE.words.en.example,
		key: 'Solid: what it does. Dashed: its next steps.',
		aim: (points) => `, ${points} with its next steps`,
		invented: 'This company is invented. Nothing is stored on this device.',
		subjects: 'Its subjects',
		points: (points, max) => `${points} out of ${max}`,
		notConcerned: 'not concerned',
		steps: 'Its next steps',
		gain: (gain) => `+${gain} ${gain === '1' ? 'point' : 'points'}`,
		start: 'Make mine'
	},
	offline: {
		title: 'This page needs the network',
		text: 'There is no connection, and this page is not kept here. Your answers are still on this device.',
		again: 'Try again',
		available: 'What works without network'
	},
	contents: 'On this page',
	conditions: {
		others: 'in all other cases',
		and: ', and ',
		or: '; or ',
		yesNo: (question, yes) => `you answered “${yes ? 'Yes' : 'No'}” to “${question}”`,
		except: (conditions) => `except if ${conditions}`,
		butNot: (conditions, not) => `${conditions}, except if ${not}`,
		between: (question, least, most) => `${question} from ${least} to ${most}`,
		atLeast: (question, count) => `${question} ${count} or more`,
		atMost: (question, count) => `${question} ${count} at most`,
		counts: {
			headcount: {
				atLeast: (count) => (count === 1 ? 'at least one employee' : `${count} employees or more`),
				atMost: (count) =>
					count === 0 ? 'no employee' : plural(count, '# employee at most', '# employees at most'),
				between: (least, most) => `${least} to ${most} employees`
			},
			closedYears: {
				atLeast: (count) =>
					plural(
						count,
						'# financial year completed, or more',
						'# financial years completed, or more'
					),
				atMost: (count) =>
					count === 0
						? 'no financial year completed yet'
						: plural(
								count,
								'# financial year completed, at most',
								'# financial years completed, at most'
							),
				between: (least, most) => `${least} to ${most} financial years completed`
			},
			boardSize: {
				atLeast: (count) =>
					plural(count, '# person or more in charge', '# people or more in charge'),
				atMost: (count) =>
					count === 1 ? 'one person alone in charge' : `${count} people at most in charge`,
				between: (least, most) => `${least} to ${most} people in charge`
			}
		}
	},
	criteria: {
		title: (count) => `The ${count} subjects`,
		description:
			'Everything Azimut will ask you, subject by subject, and the documents to have ready before you start.',
		intro: (count) =>
			`Here are the ${count} subjects that Azimut asks about. Read them, get your documents ready, and answer when you like.`,
		time: INSTANCE.words.en.time,
		onlyYours:
			'You will only see the questions that apply to you. “I don’t know” is always an answer.',
		print: 'Print, to prepare',
		printNote: 'Whatever you unfold is printed too.',
		papersTitle: 'Documents to have ready',
		papersIntro: 'Nothing is compulsory: for a first result, estimates are fine.',
		papers: INSTANCE.words.en.papers,
		accountantTitle: 'A message for your accountant',
		accountant:
			'Your accountant can produce the list of employees, the suppliers and the balance sheet in one go. The message is in French, for them.',
		message: {
			hello: 'Hello,',
			ask: 'For a self-diagnosis, could you please send me:',
			list: accountantHas.map(({ en }) => `${en};`),
			thanks: 'Thank you.'
		},
		meaning: 'What this message says',
		copy: 'Copy the message',
		copied: 'Copied',
		selected: 'The message is selected: copy it with Ctrl + C, or with a long press.',
		subjectsTitle: 'The subjects, one by one',
		easy: 'Easy to read',
		listen: 'Listen',
		stop: 'Stop',
		listenTo: (title) => `: ${title}`,
		why: 'Why this subject',
		prepare: 'What to prepare',
		asked: 'What you will be asked',
		of: (title) => `: ${title}`,
		notFor: 'When this subject is not asked:',
		firstCase: 'You get the questions for one situation only: the first that fits you.',
		askedWhen: 'When it is asked:',
		kinds: {
			level: 'You will choose one answer:',
			practices: 'You will tick everything that is true:',
			measure: 'You will choose one range; an estimate is fine:'
		},
		figures: 'Or, if you have the figure:',
		sdgs: (count, list) =>
			plural(
				count,
				`United Nations sustainable development goal: ${list}`,
				`United Nations sustainable development goals: ${list}`
			),
		toMethod: 'How points are counted'
	},
	method: {
		subject: (number, title) => `${number}. ${title}`,
		points: {
			partsCaption: 'The points of each part',
			part: 'Part',
			subjects: 'Subjects',
			points: 'Points',
			weight: 'Weight',
			share: 'Share of the total',
			percent: (share) => `${share}%`,
			outOf: 'Out of',
			onHundred: 'Out of 100',
			whole: 'Overall',
			weightedFormula: 'each part out of 100, then their mean, each by its weight',
			formula: 'points obtained ÷ possible points × 100',
			example: (name, details) =>
				`${name} is an invented company (${details}). It has answered all its questions.`,
			employees: (count) =>
				count === 0 ? 'no employee' : plural(count, '# employee', '# employees'),
			exampleCaption: (name) => `The result, part by part: ${name}`,
			line: (points, max, value) => `${points} ÷ ${max} × 100 = ${value}`,
			rounded: (rounded) => `rounded to ${rounded}`,
			detail: (name) => `The points, subject by subject: ${name}`,
			subject: 'Subject',
			notApplicable: 'not applicable'
		},
		unknown: {
			example: (name, unknowns, low, high) =>
				`Invented example, ${name}: ${plural(unknowns, '# “I don’t know”', '# “I don’t know”')}. Its result is between ${low} and ${high} out of 100.`
		},
		notApplicable: {
			example: (name, details, away, left, max) =>
				`Invented example, ${name} (${details}): ${plural(away, '# subject does not apply', '# subjects do not apply')}. There remain ${plural(left, '# subject', '# subjects')}${max === null ? '.' : `, so ${max} possible points.`}`,
			when: 'in this case:'
		},
		bands: {
			caption: 'The places on the path, by result out of 100',
			name: 'Place',
			from: 'From',
			to: 'To'
		},
		steps: {
			caption: 'The four levels of effort',
			effort: 'Effort',
			meaning: 'What it takes'
		},
		statutes: {
			gives: (total) => plural(total, '# point', '# points'),
			law: 'the law provides for it in this legal form',
			words: 'the answer names this legal form'
		},
		thresholds: {
			caption: 'What the levels rest on',
			basis: 'Basis of the level',
			count: 'Levels',
			bases: {
				source: 'A figure or a rule from a law, a label or a statistic, with its source',
				landmark: 'Azimut’s choice, starting from a benchmark quoted with its source',
				choice: 'Azimut’s choice, explained in one sentence',
				order:
					'Azimut’s choice, without a written reason: most often, the order of the answers in a list'
			},
			scale: 'Levels',
			practices: 'Actions to tick',
			practice: (weight) => `counts for ${weight}`,
			fromWeight: (weight) => `Total of ${weight} or more`,
			points: (points) => plural(points, '# point', '# points'),
			noPoints: 'changes the question',
			shared: 'For all these levels:',
			byLaw: 'Law:',
			tags: {
				source: 'source',
				landmark: 'Azimut’s choice, with a benchmark',
				choice: 'Azimut’s choice',
				order: 'Azimut’s choice, without a written reason'
			},
			source: 'Source:',
			consulted: (date) => `consulted on ${date}`
		},
		small: {
			always: 'Always:',
			when: (conditions) => `With ${conditions}:`
		},
		others: {
			caption: 'Our invented examples, counted as here and with these inferred weights, out of 100',
			example: 'Invented example',
			here: 'Here',
			there: 'With these inferred weights',
			range: (low, high) => (low === high ? String(low) : `${low} to ${high}`)
		},
		versions: {
			current: 'Current questionnaire',
			version: 'Version',
			startsOn: (day) => `Records made from ${day} on follow this version.`,
			coming: (version, day) => `Version ${version} begins on ${day}`,
			draft: 'In a trial version, everything may still change: questions, levels and points.',
			none: 'No version is published yet.',
			published: 'The published versions',
			changed: (since) => `What changed since ${since}, and why`,
			files: (count) =>
				plural(count, '# file, with its fingerprint', '# files, with their fingerprints'),
			on: (date) => `on ${date}`,
			fingerprint: (sha256) => `SHA-256: ${sha256}`,
			reason: 'Correction:'
		}
	}
} satisfies typeof french;
