/** Who may import whom in `src`: what a folder knows of the others. The comment of a rule says where a thing belongs. */

/** Each room reads those before it, and none after it. */
export const rooms = [
	'grid',
	'engine',
	'i18n',
	'ui',
	'dossier',
	'share',
	'outbox',
	'page-records',
	'session',
	'plan',
	'proofs',
	'questions',
	'diagnosis',
	'result',
	'offers',
	'versions',
	'years',
	'indicators',
	'changes',
	'transfer',
	'doors',
	'paper',
	'public-page',
	'publish',
	'storage',
	'frame',
	'inbox',
	'export',
	'lock',
	'content',
	'coach',
	'figures'
];
const aside = ['server', 'explain', 'documents'];

const types = ['type-only'];
/** @param {string} name @param {string} comment @param {object} from @param {object} to */
const forbid = (name, comment, from, to) => ({
	name,
	comment,
	severity: /** @type {const} */ ('error'),
	from,
	to
});
/** @param {string} name */
const room = (name) => `^src/lib/${name}/`;

const order = rooms
	.slice(0, -1)
	.map((name, at) =>
		forbid(
			`${name}-reads-before`,
			`A room reads those that stand before it (tests/structure/rules.mjs): move what ${name} needs to one of them.`,
			{ path: room(name) },
			{ path: rooms.slice(at + 1).map(room) }
		)
	);

const packages = {
	dexie: ['^src/lib/dossier/storage/(database|sealed/)'],
	'chart.js': ['^src/lib/ui/Chart'],
	'@scure/bip39': ['^src/lib/export/spoken-password', '^src/lib/server/store/secrets'],
	'@hpke/core': ['^src/lib/deposit/'],
	'@noble/ciphers': ['^src/lib/dossier/'],
	'@noble/hashes': ['^src/lib/(share|dossier)/'],
	'@zxcvbn-ts': ['^src/lib/export/guessable-password'],
	marked: ['^src/lib/documents/markdown'],
	fflate: ['^src/lib/indicators/spreadsheet/'],
	papaparse: ['^src/lib/ui/csv', '^src/lib/coach/intake/'],
	yaml: ['^src/cli/programmes/programme-file'],
	zod: [
		'^src/(cli|lib/server)/',
		'^src/lib/grid/(base-schema|schema|catalogue-schema|problem|indicators/(indicator|spreadsheet-map)-schema)\\.ts$',
		'^src/lib/grid/kinds/.*written',
		'^src/lib/dossier/file/',
		'^src/lib/indicators/figure-file-schema\\.ts$',
		'^src/lib/share/(publication-schema|figures/contribution-schema)\\.ts$',
		'^src/routes/.*\\(public\\)/'
	]
};

