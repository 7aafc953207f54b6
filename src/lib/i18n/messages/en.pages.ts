import { accountantHas } from './accountant';
import { englishPlural as plural } from '../plural';
import type french from './fr.pages';

/** The words of the home page and of the pages that explain, in English. */
export default {
	home: {
		title: 'Where does your company stand, for people and for the planet?',
		startAnother: 'Start another company record',
		resume: (name) => `Resume: ${name}`,
		next: (date) => `Next date of your plan: ${date}`,
		result: (name) => `See my result: ${name}`,
		clients: 'Your clients',
		resumeCount: (count, of) => `${plural(count, '# subject', '# subjects')} out of ${of}`,
		allDossiers: 'All the company records on this device',
		yours: 'You are the one who answers. Nobody checks, and the result stays with you.',
		howTitle: 'How it works',
		how: [
			'Eight questions at most about your company, so that you are only asked what applies to you.',
			'One question per screen. “I don’t know” is an answer: you can come back to it.',
			'A result at any time, even when incomplete, and the five easiest steps.',
			'Who can help you nearby, at what price, and your plan.'
		],
		offers: 'See who can help me',
		prepare: 'See the questions and get my documents ready',
		learnMore: 'Read the method'
	},
	impactScore: {
		title: 'And the Impact Score?',
		text: 'A free questionnaire of the Mouvement Impact France, on the same 20 subjects. The Occitanie Region asks for it with an application for aid. Azimut prepares you for it.',
		more: 'What the Impact Score is'
	},
	example: {
		title: 'An example',
		link: 'See the example',
		name: 'Example: a bakery',
		key: 'Solid: what it does. Dashed: its next steps.',
		aim: (points) => `, ${points} with its next steps`,
		invented: 'This company is invented. Nothing is stored on this device.',
		subjects: 'Its subjects',
		points: (points, max) => `${points} out of ${max}`,
		notConcerned: 'not concerned',
		steps: 'Its next steps',
		gain: (gain) => `+${plural(gain, '# point', '# points')}`,
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
		time: 'A first result in 15 minutes. The full record in one hour, if you have your documents to hand.',
		onlyYours:
			'You will only see the questions that apply to you. “I don’t know” is always an answer.',
		print: 'Print, to prepare',
		printNote: 'Whatever you unfold is printed too.',
		papersTitle: 'Documents to have ready',
		papersIntro: 'Nothing is compulsory: for a first result, estimates are fine.',
		papers: [
			'The list of employees, with contract and age (monthly payroll return, DSN, or payslips)',
			'Energy and fuel bills, over two years',
			'The supplier ledger, or your 10 largest invoices',
			'The latest balance sheet, or the ledger of receipts',
			'Training certificates',
			'Donation receipts',
			'Your labels and approvals',
			'Your articles of association'
		],
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
		title: 'The method',
		description:
			'How Azimut counts points: the rules, a worked example, the levels and their sources, the versions.',
		intro:
			'How your answers become points, and your points a result. Everything is written here, nothing is hidden.',
		subject: (number, title) => `${number}. ${title}`,
		brief: {
			title: 'In short',
			text: [
				'You are the one who answers. Nobody checks your answers.',
				'The result is not a label, not a certification, not an official mark.',
				'Azimut is independent of the Occitanie Region and of the Impact Score.',
				'Azimut does not replace the Impact Score that the Region asks for. It helps you prepare for it.',
				'Everything is worked out on your device. The same answers always give the same result.'
			],
			titles: (count) =>
				`The ${count} subjects have the titles of the regional list. The questions and the levels are our own.`
		},
		points: {
			title: 'The points',
			rule: (count, each) =>
				`There are ${count} subjects. Each is worth ${each} points, and all weigh the same.`,
			inside: (each) => `Within a subject, one or more questions share these ${each} points.`,
			partsCaption: 'The points of each part',
			part: 'Part',
			subjects: 'Subjects',
			points: 'Points',
			outOf: 'Out of',
			onHundred: 'Out of 100',
			whole: 'Overall',
			formulaIntro: 'The result is worked out in one line:',
			formula: 'points obtained ÷ possible points × 100',
			exampleTitle: 'An example, worked out step by step',
			example: (name, details) =>
				`${name} is an invented company (${details}). It has answered all its questions.`,
			employees: (count) =>
				count === 0 ? 'no employee' : plural(count, '# employee', '# employees'),
			exampleCaption: (name) => `The result, part by part: ${name}`,
			line: (points, max, value) => `${points} ÷ ${max} × 100 = ${value}`,
			rounding:
				'Rounding comes at the end, on screen only, to the nearest whole number. A half goes up.',
			becomes: (value, rounded) => `So ${value} becomes ${rounded}.`,
			rounded: (rounded) => `rounded to ${rounded}`,
			detail: (name) => `The points, subject by subject: ${name}`,
			subject: 'Subject',
			notApplicable: 'not applicable'
		},
		unknown: {
			title: '“I don’t know” and missing answers',
			text: [
				'“I don’t know” is not worth zero, and it does not vanish either. Your result becomes a range.',
				'At the bottom of the range, this question counts for zero points. At the top, it counts for all its points.',
				'A question without an answer does the same. So does a missing fact of your profile.',
				'A part has a score once all its questions have an answer, “I don’t know” included. That score is the bottom of the range.',
				'On screen, as soon as the range is wider than 2 points, the range is shown. The bottom is then never shown alone.'
			],
			example: (name, unknowns, low, high) =>
				`Invented example, ${name}: ${plural(unknowns, '# “I don’t know”', '# “I don’t know”')}. Its result is between ${low} and ${high} out of 100.`
		},
		notApplicable: {
			title: 'Subjects that do not apply to you',
			text: [
				'A subject leaves the sum when a fact says so, never because you would rather skip it.',
				'Its points then count neither among yours nor among the possible points.',
				'A fact that you do not know never removes a subject.'
			],
			example: (name, details, away, left, max) =>
				`Invented example, ${name} (${details}): ${plural(away, '# subject does not apply', '# subjects do not apply')}. There remain ${plural(left, '# subject', '# subjects')}, so ${max} possible points.`,
			listTitle: 'The subjects that may leave the sum',
			when: 'in this case:'
		},
		bands: {
			title: 'The places on the path',
			text: [
				'The rounded result gives a place on a path. It is for your eyes only.',
				'It is neither a grade nor an award. It is never shown in public.'
			],
			caption: 'The places on the path, by result out of 100',
			name: 'Place',
			from: 'From',
			to: 'To'
		},
		steps: {
			title: 'Your next steps',
			text: [
				'For each question that you answered, Azimut looks at the level just above.',
				'Steps are ordered by gain divided by effort. The gain is what the step adds to your result out of 100.',
				'Among the first five: two per part at most, and one per subject, as long as there are others.',
				'When they are equal, the order of the questionnaire decides. A step that you set aside does not come back, unless you put it back.'
			],
			caption: 'The four levels of effort',
			effort: 'Effort',
			meaning: 'What it takes',
			neverTitle: 'What is never among the five',
			never: [
				'Major decisions (effort 4): hiring, changing the articles of association, opening the capital, making a large donation, paying for a label.',
				'What the law already requires of you: it is shown apart, “To check: it is the law”.',
				'The steps that you set aside.'
			]
		},
		statutes: {
			title: 'Points that come with the legal form',
			text: [
				'Some legal forms already contain what a question asks for. These companies therefore have points before any action.',
				'This is what the questionnaire can prove. We give no other figure.',
				'The answer must still be chosen: nothing is ticked for you.'
			],
			gives: (total) => plural(total, '# point', '# points'),
			law: 'the law provides for it in this legal form',
			words: 'the answer names this legal form',
			agreements: 'An official approval counts too, as a label does, if it is valid today:',
			rest: 'Other answers are often easier with a legal form: the employees’ vote in a Scop (workers’ co-operative), for example. It depends on each company, so we give no figure.',
			changing: 'The questions change with the legal form in these subjects:',
			step: 'Changing your legal form is never one of your next five steps.'
		},
		law: {
			title: 'The law, and why there is no label',
			dutyTitle: 'A legal duty gives no point',
			duty: [
				'An action that the law already requires of you is not offered, and gives nothing.',
				'When a legal minimum is a level of a scale, it keeps its place and its points. It is then pointed out.'
			],
			labelTitle: 'No label, no badge',
			label: [
				'Since 27 September 2026, a European directive has covered the social or environmental labels shown to consumers.',
				'It bans those that rest neither on a check by an independent third party nor on a public authority.',
				'In Azimut, your answers are declared and nobody checks them. Writing “self-declared” on a badge would change nothing.',
				'So Azimut makes reports: facts, a date, the name of who declares them. It gives no badge, no logo, no award.',
				'On 24 November 2026, we had not found the text that carries this directive into French law. French law already punishes misleading claims.',
				'This page is not legal advice.'
			],
			source: 'Directive (EU) 2024/825, official text on EUR-Lex'
		},
		thresholds: {
			title: 'The levels and their sources',
			intro: (total) =>
				`The questionnaire has ${total} levels that give points. This is what they rest on:`,
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
			editorial: 'Azimut’s choices are starting points. They will change if a better value exists.',
			fold: 'Unfold a subject to see each question, each level and its reason.',
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
			title: 'Small teams and sensitive subjects',
			text: [
				'A percentage means little among three people. So the questions change with the size of the team.',
				'A test checks it for every headcount from 1 to 9: each subject can take at least four values.',
				'A level that no whole number of people can reach is never offered as a step.'
			],
			sensitiveTitle: 'Figures that could point at an employee',
			sensitive: [
				'Disability, age, pay, departures: in a small team, a figure can point at someone.',
				'These figures and answers never leave your device, except in a file that you export yourself.',
				'Only their points can be shown elsewhere, and only if you decide so.'
			],
			always: 'Always:',
			when: (conditions) => `With ${conditions}:`
		},
		others: {
			title: 'Why the Impact Score may give another number',
			unknown:
				'The same answers may give another number on the Impact Score: as far as we know, its questions and the weight of its parts are not public.',
			published: (parts, total, here) =>
				`We found only one published result: ${parts.join(', ')} for the three parts, and ${total} in all. Counted as here, it would be ${here}.`,
			source: 'Read the article (in French)',
			inferred: (there, [least, most], here) =>
				`So the third part probably weighs more there: about ${there}% (from ${least}% to ${most}%), against ${here}% here. We infer this from a single result: nothing official says it.`,
			caption: 'Our invented examples, counted as here and with these inferred weights, out of 100',
			example: 'Invented example',
			here: 'Here',
			there: 'With these inferred weights',
			range: (low, high) => (low === high ? String(low) : `${low} to ${high}`)
		},
		versions: {
			title: 'The versions of the questionnaire',
			current: 'Current questionnaire',
			version: 'Version',
			startsOn: (day) => `Records made from ${day} on follow this version.`,
			coming: (version, day) => `Version ${version} begins on ${day}`,
			text: [
				'A published version no longer changes: neither its questions nor its levels. A change makes a new version.',
				'A word may be corrected. The correction is then recorded, with its date and its reason.',
				'A company record stays on the published version with which it began. Moving to a newer version is your choice.',
				'Begun on a trial version, it goes on with the published version that this one becomes.'
			],
			draft: 'In a trial version, everything may still change: questions, levels and points.',
			none: 'No version is published yet.',
			published: 'The published versions',
			changed: (since) => `What changed since ${since}, and why`,
			files: (count) =>
				plural(count, '# file, with its fingerprint', '# files, with their fingerprints'),
			on: (date) => `on ${date}`,
			fingerprint: (sha256) => `SHA-256: ${sha256}`,
			reason: 'Correction:'
		},
		makers: {
			title: 'Who makes Azimut, and how to report a mistake',
			text: [
				'Azimut is independent of the Occitanie Region and of the Impact Score. It uses neither their logos nor their texts.',
				'The code and the questionnaire are under the free licence EUPL 1.2.',
				'Does a level seem wrong, or has a source gone? Tell the publisher of this site.'
			],
			legal: 'See the legal notice to know who the publisher is and how to write to them',
			criteria: 'See all the questions'
		}
	}
} satisfies typeof french;
