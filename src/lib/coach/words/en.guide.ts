import type { Areas } from '$lib/i18n/locale';

export default {
	title: 'The meeting guide',
	description:
		'Running a meeting of an hour and a half, reading the result together, choosing one’s words, explaining the subjects.',
	lead: 'An hour and a half with a company: what to prepare, what to ask, what not to say.',
	contents: 'On this page',
	print: 'Print the guide',
	meeting: {
		title: 'The meeting',
		before: {
			title: 'Before',
			list: [
				'A week ahead, send the link: “Records”, the client, “Prepare the meeting”. Your client answers what they know, at their own pace.',
				'Ask for three papers, no more: the list of employees, the ten largest suppliers, the energy bills.',
				'Open Azimut once with a network. On site, everything works without one.'
			]
		},
		during: {
			title: 'During: an hour and a half',
			minutes: (count) => `${count} min`,
			steps: [
				{
					title: 'Welcome',
					text: 'Say why you came, what you will note, for how long, and that they may ask to read your notes. Nobody checks their answers.'
				},
				{
					title: 'Listen',
					text: '“What are you proud of here?” Keep their words.'
				},
				{
					title: 'The questions',
					text: 'Switch to “Interview mode”. Confirm quickly what they prepared (V key). Slow down as soon as it is about people: disability, age, departures, pay. Numbers, never names.'
				},
				{
					title: 'The result, together',
					text: 'Turn the screen towards them. Begin with what they already do.'
				},
				{
					title: 'Choose',
					text: 'Three steps at most, each with a name and a date. Only one, if it will be done.'
				}
			]
		},
		after: {
			title: 'After',
			list: [
				'Within two days, the meeting summary by mail: their steps, whom to call.',
				'Give them their record back: “Hand over the record”, on their page.',
				'After one month and six months, a call: what is done?'
			]
		},
		cases: [
			{
				title: 'They do not know',
				text: 'It does not matter. P key: who finds the figure (they, their accountant or you), and by when. Then go on.'
			},
			{
				title: 'You have only 30 minutes',
				text: '“Short interview”, under “More”, keeps the subjects (ten at most) that narrow the result most. Five minutes to welcome, twenty of questions, five for a single step.'
			},
			{
				title: 'It is not the moment',
				text: 'Too much work, bad news: stop there, without showing a result. One action, one date to call back. Their answers stay.'
			}
		]
	},
	result: {
		title: 'Reading the result with them',
		rose: 'Each petal is a subject, each cell a point.',
		marks: {
			full: { name: 'Filled', text: 'What the company does.' },
			dash: { name: 'Dashed', text: 'Its next steps.' },
			hatch: { name: 'Hatched', text: 'Not known yet: “I don’t know”, or no answer.' },
			arc: { name: 'Thin line', text: 'Not concerned: the subject does not count.' }
		},
		rules: [
			{
				title: 'Begin with strengths, as facts.',
				text: '“Four open-ended contracts out of five”, not “good at stability”.'
			},
			{
				title: 'A range is not a mark.',
				text: '“Between 41 and 52” means: answers are missing. A few of them narrow it.'
			},
			{
				title: 'A small petal is not a fault.',
				text: 'It is a subject for later, or for never: the company chooses.'
			},
			{
				title: 'Never compare with another company.',
				text: 'It compares with itself, from one year to the next.'
			}
		],
		example: 'See the result of an invented company'
	},
	claims: {
		title: 'Say, do not say',
		text: [
			'Azimut makes reports, never labels. The company declares its answers, and nobody checks them: neither do you.',
			'Since 27 September 2026, the European Union forbids environmental or social labels without an independent check or a public authority (Directive 2024/825). It also forbids vague environmental words without proof.'
		],
		caption: 'What you say, and what the company may write',
		say: 'Say…',
		not: 'Do not say…',
		pairs: [
			{ say: '“Answered with a coach”', not: '“Approved by the chamber of trades”' },
			{
				say: '“Self-diagnosis of 12 November 2026, declared by the company”',
				not: '“Certified”, “verified”, “Azimut label”'
			},
			{ say: '“Let us compute it again”', not: '“Let us check your score”' },
			{
				say: '“In 2025, 55% of our purchases (in euros) came from less than 150 km away.”',
				not: '“A responsible company”'
			},
			{ say: '“This is what we have done.”', not: '“We will be neutral in 2030.”' },
			{ say: '“The result is for you.”', not: '“Put it in the shop window.”' },
			...(INSTANCE.modules.region
				? [
						{
							say: '“Azimut prepares for the Impact Score.”',
							not: '“Azimut replaces the Impact Score.”'
						}
					]
				: [])
		],
		limits:
			'On 24 November 2026, we had not found the text that carries this directive into French law. French law already punishes misleading claims. This page is not legal advice.',
		more: 'The law, in the method'
	},
	subjects: {
		title: (count) => `The ${count} subjects`,
		intro: 'For each: what it means, an everyday question, the usual mistake.',
		subject: (number, title) => `${number}. ${title}`,
		means: 'What it means',
		ask: 'Another way to ask',
		misread: 'Often misunderstood'
	}
} satisfies Areas['guide'];
