/** The frames, and what the head leads a newcomer to. Others are opened later: the service worker has them by then. */
const listed = /\+(layout|error)\.|\/(profil|diagnostic|resultats|plan)\/\+page\./;
/** Brought before anything else is opened (`chunk-groups.mjs`). */
const first = ['rolldown-runtime', 'shared', 'app'];
const isLight = (/** @type {import('vite').Rolldown.OutputChunk} */ { name, moduleIds }) =>
	name === 'questions' ||
	moduleIds.some((id) => /\/(diagnostic|resultats\/detail)\/\+page\.svelte$/.test(id));

/** @returns {import('vite').Plugin} */
export function routerLists() {
	/** @type {Set<string>} */
	const without = new Set();
	/** @type {Set<string>} */
	const there = new Set();
	/** @type {Set<string>} */
	const light = new Set();
	return {
		name: 'router-lists',
		applyToEnvironment: ({ name }) => name === 'client',
		// Of each page the router lists what it needs, to ask for it all at once: every phone is sent these lists.
		config: () => ({
			build: {
				modulePreload: {
					// What these bring later on is waited for by few.
					resolveDependencies: (file, needed, { hostId }) =>
						without.has(file) || light.has(hostId) ? [] : needed.filter((one) => !there.has(one))
				}
			}
		}),
		generateBundle: {
			order: 'pre',
			handler(_, bundle) {
				for (const file of Object.values(bundle)) {
					if (file.type !== 'chunk') continue;
					if (first.includes(file.name)) there.add(file.fileName);
					if (first.includes(file.name) || isLight(file)) light.add(file.fileName);
					if (file.name.startsWith('nodes/') && !file.moduleIds.some((id) => listed.test(id)))
						without.add(file.fileName);
				}
			}
		}
	};
}
