/** The addresses of what an instance may leave out, without the language. */
const places = {
	help: /^\/offres(\/|$)/,
	region: /^\/impact-score$/,
	directory: /^\/(annuaire|territoires|donnees\/pages)(\/|$)/,
	figures: /^\/(chiffres-cles|contribuer|donnees\/(?!pages\/)[^/]+)(\/|$)|^\/api\/contributions/,
	coaching:
		/^\/(accompagner|bilan|client|compte-rendu|dossiers\/(copie|importer)|fin-de-contrat|groupe|preparation|preparer|presenter|rattacher|remettre|rendre|transmettre|voix)(\/|$)|^\/api\/boxes/,
	example: /^\/exemple$/,
	publishing: /^\/(publier|s|signaler)(\/|$)|^\/api\/publications/
};

/**
 * Whether an address is of a module that this instance leaves out, or of an example that it has not.
 *
 * @param {string} pathname
 * @param {Readonly<Record<keyof typeof places, boolean>>} there which are there
 */
export function isLeftOut(pathname, there) {
	const path = pathname.replace(/^\/en(?=\/|$)/, '');
	return Object.entries(places).some(
		([module, place]) => !there[/** @type {keyof typeof places} */ (module)] && place.test(path)
	);
}
