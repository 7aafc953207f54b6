import { readdirSync } from 'node:fs';

/** @typedef {Pick<import('vite').Rolldown.PluginContext, 'getModuleInfo'>} Context */

const routes = new URL('../routes/', import.meta.url).pathname;
const screens = '[[lang=lang]]/(device)/';
const questions = `${screens}diagnostic/+page.svelte`;
const profile = `${screens}profil/+page.svelte`;
const all = readdirSync(routes, { recursive: true, encoding: 'utf8' }).filter(
	(file) => /\+(page|layout|error)[^/]*\.(svelte|ts)$/.test(file) && !file.includes('.server.')
);
const isPublic = (/** @type {string} */ file) => file.includes('/(public)/');
const isOffers = (/** @type {string} */ file) => file.includes('/offres/');
const paths = (/** @type {string[]} */ files) => files.map((file) => routes + file);

const starts = {
	frame: paths(['[[lang=lang]]/+layout.ts', '[[lang=lang]]/+layout.svelte']),
	layouts: paths([
		'+error.svelte',
		'[[lang=lang]]/+layout.ts',
		'[[lang=lang]]/+layout.svelte',
		`${screens}+layout.svelte`
	]),
	profile: paths([profile]),
	questions: paths([questions]),
	/** In a plainer style: a file that they share with screens would bring them the screens' style. */
	publicPages: paths(all.filter(isPublic)),
	others: paths(all.filter((file) => file !== questions && !isPublic(file))),
	offers: paths(all.filter(isOffers)),
	notOffers: paths(all.filter((file) => !isOffers(file)))
};

/**
 * How the bundler cuts the script of the app. Left alone it makes a file of each set of modules that the same pages
 * share: fifty on the way to a first answer, which weigh a tenth more than the few that these groups make of them
 * (brotli learns nothing from one file to the next) and wait for one another.
 */
export const chunkGroups = [
	// The style of every page stands apart from those of the layouts, which its rules must not come before.
	{ name: 'style', test: /\/ui\/look\/(look|screens)\.css$/, priority: 2 },
	// A group takes what its modules import, unless one before it has it already.
	{ name: sharedOf, priority: 1 },
	{ name: appOf },
	{ name: questionsOf },
	{ name: offersOf },
	// What the result looks up among the secrets, and other screens too, is one file.
	{ name: 'secrets', test: /\/page-record\.|\/storage\/secrets?\./ },
	// The small rose of what is answered comes after the first answer, and all roses are one.
	{ name: 'rose', test: /\/ui\/rose\/|\/rose-parts\.|\/AnsweredRose\.|\/result-view\./ }
];

/** What the first question about the company does without, and those that follow do not. */
const laterFacts =
	/\/questions\/(ActivityQuestion|CountQuestion|activity|guard-typed|search)\.|\/profil\/ProfileFacts\.|\/load-trades\.|\/i18n\/numbers\./;

/** @typedef {(id: string, context: Context) => string | null} GroupOf */

const reaches = (
	/** @type {string[]} */ from,
	/** @type {string} */ id,
	/** @type {Context} */ context
) => !id.includes('.css') && reachedFrom(from, context).has(id);

const framework =
	/rolldown\/runtime|node_modules\/(svelte\/src\/(internal|index)|@sveltejs|devalue|esm-env|clsx)/;

/** Beside the list of the files of words: each would stand there with the file that it takes this from. */
const ofAllWords = /\/i18n\/plural\./;

/** What the first screens begin with, and public pages, the list of offers or the frame of the app do too. @type {GroupOf} */
function sharedOf(id, context) {
	if (framework.test(id) || ofAllWords.test(id)) return 'shared';
	const isShared = [starts.publicPages, starts.offers, starts.frame].some((from) =>
		reaches(from, id, context)
	);
	return isShared ? appOf(id, context) && 'shared' : null;
}

/** What every screen begins with, and the first question about the company. @type {GroupOf} */
function appOf(id, context) {
	// The frame of the app is a file already, which the list of offers needs without the rest.
	if (starts.frame.includes(id)) return null;
	const isFirst = [starts.layouts, starts.profile].some((from) => reaches(from, id, context));
	return isFirst ? 'app' : null;
}

/** What the questions have in common with other screens; what is theirs alone comes with their page. @type {GroupOf} */
function questionsOf(id, context) {
	if (laterFacts.test(id)) return 'questions';
	const isShared = reaches(starts.questions, id, context) && reaches(starts.others, id, context);
	return isShared ? 'questions' : null;
}

/** What the list of offers has in common with other screens. @type {GroupOf} */
function offersOf(id, context) {
	const isShared = reaches(starts.offers, id, context) && reaches(starts.notOffers, id, context);
	return isShared ? 'offers' : null;
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
