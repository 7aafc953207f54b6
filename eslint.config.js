import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/**
 * Who may import whom: docs/decisions/0002 says why. A room is a folder of src/lib (or cli, routes); each forbidden
 * import says where the code should go instead.
 *
 * @param {string} room files the rule is for
 * @param {{ from: string[] | RegExp, because: string }[]} forbidden
 * @param {string[]} [ignores]
 */
const boundary = (room, forbidden, ignores = []) => ({
	files: [room.endsWith('.svelte') ? `src/${room}` : `src/${room}/**/*.{ts,svelte}`],
	ignores: ['**/*.test.ts', ...ignores],
	rules: {
		'@typescript-eslint/no-restricted-imports': [
			'error',
			{
				patterns: [...forbidden, aroundTheWall].map(({ from, because }) => ({
					...(from instanceof RegExp ? { regex: from.source } : { group: from }),
					message: because,
					allowTypeImports: because.includes('types are welcome')
				}))
			}
		]
	}
});

/** A relative path would pass by the rules above, which read `$lib/<room>/…`. */
const aroundTheWall = {
	from: /^(\.\.\/)+(grid|engine|dossier|share|state|i18n|ui|components|explain|server)\//,
	because: 'Across rooms write $lib/<room>/…, so that the rules between them can see it.'
};

/** @param {string[]} rooms */
const lib = (...rooms) => rooms.flatMap((room) => [`$lib/${room}/*`, `$lib/${room}/**`]);
/** zod and what it checks with: loaded when a file is given, by `await import()`, and never for a question. */
const strictReaders = {
	from: [
		...['$lib/dossier/file/read', '$lib/dossier/file/*schema', '$lib/grid/*schema'],
		'$lib/share/**/*schema'
	],
	because: 'It brings zod: load it when it is needed, by await import() (types are welcome).'
};
/** What a screen may not do itself, wherever it stands. */
const notForScreens = [
	{
		from: [...lib('dossier/storage', 'dossier/list', 'dossier/merge'), 'dexie', 'dexie/*'],
		because: 'A screen stores and reads through $lib/state (types are welcome).'
	},
	strictReaders,
	{
		from: [...lib('explain', 'server'), 'zod', 'chart.js', 'node:*'],
		because:
			'A screen is loaded by the browser: take values from $lib/grid, engine, dossier, share, state and ui (types are welcome).'
	}
];
const svelteAnything = ['svelte', 'svelte/*', '$app/*', '$service-worker'];
const storage = ['dexie', 'dexie/*'];

const uiKnowsProps = {
	from: [
		...lib('grid', 'engine', 'dossier', 'share', 'state', 'components', 'explain', 'server'),
		'$app/*',
		...storage,
		'zod'
	],
	because:
		'A ui component knows its props only (types are welcome). What knows Azimut belongs beside its route, or in $lib/components.'
};
const oneChartFile = {
	from: ['chart.js', 'chart.js/*'],
	because: 'One file imports Chart.js: src/lib/ui/Chart.svelte.'
};

