import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** Components only: everything else, their scripts too, is oxlint’s (`src/.oxlintrc.json`); who may import whom stands in `tests/structure`. */
const typedRules = {
	languageOptions: { parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] } },
	rules: {
		...ts.configs.recommendedTypeCheckedOnly.at(-1)?.rules,
		'@typescript-eslint/switch-exhaustiveness-check': 'error',
		// The linter does not see the types of a template's callbacks and snippets; svelte-check does.
		'@typescript-eslint/no-unsafe-argument': 'off',
		'@typescript-eslint/no-unsafe-assignment': 'off',
		'@typescript-eslint/no-unsafe-call': 'off',
		'@typescript-eslint/no-unsafe-member-access': 'off',
		'@typescript-eslint/no-unsafe-return': 'off'
	}
};

export default ts.config({
	files: ['src/**/*.svelte'],
	extends: [js.configs.recommended, ts.configs.recommended, svelte.configs.recommended, typedRules],
	languageOptions: {
		globals: globals.browser,
		parserOptions: { parser: ts.parser, svelteConfig }
	},
	rules: {
		'no-undef': 'off',
		'prefer-const': 'off',
		// French has no-break spaces in its words.
		'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true }],
		'@typescript-eslint/no-unused-vars': [
			'error',
			{ argsIgnorePattern: '^_', varsIgnorePattern: '^_' }
		],
		'@typescript-eslint/no-non-null-assertion': 'error',
		'@typescript-eslint/consistent-type-imports': 'error',
		// Maps and dates that live in one function need no reactivity.
		'svelte/prefer-svelte-reactivity': 'off',
		// Addresses go through `to()` of $lib/i18n/context, which adds the language. resolve() is for patterns of routes:
		// it takes `[b]` in an address for a parameter that is missing, and throws.
		'svelte/no-navigation-without-resolve': 'off'
	}
});
