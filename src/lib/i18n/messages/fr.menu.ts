/** Where everything is: the menu of a phone. */
export default {
	title: 'Menu',
	company: 'Mon dossier',
	profile: 'Mon profil',
	toFind: 'Ce qu’il reste à chercher',
	proofs: 'Mes preuves',
	years: 'Mes années',
	share: 'Imprimer et partager',
	papers: 'Imprimer',
	publish: 'Page publique',
	send: 'Envoyer vers un autre appareil',
	receive: 'Recevoir',
	device: 'Cet appareil',
	dossiers: 'Tous les dossiers',
	data: 'Mes données',
	coach: 'J’accompagne des entreprises',
	example: 'Un exemple'
};

declare module '$lib/i18n/locale' {
	interface Areas {
		menu: typeof import('./fr.menu').default;
	}
}
