/** The pages behind the first screen of the result, in the order one comes to them. */
export const resultPages = [
	{ id: 'subjects', path: '/resultats/sujets' },
	{ id: 'steps', path: '/resultats/pas' },
	{ id: 'detail', path: '/resultats/detail' }
] as const;
