export default {
	question: 'Vous demandez une aide de la Région Occitanie ?',
	title: 'Votre chemin vers une aide de la Région',
	lines: {
		prepare: 'Ici : répondez, puis imprimez « Mes chiffres ».',
		score:
			'Sur impactscore.fr : remplissez l’Impact Score avec ces chiffres. Gratuit, moins de deux heures.',
		file: 'Joignez son résultat à votre demande, sur hubentreprendre.laregion.fr (après un an d’activité, hors agriculture).',
		unsigned: 'Pour le Pass Transformation écologique, rien ne doit être engagé avant la demande.'
	},
	/** Before `unsigned`. */
	signNothing: 'D’ici là, ne signez pas de devis.',
	answered: 'Vos réponses sont prêtes.',
	figures: 'Imprimer « Mes chiffres »',
	closed: (aid: string) => `D’après votre profil, le ${aid} ne vous est pas ouvert.`,
	because: 'Il demande :',
	instead: 'Pour votre projet :',
	insteadToCheck: 'Pour votre projet, à vérifier :',
	others: 'Voir les aides qui vous sont ouvertes',
	sources: 'Sources et dates',
	sourceIs: 'Source :',
	independent:
		'Azimut est indépendant de la Région et ne remplace pas l’Impact Score. Vérifiez auprès d’elle avant de déposer.',
	what: 'Ce qu’est l’Impact Score'
};

declare module '$lib/i18n/locale' {
	interface Areas {
		region: typeof import('./fr.region').default;
	}
}
