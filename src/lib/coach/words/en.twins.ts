import { englishPlural as plural } from '$lib/i18n/plural';
import type french from './fr.twins';

export default {
	title: 'Join a record to another',
	same: (one, other) =>
		one === other
			? `Two records are called “${one}”: is it the same company?`
			: `“${one}” and “${other}”: is it the same company?`,
	by: {
		siren: 'They bear the same SIREN number.',
		name: 'Their names are alike.'
	},
	compare: 'Yes, look before joining them',
	apart: 'No, two companies',
	more: (count: number) => plural(count, 'And # more such question.', 'And # more such questions.'),
	keptApart: 'Noted: you will not be asked again.',
	intro: (twin, target) =>
		`All that is in “${twin}” joins “${target}”. Each answer keeps its author and its date.`,
	stays: 'The record that stays',
	joins: 'The record that joins it',
	dates: (created, updated) => `begun on ${created}, changed on ${updated}`,
	keepsName: (kept, other) =>
		`The record keeps the name “${kept}”. The other was called “${other}”.`,
	chooseIntro: (name) =>
		`Which record do you want to attach “${name}” to? Nothing is done before you have seen what it changes.`,
	find: 'Look for a record',
	noOther: 'There is no other record on this device.',
	nothingFound: 'No record of that name.',
	swap: 'Keep the other one instead',
	answers: 'The answers',
	nothing: 'The answers shown do not change.',
	then: 'Then',
	bin: (name) =>
		`“${name}” goes to the bin: you can bring it back for 30 days. What has joined the other record stays there.`,
	page: (name) =>
		`“${name}” has a public page: it goes to the archives, together with the key of that page.`,
	contribution: (name) =>
		`“${name}” and the other both contributed to the key figures for the same year. “${name}” goes to the archives, together with the code that withdraws its contribution.`,
	later: 'If a file of the old record comes later, it will join the one that stays too.',
	again:
		'One of the two records has just changed in another tab. Nothing was done. Here is what it would do now.',
	confirm: 'Join them',
	leave: 'Change nothing',
	nothingDone: 'Nothing is done until you choose.',
	done: (twin, target) => `“${twin}” has joined “${target}”.`,
	open: (name) => `Open “${name}”`,
	toDossiers: 'The records of this device',
	missing: 'One of these two records is not on this device.',
	example: 'An example joins no company.'
} satisfies typeof french;
