/** The message to send to one's accountant: in French in every language, since the accountant is French. */
export const toAccountant = {
	hello: 'Bonjour,',
	ask: 'Pour un auto-diagnostic, pouvez-vous m’envoyer :',
	list: [
		'la liste de mes 10 plus gros fournisseurs, en euros, pour l’année dernière ;',
		'l’effectif au 31 décembre, par type de contrat ;',
		'les dons de l’année ;',
		'le total des ventes ?'
	],
	thanks: 'Merci.'
};
