import { frenchPlural as plural } from '$lib/i18n/plural';
import { frenchPeriodCounts, type AnswerPeriods } from '$lib/i18n/messages/periods';

/** The words of the screen that publishes a page, and of the paper key. */
export default {
	title: 'Publier une page',
	ownTitle: 'Votre page publique',
	intro: (day: string) =>
		`Une page à votre nom montre vos réponses et leurs points, jusqu’au ${day}. Vous la retirez quand vous voulez.`,
	toResult: 'Au résultat',
	without: 'Contribuer sans nom',

	obstacles: {
		title: 'Avant de publier, il manque :',
		example: {
			text: 'Ce dossier vient d’un exemple : une entreprise inventée ne se publie pas, sous aucun nom.',
			link: 'Voir mes dossiers'
		},
		draft: {
			text: 'Ce questionnaire est une version d’essai. Ses réponses ne se publient pas.',
			link: 'Voir les versions'
		},
		incomplete: { text: 'Des questions n’ont pas encore de réponse.', link: 'Y répondre' },
		unknown: {
			text: 'Il y a plus de 4 « je ne sais pas ». Une page publique en montre 4 au plus.',
			link: 'Voir ce qui reste à trouver'
		},
		'year-missing': { text: 'L’année de vos réponses n’est pas dite.', link: 'Dire l’année' },
		'year-old': {
			text: 'L’année de vos réponses est finie depuis plus de 24 mois.',
			link: 'Commencer une nouvelle année'
		},
		'year-ahead': {
			text: 'L’année de vos réponses n’a pas commencé.',
			link: 'Corriger l’année'
		},
		'day-old': {
			text: 'Ce diagnostic a plus de douze mois.',
			link: 'Commencer une nouvelle année'
		},
		'day-ahead': {
			text: 'Ce diagnostic porte une date à venir. Vérifiez la date de cet appareil, puis terminez-le à nouveau.',
			link: 'Voir le résultat'
		},
		unconfirmed: {
			text: 'Des réponses d’une autre année ne sont pas confirmées.',
			link: 'Les confirmer'
		},
		unfinished: {
			text: 'Ce diagnostic n’est pas terminé. La page porte la date où vous le terminez.',
			again:
				'Vous avez changé des réponses depuis que vous l’avez terminé. Terminez-le à nouveau : la page portera cette date.',
			link: 'Terminer ce diagnostic'
		},
		name: { text: 'Le nom de l’entreprise manque.', link: 'Écrire le nom' },
		otherwise:
			'En attendant, vous pouvez montrer votre fiche à qui vous voulez, sans rien publier.',
		print: 'Imprimer la fiche'
	},

	shown: {
		title: 'Ce que la page montre',
		name: 'Nom montré sur la page',
		familyName: 'Votre nom de famille, si vous l’écrivez, sera visible.',
		siren: 'Numéro SIREN (facultatif, montré « déclaré »)',
		sirenWrong: 'Ce numéro SIREN n’est pas juste. Relisez ses 9 chiffres. Il n’est pas gardé.',
		statement: 'L’entreprise, en vos mots (facultatif)',
		registered:
			'Ce nom se lit comme un label. Il est celui du registre, sous le numéro SIREN montré.',
		statementPointed:
			'Ces mots parlent d’un label, de points ou de l’Impact Score : on peut les lire comme une promesse. Écrivez plutôt un fait.',
		statementHint: '280 caractères. Ni label, ni promesse.',
		beside: 'À côté du nom',
		choices: {
			department: 'Le département',
			naf: 'L’activité',
			headcount: 'La taille',
			legalForm: 'La forme juridique',
			siren: 'Le numéro SIREN'
		},
		place: {
			title: 'La commune, ou son groupe',
			label: 'Commune ou groupe',
			none: 'Choisissez',
			groups: 'Le groupe de communes seul',
			communes: 'La commune, avec son groupe',
			hint: 'Votre page compte alors dans la fiche de ce territoire. Sans elle, seulement dans celle du département.',
			away: 'La liste des communes n’est pas arrivée. Réessayez avec le réseau.'
		},
		choice: (what: string, value: string) => `${what} : ${value}`,
		missing: 'Pour montrer autre chose :',
		toProfile: 'complétez votre profil',
		finding: 'Trouver la page',
		listed: INSTANCE.modules.directory
			? 'Dans l’annuaire et les moteurs de recherche'
			: 'Dans les moteurs de recherche',
		unlisted: 'Sinon, seulement par son adresse.',
		notInDirectory: (facts: string) =>
			`Elle n’est pas dans l’annuaire tant qu’elle ne dit pas : ${facts}.`,
		ofDirectory: { department: 'le département', naf: 'l’activité', headcount: 'la taille' },
		preview: 'Voir la page',
		payload: 'Voir ce qui part',
		payloadText:
			'Rien d’autre ne part. Des sujets qui pourraient désigner une personne (salaires, âge, handicap, départs), seuls les points partent. Ni note, ni preuve, ni plan. Quelques faits servent seulement à refaire le calcul : le serveur ne les garde pas.',
		payloadLabel: 'Contenu de l’envoi'
	},

	gate: {
		title: 'Avant de publier',
		text: 'Vous déclarez :',
		boxes: {
			mandate: 'Je dirige l’entreprise, ou elle m’a chargé de publier.',
			true: (year: string, periods: AnswerPeriods) => {
				const counted = frenchPeriodCounts(year, periods);
				return counted
					? `Mes réponses (${counted}) valent pour toute l’entreprise.`
					: `Mes réponses du ${periods.day} (année demandée : ${year}) valent pour toute l’entreprise.`;
			},
			noLabel: 'Je n’en ferai pas un label : ni logo, ni « entreprise verte », ni emballage.'
		},
		claims: {
			'name-points': 'Un nom ne porte ni points, ni « /100 », ni « Impact Score ».',
			'name-label':
				'Ce nom se lit comme un label. Il se montre s’il est celui du registre, avec le SIREN.',
			'name-link': 'Un nom ne porte pas d’adresse web. Écrivez-le sans « www », sans « .fr ».',
			'name-alphabets': 'Un mot de ce nom mêle les lettres de deux alphabets.',
			'statement-claims':
				'Vos mots mettent côte à côte un label, des points ou l’Impact Score. Écrivez un fait.'
		},
		toClaim: 'Le changer',
		publish: 'Publier ma page',
		update: 'Mettre ma page à jour',
		tickAll: 'Cochez les trois cases.',
		busy: 'Envoi en cours…',
		offline:
			'Pas de réseau en ce moment. Rien n’est parti et rien n’est perdu : publiez quand le réseau reviendra.'
	},

	unanswered: {
		title: 'Un envoi est resté sans réponse',
		publish:
			'Vous avez demandé à publier, et la réponse n’est pas arrivée. La page existe peut-être déjà.',
		update:
			'Vous avez demandé à changer votre page, et la réponse n’est pas arrivée. Elle est peut-être déjà changée.',
		safe: 'Rien n’est perdu. Envoyer à nouveau ne fait pas de deuxième page.',
		finish: 'Envoyer à nouveau',
		giveUp: 'Ne plus publier',
		giveUpText: '« Ne plus publier » efface la page si elle existe. Le serveur ne la prendra plus.'
	},

	outcome: {
		published: 'Votre page est publiée. Vous la changez et la retirez d’ici.',
		findable: INSTANCE.modules.directory
			? 'L’annuaire et les moteurs de recherche l’auront un jour après.'
			: 'Les moteurs de recherche l’auront un jour après.',
		updated: 'Votre page est à jour.',
		renewed:
			'Les clés sont changées. Imprimez la nouvelle feuille : l’ancienne ne retire plus la page.',
		waiting: 'Votre page est enregistrée, mais personne ne la voit pour l’instant.',
		withdrawn: 'Votre page est retirée, pour de bon.',
		copies:
			'Les moteurs de recherche et les archives du web peuvent garder une copie quelque temps. Azimut ne peut pas les effacer.',
		nothing: 'Il n’y a plus rien de public.',
		gone: 'Cette page a été retirée, depuis un autre appareil ou avec la clé de papier. Vos réponses sont toujours ici.',
		unanswered: {
			look: 'Le serveur n’a pas répondu. Nous ne pouvons pas dire l’état de la page en ce moment.',
			publish: 'Le serveur n’a pas répondu. Votre demande est gardée sur cet appareil.',
			update: 'Le serveur n’a pas répondu. Votre demande est gardée sur cet appareil.',
			renew:
				'Le serveur n’a pas répondu. Nous ne savons pas si les clés sont changées : essayez encore.',
			withdraw:
				'Le serveur n’a pas répondu. Nous ne savons pas si la page est retirée : essayez encore.'
		},
		sirenTaken: {
			publish: 'Rien n’est publié : une autre page porte déjà ce numéro SIREN.',
			update: 'Rien n’a changé : une autre page porte déjà ce numéro SIREN.'
		},
		sirenTakenText:
			'Si ce numéro est le vôtre, réclamez-le : votre page se montre sans lui tout de suite, et la personne qui gère ce site compare les deux pages. Sinon, effacez-le plus bas, puis envoyez à nouveau.',
		sirenAnyway: 'Publier sans ce numéro, et le réclamer',
		refused: 'Rien n’a changé. Le serveur répond :',
		token:
			'Cet appareil ne peut plus changer cette page : un autre a pu la reprendre. Vous pouvez la retirer avec la clé de papier.',
		unknown: 'Le serveur ne connaît pas cette page. Elle n’est plus publique ici.',
		forget: 'Oublier cette page',
		tooMany: 'Attendez quelques minutes, puis essayez encore.',
		unstoredBefore: 'Cet appareil n’a pas pu garder votre demande : rien n’est parti.',
		unstoredAfter:
			'Cet appareil n’a pas pu garder la réponse du serveur. Faites de la place, puis envoyez à nouveau.',
		again: 'Essayer encore'
	},

	status: {
		title: 'État',
		unknown: 'Nous demandons au serveur…',
		offline:
			'Pas de réseau : nous ne pouvons pas demander au serveur l’état de la page. Elle reste comme elle était.',
		live: (day: string) => `En ligne, jusqu’au ${day}.`,
		soon: 'Sa date approche. Refaites le diagnostic, puis mettez la page à jour.',
		expired: (day: string) =>
			`Elle a pris fin le ${day} : elle montre sa date d’abord, et plus de points. Refaites le diagnostic, puis mettez la page à jour.`,
		noSiren:
			'Elle ne montre pas votre numéro SIREN : une autre page le porte. La personne qui gère ce site compare les deux. Écrivez-lui ce qui prouve que ce numéro est le vôtre.',
		held: 'En attente. La personne qui gère ce site regarde cette page ; d’ici là, personne ne la voit.',
		hidden: 'Masquée. La personne qui gère ce site l’a retirée de la vue du public.',
		reason: (reason: string) => `Sa raison : « ${reason} »`,
		contest: 'Vous pouvez répondre à cette décision : l’adresse est dans les mentions légales.',
		toLegal: 'Mentions légales',
		address: 'Adresse',
		see: 'Voir la page'
	},

	update: {
		title: 'Mettre la page à jour',
		none: 'La page montre vos réponses d’aujourd’hui.',
		since: 'Depuis la dernière publication, vous avez changé :',
		changes: {
			answers: (count: number, subjects: string) =>
				`${plural(count, '# sujet', '# sujets')} (${subjects})`,
			grid: 'la version du questionnaire',
			company: 'ce que vous dites de l’entreprise',
			day: 'la date du diagnostic',
			year: 'l’année des réponses',
			name: 'le nom',
			statement: 'vos mots sur l’entreprise',
			shown: 'ce que la page montre à côté du nom',
			listed: 'si la page peut être trouvée'
		},
		stays: 'Tant que vous ne publiez pas ces changements, la page reste comme elle est.',
		blocked: 'Pour la mettre à jour, il manque :',
		choose: 'Changer ce que la page montre'
	},

	share: {
		title: 'La faire connaître',
		send: 'Partager la page',
		copySentence: 'Copier le lien, avec sa phrase',
		copyAddress: 'Copier l’adresse',
		copyAbove: 'Copiez l’adresse ci-dessus.',
		copied: 'Copié.',
		selected: 'Le texte est sélectionné : copiez-le.',
		link: 'Un lien pour votre site',
		linkText: (diagnosis: string, day: string) =>
			`Notre ${diagnosis} du ${day} (réponses déclarées par nous, non vérifiées)`,
		html: 'En HTML',
		markdown: 'En Markdown',
		copyHtml: 'Copier le HTML',
		copyMarkdown: 'Copier le Markdown',
		qr: 'Un code QR pour un document',
		qrLabel: 'Code QR : ouvre votre page publique',
		qrText: 'Noir sur blanc, sans logo ni chiffre.',
		saveQr: 'Enregistrer le code (SVG)',
		notOnProducts: 'N’imprimez ni ce lien ni ce code sur un produit, un emballage ou une étiquette.'
	},

	wording: {
		title: 'Ce que je peux écrire, et la loi',
		law: 'Depuis le 27 septembre 2026, l’Union européenne interdit les labels écologiques ou sociaux sans contrôle indépendant ni autorité publique (directive 2024/825).',
		can: 'Vous pouvez écrire',
		page: (subjects: number, day: string, address: string) =>
			`« Nous avons rempli un auto-diagnostic de ${subjects} critères le ${day}. Nos réponses sont publiques : ${address} »`,
		fact: '« En 2025, 55 % de nos achats (en euros) venaient de moins de 150 km. »',
		noAddress: '(l’adresse de votre page)',
		factWhy: 'Un fait à la fois, avec son chiffre et son année. Celui-ci est un exemple.',
		cannot: 'Ne pas écrire',
		cannotList: [
			'« Entreprise notée 74/100 » en vitrine',
			'« score écologique »',
			'« entreprise responsable »',
			'« nous serons neutres en 2030 »'
		],
		noPlan:
			'Votre plan d’action n’est pas publié : annoncer un objectif écologique demande un plan vérifié par un expert indépendant.',
		why: 'Ces phrases passent pour un label ou une promesse. La loi les punit quand personne d’indépendant ne les a contrôlées.'
	},

	key: {
		title: 'La clé de papier',
		text: 'Huit mots permettent de retirer la page depuis n’importe quel appareil, même si celui-ci est perdu. Imprimez-les et rangez-les.',
		open: 'Imprimer la clé de papier',
		paperTitle: 'Clé de papier, pour retirer une page publique',
		back: 'Retour à la page publique',
		print: 'Imprimer',
		secret:
			'Ne montrez cette feuille à personne. Avec elle, on retire la page pour de bon ; on ne peut rien y changer.',
		words: 'Les huit mots',
		how: 'Pour retirer la page',
		steps: {
			open: (address: string) => `Ouvrez ${address}, ou photographiez le code.`,
			type: 'Écrivez les huit mots, dans l’ordre. Les accents et les majuscules ne comptent pas.',
			done: 'La page est retirée aussitôt, et ne revient pas.'
		},
		qrLabel: 'Code QR : ouvre la page où l’on retire',
		qrText: 'Ce code ne contient que l’adresse, pas les mots.',
		none: 'Cet appareil n’a pas de page publique pour ce dossier.',
		renew: {
			title: 'Changer les clés de cette page',
			text: 'Pour une feuille perdue, ou un fichier donné à quelqu’un avec la clé. L’adresse de la page reste la même.',
			then: 'Les clés d’avant ne marchent plus, tout de suite : la feuille imprimée, les fichiers, vos autres appareils.',
			now: 'Changer les clés',
			offline: 'Pas de réseau en ce moment : changez les clés quand il reviendra.'
		}
	},

	withdraw: {
		title: 'Retirer la page',
		text: 'La page et ce qu’elle montre sont effacés du serveur. Son adresse ne sert plus jamais.',
		open: 'Retirer la page…',
		ask: 'Retirer cette page pour de bon ?',
		forGood: 'On ne peut pas annuler. Pour publier de nouveau, il faudra une nouvelle adresse.',
		stays: 'Vos réponses restent sur cet appareil.',
		sure: 'Je veux retirer cette page pour de bon.',
		now: 'Retirer maintenant',
		busy: 'Retrait en cours…',
		offline: 'Pas de réseau en ce moment : retirez la page quand il reviendra.'
	},

	brought: {
		title: 'Un fichier a apporté la clé d’une page publique',
		page: (url: string, name: string) =>
			`Avec elle, cet appareil change et retire la page de « ${name} » : ${url}`,
		asked: (name: string) => `C’est un envoi resté sans réponse, pour la page de « ${name} ».`,
		shared:
			'Prenez-la si cette page est la vôtre. Qui a fait ce fichier garde la même clé : vous pourrez la changer ensuite, sous « La clé de papier ».',
		take: 'Prendre cette clé',
		leave: 'Ne pas la prendre'
	},

	elsewhere: {
		title: 'Déjà publié ailleurs ?',
		text: 'Une page se change depuis l’appareil qui l’a publiée. N’en publiez pas une deuxième ici.',
		export:
			'Pour la changer ici : sur l’autre appareil, exportez le dossier en cochant « Les clés de vos pages publiques et contributions », puis ouvrez ce fichier ici et prenez la clé.',
		paper:
			'Pour la retirer sans l’autre appareil : ouvrez l’adresse de la page suivie de /retirer, et écrivez les huit mots de la clé de papier.',
		lost: 'Sans cet appareil ni la clé de papier, écrivez à la personne qui gère ce site.'
	}
};

declare module '$lib/i18n/locale' {
	interface Areas {
		publish: typeof import('./fr.publish').default;
	}
}
