import type french from './fr.error';

/** The words of the page of errors, in English. */
export default {
	notFound: 'This page does not exist',
	notFoundText: 'The address may be misspelt. Your answers are still on this device, in any case.',
	unexpected: 'Something did not work',
	unexpectedText:
		'What was kept on this device still is. Reload the page, or go back to the home page.',
	reference: (id) => `Error reference: ${id}`,
	offers: 'See all offers of help',
	home: 'Back to the home page'
} satisfies typeof french;
