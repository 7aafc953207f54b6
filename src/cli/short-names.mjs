/**
 * Seven characters for the content of a file, where Kit asks for eight: the router and the list of words name three
 * hundred files, and a hash is what no compression makes smaller. The bundler takes no fewer. A style needs
 * no other name, as a script has none.
 *
 * @type {import('vite').Plugin}
 */
export const shortNames = {
	name: 'short-names',
	applyToEnvironment: ({ name }) => name === 'client',
	outputOptions: ({ entryFileNames, chunkFileNames, assetFileNames, ...others }) => ({
		...others,
		entryFileNames: shorter(entryFileNames),
		chunkFileNames: shorter(chunkFileNames),
		assetFileNames: ({ names }) =>
			names.some((name) => name.endsWith('.css'))
				? String(shorter(assetFileNames)).replace('[name].', '')
				: String(shorter(assetFileNames))
	})
};

/** @template T @param {T} name @returns {T} */
const shorter = (name) =>
	typeof name === 'string' ? /** @type {T} */ (name.replace('[hash]', '[hash:7]')) : name;
