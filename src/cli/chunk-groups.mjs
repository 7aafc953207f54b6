/** @typedef {Pick<import('vite').Rolldown.PluginContext, 'getModuleInfo'>} Context */

const routes = new URL('../routes/', import.meta.url).pathname;
const layouts = ['+error.svelte', '[[lang=lang]]/+layout.ts', '[[lang=lang]]/+layout.svelte'];
const screen = (/** @type {string} */ path) => `${routes}[[lang=lang]]/(device)/${path}.svelte`;

/** What every screen of the app begins with, and the two screens on the way to a first answer. */
const starts = {
	app: [...layouts.map((path) => routes + path), screen('+layout')],
	profile: [screen('profil/+page')],
	questions: [screen('diagnostic/+page')]
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
	{ name: groupOf }
];

/**
 * @param {string} id
 * @param {Context} context
 */
function groupOf(id, context) {
	const reaches = (/** @type {string[]} */ from) => reachedFrom(from, context).has(id);
	if (id.includes('.css')) return null;
	const [profile, questions] = [reaches(starts.profile), reaches(starts.questions)];
	if (reaches(starts.app) || (profile && questions)) return 'app';
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