export const rules = {
	forbidden: [
		{
			name: 'no-circle',
			comment:
				'Folders that need each other are one idea, or hold a third: what both need stands lower.',
			severity: /** @type {const} */ ('error'),
			scope: /** @type {const} */ ('folder'),
			from: {},
			to: { circular: true }
		},
		forbid(
			'no-circle-of-files',
			'Files that need each other are one file, or hold a third.',
			{},
			{ circular: true, viaOnly: { dependencyTypesNot: ['dynamic-import'] } }
		),
		...order,
		forbid(
			'coach-is-a-door',
			'The company does without a coach: its screens ask `$lib/doors` for a part.',
			{ path: '^src/', pathNot: ['^src/lib/coach/', '/\\(coach\\)/', '/\\(device\\)/doors\\.ts$'] },
			{ path: room('coach') }
		),
		forbid(
			'figures-is-a-door',
			'The company does without key figures: its screens ask `$lib/doors` for a part.',
			{
				path: '^src/',
				pathNot: ['^src/lib/figures/', '/\\(figures\\)/', '/\\(device\\)/doors\\.ts$']
			},
			{ path: room('figures') }
		),
		forbid(
			'engine-is-pure',
			'No package, clock, storage or words: only types of the grid, its core facts and kinds of question.',
			{ path: room('engine') },
			{
				pathNot: [room('engine'), '^src/lib/grid/(facts|kinds/kinds)\\.ts$'],
				dependencyTypesNot: types
			}
		),
		forbid(
			'dossier-knows-no-score',
			'A dossier is revisions in storage: what joins them to a grid belongs to session.',
			{ path: room('dossier') },
			{
				path: [room('(engine|ui|i18n)'), '^\\$app/'],
				pathNot: '^src/lib/engine/calendar-day',
				dependencyTypesNot: types
			}
		),
		forbid(
			'data-knows-no-screen',
			'Shapes, dossiers and what leaves run anywhere: what needs a screen belongs above.',
			{ path: room('(grid|share|dossier|explain)') },
			{ path: ['^\\$app/', '^\\$service-worker', '^svelte$'] }
		),
		forbid(
			'session-has-no-words',
			'What lies open is said by the capabilities.',
			{ path: room('session') },
			{ path: room('(ui|i18n)') }
		),
		forbid(
			'a-screen-is-no-node',
			'A screen runs in a browser.',
			{ path: `^src/lib/(${rooms.join('|')})/` },
			{ path: '^(node:|fs$|path$|crypto$|os$|util$|url$|events$|child_process$|worker_threads$)' }
		),
		forbid(
			'words-know-nothing',
			'Values are passed in.',
			{ path: room('i18n') },
			{ path: ['^src/lib/(?!i18n/)', '^\\$app/'] }
		),
		forbid(
			'ui-knows-its-props',
			'What knows Azimut belongs to its capability, or beside its page.',
			{ path: room('ui') },
			{ path: '^src/lib/(grid|engine)/', dependencyTypesNot: types }
		),
		forbid(
			'share-is-light',
			'Screens load it: of engine it takes types, of grid the kinds of question too.',
			{ path: room('share'), pathNot: '-schema\\.ts$' },
			{
				path: room('(grid|engine)'),
				pathNot: '^src/lib/grid/kinds/kinds\\.ts$',
				dependencyTypesNot: types
			}
		),
		forbid(
			'server-sees-no-dossier',
			'Only what share describes comes to the server.',
			{ path: room('server') },
			{ path: ['^src/lib/(?!(server|share|grid|engine|i18n)/)', '^svelte$'] }
		),
		forbid(
			'explain-is-built',
			'What explains a questionnaire is worked out from its data when the app is built.',
			{ path: room('explain') },
			{ path: '^src/lib/(?!(explain|server/questionnaire|grid|engine|i18n)/)' }
		),
		forbid(
			'documents-are-texts',
			'What a text names comes from its page: of other rooms it takes types and i18n.',
			{ path: room('documents') },
			{ path: '^src/lib/(?!(documents|i18n)/)', dependencyTypesNot: types }
		),
		forbid(
			'command-line',
			'The command line uses grid, engine, share, explain and server only.',
			{ path: '^src/cli/' },
			{ path: ['^src/lib/(?!(grid|engine|share|explain|server)/)', '^\\$app/', '^svelte$'] }
		),
		forbid(
			'a-screen-has-no-server',
			'A screen is loaded by the browser: what the server knows comes by +page.server.ts.',
			{
				path: `^src/(routes|lib/(${rooms.join('|')}))/`,
				pathNot: '(\\+(page|layout)?\\.?server\\.ts|/\\(public\\)/.*\\.ts)$'
			},
			{ path: room(`(${aside.join('|')})`), dependencyTypesNot: types }
		),
		forbid(
			'a-screen-stores-by-session',
			'What stores or reads storage goes through a capability.',
			{ path: '^src/routes/' },
			{ path: '^src/lib/dossier/(list|merge|storage)/|^dexie', dependencyTypesNot: types }
		),
		forbid(
			'schemas-come-later',
			'It brings zod: load it when it is needed, by await import().',
			{
				path: `^src/(routes|lib/(${rooms.join('|')}))/`,
				pathNot: [
					'^src/lib/(grid|dossier|share)/',
					'\\+server\\.ts$',
					'\\+page\\.server\\.ts$',
					'/\\(public\\)/'
				]
			},
			{
				path: '^src/lib/(dossier/file/read|.*-?schema|grid/kinds/.*written)\\.ts$',
				dependencyTypesNot: [...types, 'dynamic-import']
			}
		),
		...Object.entries(packages).map(([name, where]) =>
			forbid(
				`${name}-in-its-place`,
				`${name} is imported there only: ${where.join(' ')}`,
				{ path: '^src/', pathNot: where },
				{ path: `^${name}(/|$)`, dependencyTypesNot: types }
			)
		)
	]
};
