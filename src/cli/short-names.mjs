/**
 * Seven characters for the content of a file, where Kit asks for eight: the router and the list of words name three
 * hundred files, and a hash is what no compression makes smaller. The bundler takes no fewer. A style needs
 * no other name, as a script has none. The server names its assets as the browser does: there is one of each.
 *
 * @type {import('vite').Plugin[]}
 */
export const shortNames = [
	{
		name: 'short-names',
		applyToEnvironment: ({ name }) => name === 'client',
		outputOptions: ({ entryFileNames, chunkFileNames, assetFileNames, ...others }) => ({
			...others,
			entryFileNames: shorter(entryFileNames),
			chunkFileNames: shorter(chunkFileNames),
			assetFileNames: ({ names }) =>
				isStyle(names)
					? String(shorter(assetFileNames)).replace('[name].', '')
					: String(shorter(assetFileNames))
		})
	},
	{
		name: 'short-asset-names',
		applyToEnvironment: ({ name }) => name === 'ssr',
		outputOptions: ({ assetFileNames, ...others }) => ({
			...others,
			assetFileNames: ({ names }) =>
				String(isStyle(names) ? assetFileNames : shorter(assetFileNames))
		})
	}
];

/** @param {readonly string[]} names of what becomes one asset */
const isStyle = (names) => names.some((name) => name.endsWith('.css'));

/** @template T @param {T} name @returns {T} */
const shorter = (name) =>
	typeof name === 'string' ? /** @type {T} */ (name.replace('[hash]', '[hash:7]')) : name;
