import { frenchPlural as plural } from '$lib/i18n/plural';

/** The words of the two screens between which a dossier passes by codes. */
export default {
	send: {
		title: 'Passer sur un autre appareil',
		intro:
			'Sur l’autre appareil, ouvrez Azimut, puis « Dossiers » et « Recevoir d’un autre appareil ». Tenez sa caméra devant ces codes : il vous dit quand tout est lu.',
		private: 'Ces images contiennent le dossier. Ne les montrez qu’à votre autre appareil.',
		dossier: (name: string) => `Dossier : ${name}`,
		preparing: 'Les codes se préparent…',
		place: (place: number, count: number) => `Code ${place} sur ${count}`,
		play: 'Faire défiler',
		pause: 'Arrêter',
		controls: 'Faire passer les codes',
		previous: 'Précédent',
		next: 'Suivant',
		speed: 'Vitesse',
		speeds: { slow: 'Lente', medium: 'Moyenne', quick: 'Rapide' },
		many: (count: number) =>
			`Ce dossier demande ${plural(count, '# code', '# codes')} : un fichier ira plus vite.`,
		tooMany:
			'Ce dossier est trop gros pour passer par des codes. Exportez-le dans un fichier : il est intact.',
		showAnyway: 'Montrer les codes quand même',
		toFile: 'Exporter un fichier',
		also: 'Joindre aussi',
		ownDevice: 'Ce qui est privé à l’accompagnateur : l’autre appareil est le mien',
		confidentialProofs: 'Les preuves confidentielles',
		proofFiles:
			'Les fichiers de vos preuves ne passent pas par ces codes. Pour tout emporter, exportez un fichier.',
		textTitle: 'Sans caméra : passer un texte',
		text: 'Copiez ce texte, puis collez-le dans « Recevoir d’un autre appareil ». Il contient le dossier : une messagerie qui le transporte pourrait le lire.',
		textLabel: 'Le dossier en texte',
		copy: 'Copier en texte',
		copied: 'Le texte est copié.',
		selected: 'Le texte est sélectionné : copiez-le.',
		failed: 'Les codes n’ont pas pu être préparés. Votre dossier est intact : réessayez.'
	},
	receive: {
		title: 'Recevoir d’un autre appareil',
		intro:
			'Sur l’autre appareil, ouvrez « Dossiers », puis « Autres actions » et « Passer sur un autre appareil ». La caméra lit ses codes ici même : aucune image n’est gardée ni envoyée.',
		open: 'Ouvrir la caméra',
		opening: 'La caméra s’ouvre…',
		close: 'Fermer la caméra',
		picture: 'Ce que voit la caméra',
		aim: 'Placez le code au milieu de l’image, bien net, et gardez la caméra devant.',
		read: (read: number, count: number) => `${plural(read, '# code', '# codes')} sur ${count}`,
		missing: (places: string) => `À lire encore : ${places}`,
		several:
			'Ces codes viennent de plusieurs envois : ils ne sont pas mélangés. Le premier envoi complet sera reçu.',
		newer:
			'Ces codes viennent d’une version plus récente d’Azimut. Rouvrez Azimut avec du réseau, prenez la nouvelle version quand elle est proposée, puis recommencez.',
		foreign: 'Il n’y a pas de code d’Azimut ici. Vérifiez ce que montre l’autre appareil.',
		damaged: (count: number) =>
			plural(
				count,
				'# code est abîmé : il n’est pas compté. Copiez-le à nouveau.',
				'# codes sont abîmés : ils ne sont pas comptés. Copiez-les à nouveau.'
			),
		troubles: {
			damaged:
				'Tous les codes sont lus, mais ils ne vont pas ensemble. Recommencez depuis l’autre appareil.',
			'too-large': 'Ce qui est dans ces codes dépasse 64 Mo : ce n’est pas un dossier Azimut.',
			'no-unpacking':
				'Ce navigateur est trop ancien pour lire ces codes. Passez le dossier par un fichier.'
		},
		safe: 'Rien n’a été ajouté. Vos dossiers sont intacts.',
		cameras: {
			insecure:
				'Sur cette adresse, le navigateur n’ouvre pas la caméra : collez le texte, ou passez par un fichier.',
			unsupported:
				'Ce navigateur n’ouvre pas de caméra : collez le texte, ou passez par un fichier.',
			denied:
				'La caméra n’est pas autorisée. Autorisez-la pour ce site dans votre navigateur, ou collez le texte.',
			none: 'Cet appareil n’a pas de caméra. Collez le texte, ou passez par un fichier.',
			busy: 'La caméra ne s’ouvre pas. Une autre application s’en sert peut-être : fermez-la, puis réessayez.',
			lost: 'La caméra s’est arrêtée. Ce qui est lu le reste : ouvrez-la à nouveau.',
			hidden:
				'La caméra s’est fermée quand vous avez quitté cette page. Ce qui est lu le reste : ouvrez-la à nouveau.'
		},
		textTitle: 'Sans caméra : coller un texte',
		textLabel: 'Le texte copié sur l’autre appareil',
		textHint: 'Vous pouvez le coller en plusieurs fois, par lignes entières : elles s’ajoutent.',
		add: 'Lire ce texte',
		whole: 'Tout est lu. Un instant…',
		arrived: 'Le dossier est arrivé',
		openDossier: (name: string) => `Ouvrir « ${name} »`,
		refused: 'Ce dossier n’a pas pu être reçu',
		again: 'Recommencer',
		toDossiers: 'Voir les dossiers de cet appareil'
	}
};

declare module '$lib/i18n/locale' {
	interface Areas {
		transfer: typeof import('./fr.transfer').default;
	}
}
