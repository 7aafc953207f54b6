/** The addresses of what an instance may leave out, without the language. */
const places = {
	help: /^\/offres(\/|$)/,
	region: /^\/impact-score$/,
	directory: /^\/annuaire(\/|$)/,
	figures: /^\/(chiffres-cles|contribuer|donnees\/[^/]+)(\/|$)|^\/api\/contributions/,
	coaching:
		/^\/(accompagner|client|compte-rendu|dossiers\/(copie|importer)|preparation|preparer|rattacher|remettre|voix)(\/|$)/,
	publishing: /^\/(publier|s|signaler)(\/|$)|^\/api\/publications/
};

/**
 * Whether an address is of a module that this instance leaves out.
 *
 * @param {string} pathname
 * @param {Readonly<Record<keyof typeof places, boolean>>} modules which are there
 */
export function isLeftOut(pathname, modules) {
	const path = pathname.replace(/^\/en(?=\/|$)/, '');
	return Object.entries(places).some(
		([module, place]) => !modules[/** @type {keyof typeof places} */ (module)] && place.test(path)
	);
}
