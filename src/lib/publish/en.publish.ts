import { englishPlural as plural } from '$lib/i18n/plural';
import { englishPeriodCounts } from '$lib/i18n/messages/periods';
import type french from './fr.publish';

export default {
	title: 'Publish a page',
	ownTitle: 'Your public page',
	intro: (day) =>
		`A page in your name shows your answers, their date and their points, until ${day}. You withdraw it whenever you like.`,
	toResult: 'Back to the result',
	without: 'Contribute without a name',

	obstacles: {
		title: 'Before publishing, this is missing:',
		example: {
			text: 'This record was made from an example: an invented company is not published, under any name.',
			link: 'See my company records'
		},
		draft: {
			text: 'This questionnaire is a trial version. Its answers cannot be published.',
			link: 'See the versions'
		},
		incomplete: { text: 'Some questions have no answer yet.', link: 'Answer them' },
		unknown: {
			text: 'There are more than 4 “I don’t know”. A public page shows 4 at most.',
			link: 'See what is left to find'
		},
		'year-missing': { text: 'The year of your answers is missing.', link: 'Say which year' },
		'year-old': {
			text: 'The year of your answers ended more than 24 months ago.',
			link: 'Begin a new year'
		},
		'year-ahead': { text: 'The year of your answers has not begun.', link: 'Correct the year' },
		'day-old': { text: 'This diagnosis is over twelve months old.', link: 'Begin a new year' },
		'day-ahead': {
			text: 'This diagnosis has a date in the future. Check the date of this device, then finish it again.',
			link: 'See the result'
		},
		unconfirmed: {
			text: 'Answers of another year are not confirmed.',
			link: 'Confirm them'
		},
		unfinished: {
			text: 'This diagnosis is not finished. The page has the date when you finish it.',
			again:
				'You changed answers since you finished it. Finish it again: the page will have that date.',
			link: 'Finish this diagnosis'
		},
		name: { text: 'The name of the company is missing.', link: 'Write the name' },
		otherwise:
			'Meanwhile you can show your summary sheet to anyone you like, without publishing anything.',
		print: 'Print the sheet'
	},

	shown: {
		title: 'What the page shows',
		name: 'Name shown on the page',
		familyName: 'If you write your family name, it will be seen.',
		siren: 'SIREN number (optional, shown as declared)',
		sirenWrong: 'This SIREN number is not right. Read its 9 digits again. It is not kept.',
		statement: 'The company, in your words (optional)',
		registered: 'This name reads as a label. The register has it so, under the SIREN number shown.',
		statementPointed:
			'These words speak of a label, of points or of the Impact Score: they may be read as a promise. Write a fact instead.',
		statementHint: '280 characters. No label, no promise.',
		beside: 'Beside the name',
		choices: {
			department: 'The department',
			naf: 'The activity',
			headcount: 'The size',
			legalForm: 'The legal form',
			siren: 'The SIREN number'
		},
		place: {
			title: 'The commune, or its group',
			label: 'Commune or group',
			none: 'Choose',
			groups: 'The group of communes alone',
			communes: 'The commune, with its group',
			hint: 'Your page then counts in the sheet of that territory. Without it, only in that of the department.',
			away: 'The list of communes did not arrive. Try again with a network.'
		},
		choice: (what: string, value: string) => `${what}: ${value}`,
		missing: 'To show something else:',
		toProfile: 'complete your profile',
		finding: 'Finding the page',
		listed: INSTANCE.modules.directory
			? 'In the directory and in search engines'
			: 'In search engines',
		unlisted: 'Otherwise, by its address only.',
		notInDirectory: (facts) => `It is not in the directory as long as it does not say: ${facts}.`,
		ofDirectory: { department: 'the department', naf: 'the activity', headcount: 'the size' },
		preview: 'See the page as it will be',
		payload: 'See what will be sent',
		payloadText:
			'Nothing else leaves. Of subjects that could point at a person (pay, age, disability, departures), only the points leave. No note, no evidence, no plan. A few facts only serve to make the calculation again: the server does not keep them.',
		payloadLabel: 'What is sent'
	},

	gate: {
		title: 'Before publishing',
		text: 'You declare:',
		boxes: {
			mandate: 'I run this company, or it asked me to publish.',
			true: (year, periods) => {
				const counted = englishPeriodCounts(year, periods);
				return counted
					? `My answers (${counted}) hold for the whole company.`
					: `My answers of ${periods.day} (year asked about: ${year}) hold for the whole company.`;
			},
			noLabel: 'I will not make a label of it: no logo, no “green company”, no packaging.'
		},
		claims: {
			'name-points': 'A name holds no points, no "/100" and no "Impact Score".',
			'name-label':
				'This name reads as a label. It is shown if the register has it so, with the SIREN.',
			'name-link': 'A name holds no web address. Write it without “www”, without “.fr”.',
			'name-alphabets': 'A word of this name mixes the letters of two alphabets.',
			'statement-claims':
				'Your words put a label, points or the Impact Score side by side. Write a fact.'
		},
		toClaim: 'Change it',
		publish: 'Publish my page',
		update: 'Update my page',
		tickAll: 'Tick the three boxes.',
		busy: 'Sending…',
		offline:
			'No network now. Nothing has left and nothing is lost: publish when the network is back.'
	},

	unanswered: {
		title: 'Something was sent and not answered',
		publish: 'You asked to publish, and the answer did not come. The page may exist already.',
		update:
			'You asked to change your page, and the answer did not come. It may be changed already.',
		safe: 'Nothing is lost. Sending again makes no second page.',
		finish: 'Send again',
		giveUp: 'Publish no more',
		giveUpText:
			'“Publish no more” erases the page if there is one. The server will not take it any more.'
	},

	outcome: {
		published: 'Your page is published. You change and withdraw it from here.',
		findable: INSTANCE.modules.directory
			? 'The directory and search engines will have it a day later.'
			: 'Search engines will have it a day later.',
		updated: 'Your page is up to date.',
		renewed: 'The keys are changed. Print the new sheet: the old one withdraws the page no more.',
		waiting: 'Your page is stored, but nobody sees it for now.',
		withdrawn: 'Your page is withdrawn, for good.',
		copies:
			'Search engines and web archives may keep a copy for a while. Azimut cannot erase those.',
		nothing: 'Nothing is public any more.',
		gone: 'This page was withdrawn, from another device or with the paper key. Your answers are still here.',
		unanswered: {
			look: 'The server did not answer. We cannot tell the state of the page now.',
			publish: 'The server did not answer. Your request is kept on this device.',
			update: 'The server did not answer. Your request is kept on this device.',
			renew: 'The server did not answer. We do not know whether the keys are changed: try again.',
			withdraw:
				'The server did not answer. We do not know whether the page is withdrawn: try again.'
		},
		sirenTaken: {
			publish: 'Nothing is published: another page already has this SIREN number.',
			update: 'Nothing changed: another page already has this SIREN number.'
		},
		sirenTakenText:
			'If this number is yours, claim it: your page is shown without it at once, and the person who runs this site compares the two pages. Otherwise delete it below, then send again.',
		sirenAnyway: 'Publish without this number, and claim it',
		refused: 'Nothing has changed. The server answers:',
		token:
			'This device cannot change this page any more: another may have taken it over. You can withdraw it with the paper key.',
		unknown: 'The server does not know this page. It is not public here any more.',
		forget: 'Forget this page',
		tooMany: 'Wait a few minutes, then try again.',
		unstoredBefore: 'This device could not keep your request: nothing has left.',
		unstoredAfter:
			'This device could not keep the server’s answer. Make some room, then send again.',
		again: 'Try again'
	},

	status: {
		title: 'State',
		unknown: 'We are asking the server…',
		offline: 'No network: we cannot ask the server how the page stands. It stays as it was.',
		live: (day: string) => `Online, until ${day}.`,
		soon: 'Its date is near. Do the diagnosis again, then update the page.',
		expired: (day: string) =>
			`It ended on ${day}: it shows its date first, and no points any more. Do the diagnosis again, then update the page.`,
		noSiren:
			'It does not show your SIREN number: another page has it. The person who runs this site compares the two. Write to them what proves that this number is yours.',
		held: 'Waiting. The person who runs this site is looking at this page; until then nobody sees it.',
		hidden: 'Hidden. The person who runs this site took it out of public sight.',
		reason: (reason: string) => `Their reason: “${reason}”`,
		contest: 'You may answer this decision: the address is in the legal notice.',
		toLegal: 'Legal notice',
		address: 'Address',
		see: 'See the page'
	},

	update: {
		title: 'Update the page',
		none: 'The page shows your answers of today.',
		since: 'Since you last published, you changed:',
		changes: {
			answers: (count: number, subjects: string) =>
				`${plural(count, '# subject', '# subjects')} (${subjects})`,
			grid: 'the version of the questionnaire',
			company: 'what you say about the company',
			day: 'the day of the diagnosis',
			year: 'the year of the answers',
			name: 'the name',
			statement: 'your words about the company',
			shown: 'what the page shows beside the name',
			listed: 'whether the page may be found'
		},
		stays: 'As long as you do not publish these changes, the page stays as it is.',
		blocked: 'To update it, this is missing:',
		choose: 'Change what the page shows'
	},

	share: {
		title: 'Making it known',
		send: 'Share the page',
		copySentence: 'Copy the link, with its sentence',
		copyAddress: 'Copy the address',
		copyAbove: 'Copy the address above.',
		copied: 'Copied.',
		selected: 'The text is selected: copy it.',
		link: 'A link for your site',
		linkText: (diagnosis, day) =>
			`Our ${diagnosis} of ${day} (answers declared by us, not verified)`,
		html: 'In HTML',
		markdown: 'In Markdown',
		copyHtml: 'Copy the HTML',
		copyMarkdown: 'Copy the Markdown',
		qr: 'A QR code for a document',
		qrLabel: 'QR code: opens your public page',
		qrText: 'Black on white, no logo, no figure.',
		saveQr: 'Save the code (SVG)',
		notOnProducts: 'Print neither this link nor this code on a product, packaging or a tag.'
	},

	wording: {
		title: 'What I may write, and the law',
		law: 'Since 27 September 2026, the European Union forbids environmental or social labels without an independent check or a public authority (Directive 2024/825).',
		can: 'You may write',
		page: (subjects, day, address) =>
			`“We filled in a self-diagnosis of ${subjects} criteria on ${day}. Our answers are public: ${address}”`,
		fact: '“In 2025, 55% of our purchases (in euros) came from less than 150 km away.”',
		noAddress: '(the address of your page)',
		factWhy: 'One fact at a time, with its figure and its year. This one is an example.',
		cannot: 'Do not write',
		cannotList: [
			'“A company rated 74/100” in the shop window',
			'“ecological score”',
			'“a responsible company”',
			'“we will be neutral in 2030”'
		],
		noPlan:
			'Your action plan is not published: announcing an ecological target takes a plan that an independent expert has checked.',
		why: 'Such sentences pass for a label or a promise. The law punishes them when nobody independent has checked.'
	},

	key: {
		title: 'The paper key',
		text: 'Eight words withdraw the page from any device, even if this one is lost. Print them and put them away.',
		open: 'Print the paper key',
		paperTitle: 'Paper key, to withdraw a public page',
		back: 'Back to the public page',
		print: 'Print',
		secret:
			'Show this sheet to nobody. With it the page is withdrawn for good; nothing can be changed in it.',
		words: 'The eight words',
		how: 'To withdraw the page',
		steps: {
			open: (address: string) => `Open ${address}, or take a picture of the code.`,
			type: 'Type the eight words, in order. Accents and capitals do not count.',
			done: 'The page is withdrawn at once, and does not come back.'
		},
		qrLabel: 'QR code: opens the page where one withdraws',
		qrText: 'This code only holds the address, not the words.',
		none: 'This device has no public page for this dossier.',
		renew: {
			title: 'Change the keys of this page',
			text: 'For a sheet that was lost, or a file that was given away with the key. The address of the page stays the same.',
			then: 'The keys of before stop working at once: the printed sheet, files, your other devices.',
			now: 'Change the keys',
			offline: 'No network now: change the keys when it is back.'
		}
	},

	withdraw: {
		title: 'Withdraw the page',
		text: 'The page and what it shows are erased from the server. Its address is never used again.',
		open: 'Withdraw the page…',
		ask: 'Withdraw this page for good?',
		forGood: 'This cannot be undone. Publishing again needs a new address.',
		stays: 'Your answers stay on this device.',
		sure: 'I want to withdraw this page for good.',
		now: 'Withdraw now',
		busy: 'Withdrawing…',
		offline: 'No network now: withdraw the page when it is back.'
	},

	brought: {
		title: 'A file brought the key of a public page',
		page: (url: string, name: string) =>
			`With it this device changes and withdraws the page of “${name}”: ${url}`,
		asked: (name: string) => `It is a request that was never answered, for the page of “${name}”.`,
		shared:
			'Take it if this page is yours. Whoever made the file has the same key: you can change it afterwards, under “The paper key”.',
		take: 'Take this key',
		leave: 'Do not take it'
	},

	elsewhere: {
		title: 'I have already published from another device',
		text: 'A page is changed from the device that published it. Do not publish a second one here.',
		export:
			'To change it here: on the other device, export the dossier and tick “The keys of public pages and contributions”, then open that file here and take the key.',
		paper:
			'To withdraw it without the other device: open the address of the page followed by /retirer, and type the eight words of the paper key.',
		lost: 'Without that device or the paper key, write to the person who runs this site.'
	}
} satisfies typeof french;
