import { frenchPlural as plural } from '$lib/i18n/plural';
import { frenchKinds } from '$lib/i18n/messages/proof-kinds';

/** The words of the proofs: on a question, and all of them. */
export default {
	title: 'Mes preuves',
	intro:
		'Les papiers, photos et pages qui montrent ce que vous avez répondu. Ils restent sur cet appareil, et partent avec le dossier quand vous l’exportez.',
	scoreSame: 'Une preuve ne change jamais votre résultat : elle vous sert à le montrer.',
	hints: 'Par exemple :',
	none: 'Rien de noté pour ce sujet.',
	add: 'Ajouter un fichier ou une photo',
	addHint: (file: string, all: string) =>
		`Vous pouvez aussi déposer un fichier ici, ou coller une image. ${file} par fichier, ${all} en tout.`,
	dropHere: 'Déposez ici',
	reading: (name: string) => `Lecture de ${name}…`,
	link: 'Adresse d’une page web',
	addLink: 'Ajouter l’adresse',
	linkHint: 'Nous n’ouvrons pas cette page : seule son adresse est notée.',
	noLink: 'Ce n’est pas l’adresse d’une page web. Exemple : https://www.exemple.fr/page',
	all: 'Toutes mes preuves',
	list: (count: number) => plural(count, '# preuve notée', '# preuves notées'),
	untitled: 'Sans titre',
	edit: 'Préciser',
	about: (title: string) => ` : ${title}`,
	fields: {
		title: 'Titre',
		kind: 'Nature',
		kindNone: 'À choisir',
		date: 'Datée du',
		validUntil: 'Valable jusqu’au',
		validHint: 'Laissez vide si elle n’expire pas.',
		subject: 'Sujet',
		subjectNone: 'Aucun',
		confidential: 'Confidentielle',
		confidentialHint:
			'Elle reste sur cet appareil, sauf si vous cochez « preuves confidentielles » quand vous exportez, envoyez ou copiez le dossier.'
	},
	kinds: frenchKinds,
	confidential: 'confidentielle',
	dated: (day: string) => `datée du ${day}`,
	until: (day: string) => `valable jusqu’au ${day}`,
	expires: (day: string) => `expire le ${day}`,
	expired: (day: string) => `expirée depuis le ${day}`,
	look: 'Voir',
	lookFailed: 'Cette image ne peut pas être affichée ici. Téléchargez-la pour l’ouvrir.',
	close: 'Fermer',
	download: 'Télécharger',
	open: (host: string) => `Ouvrir ${host}`,
	badLink: 'Cette adresse ne mène pas à une page web.',
	missing: 'Le fichier n’est pas sur cet appareil.',
	remove: 'Retirer',
	removed: (title: string) => `Preuve retirée : ${title}.`,
	undo: 'Annuler',
	back: 'La preuve est revenue.',
	noRoom: 'Il n’y a plus assez de place pour ce fichier. Retirez d’abord une autre preuve.',
	kb: (value: string) => `${value} ko`,
	mb: (value: string) => `${value} Mo`,
	added: (title: string) => `Ajoutée : ${title}.`,
	drawn: (from: string, size: string) =>
		`Image réduite de ${from} à ${size} : la position enregistrée par le téléphone est retirée.`,
	redrawn: 'Image enregistrée de nouveau : la position enregistrée par le téléphone est retirée.',
	undrawn:
		'Ce navigateur ne sait pas lire cette image. Elle est gardée telle quelle, avec la position que le téléphone a pu y enregistrer.',
	linked: (host: string) => `Adresse ajoutée : ${host}.`,
	again: (title: string) => `Ce fichier est déjà noté pour ce sujet : ${title}.`,
	empty: (name: string) => `${name} est vide : rien n’a été ajouté.`,
	unreadable: (name: string) =>
		`${name} n’a pas pu être lu : rien n’a été ajouté. Choisissez un fichier, pas un dossier.`,
	notStored: (name: string) =>
		`${name} n’a pas été gardé : le navigateur l’a refusé, peut-être faute de place. Libérez-en, puis ajoutez-le de nouveau.`,
	fileTooLarge: (name: string, size: string, limit: string) =>
		`${name} fait ${size}. Un fichier ne peut pas dépasser ${limit} : rien n’a été ajouté.`,
	tooMuch: (name: string, total: string, limit: string) =>
		`Avec ${name}, les fichiers de ce dossier feraient ${total}. Ils ne peuvent pas dépasser ${limit} : rien n’a été ajouté. Retirez d’abord une preuve, ou notez une adresse.`,
	tooMany: (name: string, limit: string) =>
		`${name} serait le fichier de trop : un dossier en a ${limit} au plus. Rien n’a été ajouté.`,
	subjects: (count: number, of: number) =>
		`${plural(count, '# sujet', '# sujets')} sur ${of} avec une preuve.`,
	space: (used: string, all: string) => `Fichiers : ${used} sur ${all}.`,
	overTitle: 'Expirées',
	soonTitle: 'Expirent dans les 60 jours',
	bySubject: 'Par sujet',
	noSubject: 'Sans sujet dans ce questionnaire',
	toQuestion: 'Voir la question',
	emptyTitle: 'Aucune preuve pour l’instant',
	emptyText:
		'Sous chaque question, dépliez « Preuves » pour y ranger une facture, une attestation, une photo ou l’adresse d’une page. Elles seront toutes ici, celles qui expirent en premier.',
	toQuestions: 'Aller aux questions',
	saved: 'Gardé sur cet appareil.'
};

declare module '$lib/i18n/locale' {
	interface Areas {
		proofs: typeof import('./fr.proofs').default;
	}
}
