export default {
	question: 'Vous demandez une aide de la Région Occitanie ?',
	title: 'Votre chemin vers une aide de la Région',
	lines: {
		prepare: 'Ici, répondez aux 20 sujets, puis imprimez « Mes chiffres ».',
		score:
			'Sur impactscore.fr, remplissez l’Impact Score avec ces chiffres. C’est gratuit, en moins de deux heures.',
		file: 'Joignez son résultat à votre demande, sur hubentreprendre.laregion.fr. La Région le demande après un an d’activité, sauf aux fermes.',
		unsigned:
			'Ne signez pas de devis avant de déposer la demande : pour le Pass Transformation écologique, la dépense ne doit pas être engagée avant.'
	},
	sourceIs: 'Source :',
	independent:
		'Azimut est indépendant de la Région et ne remplace pas l’Impact Score. Vérifiez auprès d’elle avant de déposer.'
};
