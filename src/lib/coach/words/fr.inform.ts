/** What a coach tells a client of what is kept of them: a text to copy, whose gaps the organisation fills in. */
export default {
	title: 'Informer votre client',
	intro:
		'Un texte à copier et à adapter. Ce qui est entre crochets, votre structure le décide : demandez-le à qui y suit la protection des données. Azimut ne peut pas le savoir.',
	show: 'Le texte à lui donner',
	label: 'Information du client',
	copy: 'Copier le texte',
	copied: 'Copié.',
	selected: 'Le texte est sélectionné : copiez-le.',
	name: '[votre prénom et votre nom]',
	structure: '[votre structure]',
	basis: '[Base légale choisie par la structure.]',
	contact: '[contact de la structure, ou de son délégué à la protection des données]',
	months: '[durée décidée par la structure]',
	after: (months: number) => `${months} mois après notre dernier contact`,
	text: (name: string, structure: string, basis: string, contact: string, months: string) =>
		[
			`Bonjour,\n\nPour vous accompagner, ${name} (${structure}) garde quelques informations sur vous et votre entreprise.`,
			`Qui en est responsable : ${structure}, [adresse, téléphone ou mail].`,
			'Ce qui est gardé : votre nom et vos coordonnées, nos rendez-vous, des notes, les réponses de l’entreprise.',
			'D’où cela vient : de vous, et [autres sources, ou rien].',
			`Pourquoi : préparer et suivre votre accompagnement. [Autres raisons.] Base légale : ${basis}`,
			'Qui le voit : moi. [Collègues, partenaires ou financeurs, s’il y en a.]',
			'Où : dans le navigateur de mon appareil, et dans les copies que j’en fais. Azimut n’en envoie rien de lui-même. [Autres logiciels de la structure.]',
			`Combien de temps : ${months}.`,
			`Vos droits : demander à voir ces informations, à les corriger, à les effacer, à en limiter l’usage ou à vous y opposer. [Autres droits, selon la base légale.] Écrivez à : ${contact}.`,
			'Si la réponse ne vous convient pas, vous pouvez vous plaindre à la CNIL : cnil.fr/adresser-une-plainte.'
		].join('\n\n')
};

declare module '$lib/i18n/locale' {
	interface Areas {
		inform: typeof import('./fr.inform').default;
	}
}
