/** The coach's guide, but for its subjects: `criteria/guide`. */
export default {
	title: 'Le guide du rendez-vous',
	description:
		'Conduire un rendez-vous d’une heure et demie, lire le résultat ensemble, choisir ses mots, expliquer les sujets.',
	lead: 'Une heure et demie avec une entreprise : quoi préparer, quoi demander, quoi ne pas dire.',
	contents: 'Sur cette page',
	print: 'Imprimer le guide',
	meeting: {
		title: 'Le rendez-vous',
		before: {
			title: 'Avant',
			list: [
				'Une semaine avant, envoyez le lien : « Dossiers », le client, « Préparer le rendez-vous ». Votre client répond chez lui à ce qu’il sait.',
				'Demandez trois papiers, pas plus : la liste des salariés, les dix plus gros fournisseurs, les factures d’énergie.',
				'Ouvrez Azimut une fois avec du réseau. Sur place, tout marche sans.'
			]
		},
		during: {
			title: 'Pendant : une heure et demie',
			minutes: (count: number) => `${count} min`,
			steps: [
				{
					title: 'Accueillir',
					text: 'Dites pourquoi vous venez, ce que vous noterez, combien de temps, et qu’il peut demander à lire vos notes. Personne ne vérifie ses réponses.'
				},
				{
					title: 'L’écouter',
					text: '« De quoi êtes-vous fier, ici ? » Gardez ses mots.'
				},
				{
					title: 'Les questions',
					text: 'Passez en « Mode entretien ». Confirmez vite ce qu’il a préparé (touche V). Ralentissez dès qu’il s’agit de personnes : handicap, âge, départs, paie. Des nombres, jamais de noms.'
				},
				{
					title: 'Le résultat, ensemble',
					text: 'Tournez l’écran vers lui. Commencez par ce qu’il fait déjà.'
				},
				{
					title: 'Choisir',
					text: 'Trois pas au plus, chacun avec un nom et une date. Un seul, s’il le fera.'
				}
			]
		},
		after: {
			title: 'Après',
			list: [
				'Sous deux jours, le compte rendu par courriel : ses pas, qui appeler.',
				'Rendez-lui son dossier : « Remettre le dossier », sur sa page.',
				'À un mois et à six mois, un appel : qu’est-ce qui est fait ?'
			]
		},
		cases: [
			{
				title: 'Il ne sait pas',
				text: 'Ce n’est pas grave. Touche P : qui retrouve le chiffre (lui, son comptable ou vous), et pour quand. Puis on continue.'
			},
			{
				title: 'Vous n’avez que 30 minutes',
				text: '« Entretien court », sous « Plus », garde les sujets (dix au plus) qui précisent le plus le résultat. Cinq minutes d’accueil, vingt de questions, cinq pour un seul pas.'
			},
			{
				title: 'Ce n’est pas le moment',
				text: 'Trop de travail, une mauvaise nouvelle : arrêtez-vous là, sans montrer de résultat. Une action, une date pour rappeler. Ses réponses restent.'
			}
		]
	},
	result: {
		title: 'Lire le résultat avec lui',
		rose: 'Chaque pétale est un sujet, chaque case un point.',
		marks: {
			full: { name: 'Plein', text: 'Ce que l’entreprise fait.' },
			dash: { name: 'Pointillé', text: 'Ses prochains pas.' },
			hatch: {
				name: 'Hachures',
				text: 'Pas encore connu : « je ne sais pas », ou pas de réponse.'
			},
			arc: { name: 'Trait fin', text: 'Pas concerné : le sujet ne compte pas.' }
		},
		rules: [
			{
				title: 'Commencez par les forces, en faits.',
				text: '« Quatre CDI sur cinq », pas « bon en stabilité ».'
			},
			{
				title: 'Une fourchette n’est pas une note.',
				text: '« Entre 41 et 52 » veut dire : il manque des réponses. Quelques-unes la resserrent.'
			},
			{
				title: 'Un petit pétale n’est pas une faute.',
				text: 'C’est un sujet pour plus tard, ou pour jamais : l’entreprise choisit.'
			},
			{
				title: 'Ne comparez jamais avec une autre entreprise.',
				text: 'Elle se compare à elle-même, d’une année à l’autre.'
			}
		],
		example: 'Voir le résultat d’une entreprise inventée'
	},
	claims: {
		title: 'Dire, ne pas dire',
		text: [
			'Azimut fait des comptes rendus, jamais des labels. L’entreprise déclare ses réponses, et personne ne les vérifie : vous non plus.',
			'Depuis le 27 septembre 2026, l’Union européenne interdit les labels écologiques ou sociaux sans contrôle indépendant ni autorité publique (directive 2024/825). Elle interdit aussi les mots écologiques vagues, sans preuve.'
		],
		caption: 'Ce que vous dites, et ce que l’entreprise peut écrire',
		say: 'Dites…',
		not: 'Ne dites pas…',
		pairs: [
			{ say: '« Répondu avec un accompagnateur »', not: '« Validé par la chambre de métiers »' },
			{
				say: '« Auto-diagnostic du 12 novembre 2026, déclaré par l’entreprise »',
				not: '« Certifié », « vérifié », « label Azimut »'
			},
			{ say: '« Refaisons le calcul »', not: '« Vérifions votre score »' },
			{
				say: '« En 2025, 55 % de nos achats (en euros) venaient de moins de 150 km. »',
				not: '« Entreprise responsable »'
			},
			{ say: '« Voici ce que nous avons fait. »', not: '« Nous serons neutres en 2030. »' },
			{ say: '« Le résultat est pour vous. »', not: '« Affichez-le en vitrine. »' },
			...(INSTANCE.modules.region
				? [
						{
							say: '« Azimut prépare l’Impact Score. »',
							not: '« Azimut remplace l’Impact Score. »'
						}
					]
				: [])
		],
		limits:
			'Au 24 novembre 2026, nous n’avons pas trouvé le texte qui reprend cette directive en droit français. La loi française punit déjà les affirmations trompeuses. Cette page n’est pas un conseil juridique.',
		more: 'La loi, dans la méthode'
	},
	subjects: {
		title: (count: number) => `Les ${count} sujets`,
		intro: 'Pour chacun : le sens, une question de tous les jours, l’erreur fréquente.',
		subject: (number: number, title: string) => `${number}. ${title}`,
		means: 'Ce que cela veut dire',
		ask: 'Le demander autrement',
		misread: 'Souvent mal compris'
	}
};

declare module '$lib/i18n/locale' {
	interface Areas {
		guide: typeof import('./fr.guide').default;
	}
}