export default ts.config(
	{
		ignores: ['build/', '.svelte-kit/', 'node_modules/', 'test-results/', 'tests/fixtures/']
	},
	js.configs.recommended,
	...ts.configs.recommendedTypeChecked,
	...svelte.configs.recommended,
	{
		languageOptions: {
			globals: { ...globals.browser, ...globals.node },
			parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] }
		},
		rules: {
			'no-undef': 'off',
			// French has no-break spaces in its words.
			'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true }],
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_' }
			],
			'@typescript-eslint/no-non-null-assertion': 'error',
			'@typescript-eslint/switch-exhaustiveness-check': 'error',
			'@typescript-eslint/consistent-type-imports': 'error',
			// Addresses go through `to()` of $lib/i18n/context, which adds the language. resolve() is for patterns of routes:
			// it takes `[b]` in an address for a parameter that is missing, and throws.
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
		rules: {
			// Maps and dates that live in one function need no reactivity.
			'svelte/prefer-svelte-reactivity': 'off'
		}
	},
	{
		files: ['**/*.svelte'],
		rules: {
			// The linter does not see the types of a template's callbacks and snippets; svelte-check does.
			'@typescript-eslint/no-unsafe-argument': 'off',
			'@typescript-eslint/no-unsafe-assignment': 'off',
			'@typescript-eslint/no-unsafe-call': 'off',
			'@typescript-eslint/no-unsafe-member-access': 'off',
			'@typescript-eslint/no-unsafe-return': 'off'
		}
	},
	{
		// Its table names the type of each area by its file: eighteen imports would say the same again.
		files: ['src/lib/i18n/locale.ts'],
		rules: {
			'@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }]
		}
	},
	{ files: ['**/*.{js,mjs}'], ...ts.configs.disableTypeChecked },
	{
		// Browser methods are taken apart on purpose, to make storage fail.
		files: ['tests/e2e/**'],
		rules: { '@typescript-eslint/unbound-method': 'off' }
	},
	boundary('lib/engine', [
		{
			from: /^(?!\.\.?\/|\$lib\/grid\/facts$)/,
			because:
				'The engine is pure: it imports nothing but types of $lib/grid (types are welcome) and its list of core facts. What needs a package, a clock, storage or words belongs to state, dossier or i18n.'
		}
	]),
	boundary('lib/grid', [
		{
			from: [
				...lib(
					'engine',
					'dossier',
					'share',
					'state',
					'i18n',
					'ui',
					'components',
					'explain',
					'server'
				),
				...svelteAnything,
				...storage
			],
			because: '$lib/grid only knows the shape of data. Move what uses it to the room that does.'
		}
	]),
	boundary(
		'lib/share',
		[
			{
				from: [
					...lib('dossier', 'state', 'i18n', 'ui', 'components', 'explain', 'server'),
					...svelteAnything,
					...storage
				],
				because:
					'Share says what leaves the device, for the browser and for the server: it knows neither dossiers nor screens.'
			},
			{
				from: [...lib('grid', 'engine'), 'zod'],
				because:
					'Share is loaded by screens: types are welcome from grid and engine, zod and schemas belong to publication-schema.ts and contribution-schema.ts.'
			}
		],
		['src/lib/share/publication-schema.ts', 'src/lib/share/figures/contribution-schema.ts']
	),
	boundary('lib/dossier', [
		{
			from: /^(\$lib\/(engine|share|state|i18n|ui|components|explain|server)\/|\$app\/|svelte$|chart\.js)/,
			because:
				'A dossier is revisions in storage: it knows neither scores nor screens (types are welcome from $lib/grid). Join them in $lib/state.'
		}
	]),
	boundary('lib/state', [
		strictReaders,
		{
			from: [
				...lib('server', 'explain', 'ui', 'components'),
				...storage,
				'zod',
				'chart.js',
				'node:*'
			],
			because:
				'State joins engine and dossier for a screen. Components go to ui, storage to dossier, schemas to grid or share.'
		}
	]),
	boundary('lib/i18n', [
		{
			from: [
				...lib(
					'grid',
					'engine',
					'dossier',
					'share',
					'state',
					'ui',
					'components',
					'explain',
					'server'
				),
				'$app/*'
			],
			because: 'Words know nothing of what they describe: pass values in.'
		}
	]),
	boundary('lib/ui', [uiKnowsProps, oneChartFile], ['src/lib/ui/Chart.svelte']),
	boundary('lib/ui/Chart.svelte', [uiKnowsProps]),
	boundary('lib/server', [
		{
			from: [...lib('dossier', 'state', 'ui', 'components', 'explain'), ...storage, 'svelte'],
			because: 'The server never sees a dossier: only what share describes.'
		}
	]),
	boundary('cli', [
		{
			from: [
				...lib('dossier', 'state', 'ui', 'components', 'i18n'),
				'$app/*',
				'svelte',
				...storage
			],
			because: 'The command line uses grid, engine and server only.'
		}
	]),
	boundary('lib/explain', [
		{
			from: [...lib('dossier', 'share', 'state', 'ui', 'components'), ...storage, 'svelte'],
			because:
				'What explains a questionnaire is worked out from its data when the app is built; screens show it.'
		}
	]),
	boundary('lib/components', notForScreens),
	boundary('routes', notForScreens, ['**/+server.ts', '**/+page.server.ts', '**/(public)/**/*.ts'])
);
