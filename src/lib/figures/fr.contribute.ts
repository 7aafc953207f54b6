import classes from '$lib/i18n/messages/public/fr.classes';

/** The words of the screen that contributes to the key figures. */
export default {
	title: 'Contribuer aux chiffres clés',
	intro:
		'Vos points, mêlés à ceux d’autres entreprises, aident chacune à se situer. Ils partent sans votre nom, comptent une fois, puis sont effacés ; rien de vous n’est publié.',
	toResult: 'Retour au résultat',

	/** Beside those of publishing, or in their place. */
	obstacles: {
		title: 'Avant de contribuer, il manque :',
		example: {
			text: 'Ce dossier vient d’un exemple : une entreprise inventée ne compte pas.',
			link: 'Voir mes dossiers'
		},
		draft: {
			text: 'Ce questionnaire est une version d’essai. Ses réponses ne s’additionnent pas.',
			link: 'Voir les versions'
		},
		unknown: {
			text: 'Il y a plus de 4 « je ne sais pas ».',
			link: 'Voir ce qui reste à trouver'
		},
		'other-questionnaire': {
			text: 'Les chiffres clés additionnent un seul questionnaire, qui n’est pas celui-ci.',
			link: 'Voir les questionnaires de ce dossier'
		},
		'older-version': {
			text: 'Vos réponses suivent une version d’avant du questionnaire. Seule la dernière s’additionne.',
			link: 'Passer à la dernière version'
		},
		headcount: { text: 'Votre profil ne dit pas votre taille.', link: 'Dire combien vous êtes' },
		naf: { text: 'Votre profil ne dit pas votre activité.', link: 'Dire l’activité' },
		department: { text: 'Votre profil ne dit pas où vous êtes.', link: 'Dire le département' }
	},

	goes: {
		title: 'Ce qui part',
		kept: 'Ce que le serveur garde',
		size: 'Taille',
		family: 'Activité',
		place: 'Lieu',
		year: 'Année',
		points: 'Points',
		pointsOf: 'Du total, des parties et des sujets',
		version: 'Version',
		versionOf: (grid: string) => `Questionnaire ${grid}`,
		marks: 'En plus',
		marksOf: 'Un nombre tiré au hasard, et l’empreinte de votre code',
		erased: 'Ce qu’il efface aussitôt',
		erasedText:
			'Vos réponses et les faits dont elles dépendent (forme juridique, activité, effectif et chiffre d’affaires en tranches…) servent à recalculer les points, puis sont effacés.',
		answers: 'Voir ces réponses et ces faits',
		coarse:
			'En niveaux ou en tranches, jamais vos chiffres. De ce qui touche des personnes (salaires, âge, départs), les points seuls.',
		facts: 'Du profil, ce dont le calcul a besoin',
		text: 'Voir le texte exact de l’envoi',
		textLabel: 'Contenu de l’envoi',
		nothingElse:
			'Un code tiré au hasard part avec, pour pouvoir la retirer. Rien d’autre : ni nom, ni SIREN, ni date, ni note.'
	},
	sizes: classes.sizes,
	families: classes.families,
	places: {
		occitanie: 'En Occitanie, sans dire le département',
		elsewhere: 'Hors d’Occitanie'
	},

	mandate: 'L’entreprise m’a demandé de contribuer pour elle.',
	send: 'Contribuer',
	busy: 'Envoi en cours…',
	offline: 'Pas de réseau en ce moment : rien n’est parti et rien n’est perdu.',

	unanswered: {
		title: 'Un envoi est resté sans réponse',
		text: 'Il est peut-être arrivé. L’envoyer à nouveau ne compte pas deux fois.',
		again: 'Envoyer à nouveau',
		giveUp: 'Ne plus contribuer'
	},

	sent: {
		title: (year: number) => `Votre contribution ${year}`,
		on: (day: string) => `Partie le ${day}. Elle attend la prochaine édition des chiffres clés.`,
		once: 'Une par année suffit.',
		offline: 'Pas de réseau en ce moment.',
		over: 'Elle a compté dans une édition, puis elle a été effacée.',
		look: 'Revoir ce qui est parti',
		receipt: 'Votre code',
		receiptNote:
			'Il sert à la retirer. Cet appareil le garde avec le dossier, et l’ajoute à un export si vous y cochez « Les clés ».',
		copy: 'Copier le code',
		copied: 'Copié.',
		selected: 'Le code est sélectionné : copiez-le.',
		changed: 'Depuis, vos réponses ou votre profil ont changé.',
		replace: 'Remplacer par celles d’aujourd’hui',
		blocked: 'Pour la remplacer, il manque :',
		withdraw: 'Retirer ma contribution',
		untilNext: 'Possible jusqu’à la prochaine édition.',
		earlier: 'Les autres années'
	},

	outcome: {
		sent: 'Merci. Votre contribution est partie.',
		replaced: 'Merci. Vos réponses d’aujourd’hui ont pris la place des précédentes.',
		withdrawn: 'Votre contribution est retirée, et vos points sont effacés du serveur.',
		'given-up': 'C’est oublié ici. Le serveur n’avait rien à retirer.',
		over: 'Il n’y a plus rien à retirer : elle a compté dans une édition, puis elle a été effacée.',
		nothing:
			'Rien n’attend sous ce code : la contribution a compté dans une édition et elle est effacée, ou le code n’est pas le bon.',
		unanswered: {
			send: 'Le serveur n’a pas répondu. Votre demande est gardée sur cet appareil.',
			withdraw: 'Le serveur n’a pas répondu. Elle n’est peut-être pas retirée : essayez encore.',
			replace: 'Le serveur n’a pas répondu. Rien n’est perdu : essayez encore.'
		},
		refused: 'Rien n’a changé. Le serveur répond :',
		refusedNew:
			'L’ancienne contribution est retirée, et la nouvelle n’est pas prise. Le serveur répond :',
		unstored: 'Cet appareil n’a pas pu garder ce qu’il fallait. Faites de la place, puis réessayez.'
	},

	byCode: {
		title: 'Retirer avec un code',
		text: 'Vous avez contribué depuis un autre appareil ? Collez le code que vous y avez copié.',
		label: 'Code',
		wrong: 'Ce n’est pas un code : il a 43 lettres, chiffres et tirets.',
		go: 'Retirer'
	}
};

declare module '$lib/i18n/locale' {
	interface Areas {
		contribute: typeof import('./fr.contribute').default;
	}
}
