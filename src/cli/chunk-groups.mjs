import { readdirSync } from 'node:fs';

/** @typedef {Pick<import('vite').Rolldown.PluginContext, 'getModuleInfo'>} Context */

const routes = new URL('../routes/', import.meta.url).pathname;
const layouts = ['+error.svelte', '[[lang=lang]]/+layout.ts', '[[lang=lang]]/+layout.svelte'];
const publicPages = readdirSync(`${routes}[[lang=lang]]/(public)`, {
	recursive: true,
	encoding: 'utf8'
})
	.filter((file) => /\+(page|layout)[^/]*\.(svelte|ts)$/.test(file) && !file.includes('.server.'))
	.map((file) => `${routes}[[lang=lang]]/(public)/${file}`);
const screen = (/** @type {string} */ path) => `${routes}[[lang=lang]]/(device)/${path}.svelte`;

/** What every screen of the app begins with, and the two screens on the way to a first answer. */
const starts = {
	app: [...layouts.map((path) => routes + path), screen('+layout')],
	profile: [screen('profil/+page')],
	questions: [screen('diagnostic/+page')],
	/** Pages without scripts, in a plainer style: a file that they share with screens would bring them the screens' style. */
	public: publicPages
};

/**
 * How the bundler cuts the script of the app. Left alone it makes a file of each set of modules that the same pages
 * share: fifty on the way to a first answer, which weigh a tenth more than the few that these groups make of them
 * (brotli learns nothing from one file to the next) and wait for one another.
 */
export const chunkGroups = [
	{
		name: 'framework',
		test: /node_modules\/(svelte\/src\/(internal|index)|@sveltejs|devalue|esm-env|clsx)/
	},
	// The style of every page stands apart from those of the layouts, which its rules must not come before.
	{ name: 'style', test: /\/src\/app\.css$/, priority: 2 },
	// A group takes what its modules import, unless one of more weight has it already.
	{ name: sharedOf, priority: 1 },
	{ name: groupOf }
];

/** @typedef {(id: string, context: Context) => string | null} GroupOf */

const reaches = (
	/** @type {string[]} */ from,
	/** @type {string} */ id,
	/** @type {Context} */ context
) => !id.includes('.css') && reachedFrom(from, context).has(id);

/** @type {GroupOf} */
function sharedOf(id, context) {
	return reaches(starts.public, id, context) && groupOf(id, context) === 'app' ? 'shared' : null;
}

/** @type {GroupOf} */
function groupOf(id, context) {
	const profile = reaches(starts.profile, id, context);
	const questions = reaches(starts.questions, id, context);
	if (reaches(starts.app, id, context) || (profile && questions)) return 'app';
	return profile ? 'profile' : questions ? 'questions' : null;
}

/** @type {Map<string[], Set<string>>} */
const known = new Map();

/**
 * Modules that these import, and so on; not those that are loaded later.
 *
 * @param {string[]} from
 * @param {Context} context
 */
function reachedFrom(from, context) {
	const before = known.get(from);
	if (before) return before;
	const reached = new Set(from);
	for (const id of reached)
		for (const imported of context.getModuleInfo(id)?.importedIds ?? []) reached.add(imported);
	known.set(from, reached);
	return reached;
}
