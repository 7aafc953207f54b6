/** The words of the page of errors: apart, since it is brought with every page. */
export default {
	notFound: 'Cette page n’existe pas',
	notFoundText:
		'L’adresse est peut-être mal écrite. Vos réponses, elles, sont toujours sur cet appareil.',
	unexpected: 'Quelque chose n’a pas marché',
	unexpectedText:
		'Ce qui était gardé sur cet appareil l’est toujours. Rechargez la page, ou revenez à l’accueil.',
	reference: (id: string) => `Référence de l’erreur : ${id}`,
	offers: 'Voir toutes les aides',
	home: 'Revenir à l’accueil'
};
