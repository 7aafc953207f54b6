import type { ConfigData } from 'html-validate';

/** What a page that the server makes must be. */
export const htmlRules: ConfigData = {
	extends: ['html-validate:recommended'],
	rules: {
		// How Svelte and the template write what HTML allows.
		'void-style': 'off',
		'doctype-style': 'off',
		'attribute-boolean-style': 'off',
		'attribute-empty-style': 'off',
		'no-trailing-whitespace': 'off',
		// A bare > is HTML; a bare < would end a test above.
		'no-raw-characters': 'off',
		// A name may be long.
		'long-title': 'off'
	}
};
