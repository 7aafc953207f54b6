/** Mails about notices: to the operator, that one came; to its author, that it came, and what was decided. */
export default {
	hello: 'Bonjour,',
	reported: (day: string, address: string, reference: string) =>
		`Le ${day}, vous avez signalé cette page d’Azimut :\n${address}\nRéférence de votre signalement : ${reference}`,
	arrived: {
		subject: (reference: string) => `Azimut : nouveau signalement ${reference}`,
		text: (day: string) => `Quelqu’un a signalé une page publique le ${day} :`,
		about: (reason: string) => `Motif : ${reason}.`,
		read: 'Ce que cette personne a écrit, et où lui répondre, se lit sur le serveur, par la commande « admin -- reports ».'
	},
	receipt: {
		subject: (reference: string) => `Azimut : votre signalement ${reference} est bien reçu`,
		text: {
			received:
				'Nous l’avons bien reçu. Une personne va le lire et décider, puis nous vous écrirons ce qui a été décidé, et pourquoi. Aucune décision n’est prise par une machine.',
			stranger:
				'Si vous n’avez rien signalé, quelqu’un a donné votre adresse par erreur : vous n’avez rien à faire.',
			kept: 'Votre adresse ne sert qu’à vous répondre. Elle est effacée avec votre signalement, au bout de 12 mois au plus.'
		}
	},
	decision: {
		subject: (reference: string) => `Azimut : décision sur votre signalement ${reference}`,
		did: {
			hold: 'La page n’est plus visible pendant que nous l’examinons.',
			hide: 'Nous avons retiré cette page de la vue du public.',
			restore: 'Nous avons examiné cette page, et elle est visible.',
			dismiss: 'Nous avons examiné votre signalement, et la page reste comme elle est.'
		},
		because: (reason: string) => `La raison : ${reason}`,
		after: 'Nous vous écrirons encore, une fois la décision prise.',
		redress:
			'Cette décision a été prise par une personne. Si elle vous semble fausse, répondez à cet e-mail et dites pourquoi : nous regarderons de nouveau. Vous pouvez aussi saisir un tribunal.'
	}
};
