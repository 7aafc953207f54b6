import type french from './fr.legal';

/** The words of the legal pages, in English. */
export default {
	date: '29 November 2026',
	upToDate: (date) => `This page is up to date as of ${date}.`,
	contents: 'On this page',
	trial: 'Trial instance, with no declared publisher.',
	noEmail: 'No e-mail address is declared on this instance.',
	write: (name) => `Write to ${name}:`
} satisfies typeof french;
