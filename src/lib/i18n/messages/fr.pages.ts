import { frenchPlural as plural } from '../plural';
import { toAccountant } from './accountant';

/**
 * The words of the home page, of the pages that explain, the subjects and the method, and of the one that stands for a
 * page without network.
 */
export default {
	home: {
		title: 'Où en est votre entreprise, pour les gens et pour la planète ?',
		startAnother: 'Commencer un autre dossier',
		resume: (name: string) => `Reprendre : ${name}`,
		next: (date: string) => `Prochaine date de votre plan : ${date}`,
		result: (name: string) => `Voir mon résultat : ${name}`,
		clients: 'Vos clients',
		resumeCount: (count: number, of: number) => `${plural(count, '# sujet', '# sujets')} sur ${of}`,
		allDossiers: 'Tous les dossiers de cet appareil',
		yours: 'C’est vous qui répondez. Personne ne vérifie, et le résultat reste chez vous.',
		howTitle: 'Comment ça se passe',
		how: [
			'Huit questions au plus sur votre entreprise, pour ne vous demander que ce qui vous concerne.',
			'Une question par écran. « Je ne sais pas » est une réponse : vous y reviendrez.',
			'Un résultat à tout moment, même incomplet, et les cinq pas les plus faciles.',
			'Qui peut vous aider près de chez vous, à quel prix, et votre plan.'
		],
		offers: 'Voir qui peut m’aider',
		prepare: 'Voir les questions et préparer mes papiers',
		learnMore: 'Lire la méthode'
	},
	impactScore: {
		title: 'Et l’Impact Score ?',
		text: 'Un questionnaire gratuit du Mouvement Impact France, sur les mêmes 20 sujets. La Région Occitanie le demande avec un dossier d’aide. Azimut y prépare.',
		more: 'Ce qu’est l’Impact Score'
	},
	example: {
		title: 'Un exemple',
		link: 'Voir l’exemple',
		name: 'Exemple : une boulangerie',
		key: 'Plein : ce qu’elle fait. Pointillé : ses prochains pas.',
		aim: (points: number) => `, ${points} avec ses prochains pas`,
		invented: 'Cette entreprise est inventée. Rien n’est gardé sur cet appareil.',
		subjects: 'Ses sujets',
		points: (points: number, max: number) => `${points} sur ${max}`,
		notConcerned: 'pas concernée',
		steps: 'Ses prochains pas',
		gain: (gain: number) => `+${plural(gain, '# point', '# points')}`,
		start: 'Faire le mien'
	},
	offline: {
		title: 'Cette page a besoin du réseau',
		text: 'Il n’y a pas de connexion, et cette page n’est pas gardée ici. Vos réponses, elles, sont toujours sur cet appareil.',
		again: 'Réessayer',
		available: 'Ce qui marche sans réseau'
	},
	contents: 'Sur cette page',
	conditions: {
		others: 'dans les autres cas',
		and: ', et ',
		or: ' ; ou ',
		yesNo: (question: string, yes: boolean) => `« ${question} » : ${yes ? 'oui' : 'non'}`,
		except: (conditions: string) => `sauf si ${conditions}`,
		butNot: (conditions: string, not: string) => `${conditions}, sauf si ${not}`,
		between: (question: string, least: number, most: number) => `${question} de ${least} à ${most}`,
		atLeast: (question: string, count: number) => `${question} ${count} ou plus`,
		atMost: (question: string, count: number) => `${question} ${count} au plus`,
		counts: {
			headcount: {
				atLeast: (count: number) =>
					count === 1 ? 'au moins un salarié' : `${count} salariés ou plus`,
				atMost: (count: number) =>
					count === 0 ? 'aucun salarié' : plural(count, '# salarié au plus', '# salariés au plus'),
				between: (least: number, most: number) => `de ${least} à ${most} salariés`
			},
			closedYears: {
				atLeast: (count: number) =>
					plural(
						count,
						'# année comptable terminée ou plus',
						'# années comptables terminées ou plus'
					),
				atMost: (count: number) =>
					count === 0
						? 'aucune année comptable terminée'
						: plural(
								count,
								'# année comptable terminée au plus',
								'# années comptables terminées au plus'
							),
				between: (least: number, most: number) =>
					`de ${least} à ${most} années comptables terminées`
			},
			boardSize: {
				atLeast: (count: number) =>
					plural(count, '# personne ou plus dirige', '# personnes ou plus dirigent'),
				atMost: (count: number) =>
					count === 1 ? 'une seule personne dirige' : `${count} personnes au plus dirigent`,
				between: (least: number, most: number) => `de ${least} à ${most} personnes dirigent`
			}
		}
	},
	criteria: {
		title: (count: number) => `Les ${count} sujets`,
		description:
			'Tout ce qu’Azimut vous demandera, sujet par sujet, et les papiers à préparer avant de commencer.',
		intro: (count: number) =>
			`Voici les ${count} sujets sur lesquels Azimut vous interroge. Lisez, préparez vos papiers, et répondez quand vous voulez.`,
		time: 'Une première idée en 15 minutes. Le dossier complet en une heure, si vous avez vos papiers.',
		onlyYours:
			'Vous ne verrez que les questions qui vous concernent. « Je ne sais pas » est toujours une réponse.',
		print: 'Imprimer pour préparer',
		printNote: 'Ce que vous dépliez s’imprime aussi.',
		papersTitle: 'Les papiers à préparer',
		papersIntro: 'Rien n’est obligatoire : une première idée se donne à vue de nez.',
		papers: [
			'La liste des salariés, avec contrat et âge (DSN ou bulletins de paie)',
			'Les factures d’énergie et de carburant, sur deux ans',
			'Le grand livre des fournisseurs, ou vos 10 plus grosses factures',
			'Le dernier bilan, ou le livre des recettes',
			'Les attestations de formation',
			'Les reçus de dons',
			'Vos labels et agréments',
			'Vos statuts'
		],
		accountantTitle: 'Un message pour votre comptable',
		accountant: 'Votre comptable peut sortir les lignes 1, 3 et 4 en une fois.',
		message: toAccountant,
		meaning: 'Ce que dit ce message',
		copy: 'Copier le message',
		copied: 'Copié',
		selected: 'Le message est sélectionné : copiez-le avec Ctrl + C, ou par un appui long.',
		subjectsTitle: 'Les sujets, un par un',
		easy: 'Facile à lire',
		listen: 'Écouter',
		stop: 'Arrêter',
		listenTo: (title: string) => ` : ${title}`,
		why: 'Pourquoi ce sujet',
		prepare: 'Ce qu’il faut préparer',
		asked: 'Ce qu’on vous demandera',
		of: (title: string) => ` : ${title}`,
		notFor: 'Ce sujet n’est pas demandé dans ce cas :',
		firstCase: 'Une seule de ces situations est la vôtre : la première qui convient.',
		askedWhen: 'Question posée dans ce cas :',
		kinds: {
			level: 'Vous choisirez une phrase :',
			practices: 'Vous cocherez ce qui est vrai :',
			measure: 'Vous choisirez une réponse, à vue de nez :'
		},
		figures: 'Ou, si vous avez le chiffre :',
		sdgs: (count: number, list: string) =>
			plural(
				count,
				'Objectif de développement durable de l’ONU',
				'Objectifs de développement durable de l’ONU'
			) + ` : ${list}`,
		toMethod: 'Comment les points sont comptés'
	},
	method: {
		title: 'La méthode',
		description:
			'Comment Azimut compte les points : les règles, un exemple calculé, les paliers et leurs sources, les versions.',
		intro:
			'Comment vos réponses deviennent des points, et vos points un résultat. Tout est écrit ici, rien n’est caché.',
		subject: (number: number, title: string) => `${number}. ${title}`,
		brief: {
			title: 'En bref',
			text: [
				'C’est vous qui répondez. Personne ne vérifie vos réponses.',
				'Le résultat n’est ni un label, ni une certification, ni une note officielle.',
				'Azimut est indépendant de la Région Occitanie et de l’Impact Score.',
				'Azimut ne remplace pas l’Impact Score demandé par la Région. Il aide à le préparer.',
				'Tout se calcule sur votre appareil. Les mêmes réponses donnent toujours le même résultat.'
			],
			titles: (count: number) =>
				`Les ${count} sujets portent les titres de la liste régionale. Les questions et les paliers sont les nôtres.`
		},
		points: {
			title: 'Les points',
			rule: (count: number, each: number) =>
				`Il y a ${count} sujets. Chacun vaut ${each} points, et tous ont le même poids.`,
			inside: (each: number) =>
				`Dans un sujet, une ou plusieurs questions se partagent ces ${each} points.`,
			partsCaption: 'Les points de chaque partie',
			part: 'Partie',
			subjects: 'Sujets',
			points: 'Points',
			outOf: 'Sur',
			onHundred: 'Sur 100',
			whole: 'Ensemble',
			formulaIntro: 'Le résultat se calcule en une ligne :',
			formula: 'points obtenus ÷ points possibles × 100',
			exampleTitle: 'Un exemple, calculé pas à pas',
			example: (name: string, details: string) =>
				`${name} est une entreprise inventée (${details}). Elle a répondu à toutes ses questions.`,
			employees: (count: number) =>
				count === 0 ? 'aucun salarié' : plural(count, '# salarié', '# salariés'),
			exampleCaption: (name: string) => `Le résultat, partie par partie : ${name}`,
			line: (points: number, max: number, value: string) => `${points} ÷ ${max} × 100 = ${value}`,
			rounding:
				'On arrondit à la fin, seulement à l’écran, au nombre entier le plus proche. Une moitié va vers le haut.',
			becomes: (value: string, rounded: number) => `Ainsi, ${value} devient ${rounded}.`,
			rounded: (rounded: number) => `arrondi à ${rounded}`,
			detail: (name: string) => `Les points, sujet par sujet : ${name}`,
			subject: 'Sujet',
			notApplicable: 'pas concerné'
		},
		unknown: {
			title: '« Je ne sais pas » et les réponses qui manquent',
			text: [
				'« Je ne sais pas » ne vaut pas zéro, et ne s’efface pas non plus. Votre résultat devient une fourchette.',
				'En bas de la fourchette, cette question compte pour zéro point. En haut, elle compte pour tous ses points.',
				'Une question sans réponse fait de même. Un fait de votre profil qui manque aussi.',
				'Une partie a un score quand toutes ses questions ont une réponse, « je ne sais pas » compris. Ce score est alors le bas de la fourchette.',
				'À l’écran, dès que la fourchette dépasse 2 points, c’est elle qui s’affiche. Le bas n’est alors jamais montré seul.'
			],
			example: (name: string, unknowns: number, low: string, high: string) =>
				`Exemple inventé, ${name} : ${plural(unknowns, '# « je ne sais pas »', '# « je ne sais pas »')}. Son résultat se situe entre ${low} et ${high} sur 100.`
		},
		notApplicable: {
			title: 'Les sujets qui ne vous concernent pas',
			text: [
				'Un sujet sort du calcul quand un fait le dit, jamais parce qu’on préfère le passer.',
				'Ses points ne comptent alors ni dans ceux que vous avez, ni dans les points possibles.',
				'Un fait que vous ne connaissez pas ne retire jamais un sujet.'
			],
			example: (name: string, details: string, away: number, left: number, max: number) =>
				`Exemple inventé, ${name} (${details}) : ${plural(away, '# sujet ne la concerne pas', '# sujets ne la concernent pas')}. Il reste ${plural(left, '# sujet', '# sujets')}, donc ${max} points possibles.`,
			listTitle: 'Les sujets qui peuvent sortir du calcul',
			when: 'dans ce cas :'
		},
		bands: {
			title: 'Les places sur le chemin',
			text: [
				'Le résultat arrondi donne une place sur un chemin. Elle est pour vous seul.',
				'Ce n’est ni une note ni une mention. Elle n’apparaît sur rien de public.'
			],
			caption: 'Les places sur le chemin, selon le résultat sur 100',
			name: 'Place',
			from: 'De',
			to: 'À'
		},
		steps: {
			title: 'Vos prochains pas',
			text: [
				'Pour chaque question où vous avez répondu, Azimut regarde le palier juste au-dessus.',
				'Les pas sont rangés par gain divisé par effort. Le gain est ce que le pas ajoute à votre résultat sur 100.',
				'Parmi les cinq premiers : deux par partie au plus, et un par sujet, tant qu’il y en a d’autres.',
				'À égalité, l’ordre du questionnaire décide. Un pas que vous écartez ne revient pas, sauf si vous le reprenez.'
			],
			caption: 'Les quatre niveaux d’effort',
			effort: 'Effort',
			meaning: 'Ce que cela demande',
			neverTitle: 'Ce qui n’est jamais parmi les cinq',
			never: [
				'Les décisions lourdes (effort 4) : embaucher, changer ses statuts, ouvrir son capital, faire un gros don, payer un label.',
				'Ce que la loi vous demande déjà : c’est montré à part, « À vérifier : c’est la loi ».',
				'Les pas que vous avez écartés.'
			]
		},
		statutes: {
			title: 'Les points qui viennent avec les statuts',
			text: [
				'Certains statuts contiennent déjà ce qu’une question demande. Ces entreprises ont donc des points avant toute action.',
				'Voici ce que le questionnaire permet de prouver. Nous ne donnons pas d’autre chiffre.',
				'Il faut quand même choisir la réponse : rien n’est coché à votre place.'
			],
			gives: (total: number) => plural(total, '# point', '# points'),
			law: 'la loi le prévoit pour ce statut',
			words: 'la réponse nomme ce statut',
			agreements: 'Un agrément compte aussi, comme un label, s’il est valable aujourd’hui :',
			rest: 'D’autres réponses sont souvent plus faciles avec un statut : la voix des salariés dans une Scop, par exemple. Cela dépend de chaque entreprise, donc nous ne le chiffrons pas.',
			changing: 'Les questions changent avec la forme juridique dans ces sujets :',
			step: 'Changer de statut n’est jamais l’un de vos cinq prochains pas.'
		},
		law: {
			title: 'La loi, et pourquoi il n’y a pas de label',
			dutyTitle: 'Une obligation légale ne rapporte pas de point',
			duty: [
				'Un geste que la loi vous demande déjà n’est pas proposé, et ne rapporte rien.',
				'Quand un minimum légal est un palier d’une échelle, il garde sa place et ses points. Il est alors signalé.'
			],
			labelTitle: 'Pas de label, pas de badge',
			label: [
				'Depuis le 27 septembre 2026, une directive européenne vise les labels sociaux ou écologiques montrés aux consommateurs.',
				'Elle interdit ceux qui ne reposent ni sur un contrôle par un tiers indépendant, ni sur une autorité publique.',
				'Dans Azimut, vos réponses sont déclarées et personne ne les contrôle. Écrire « auto-déclaré » sur un badge n’y changerait rien.',
				'Azimut fait donc des comptes rendus : des faits, une date, le nom de qui les déclare. Il ne donne ni badge, ni logo, ni mention.',
				'Au 24 novembre 2026, nous n’avons pas trouvé le texte qui reprend cette directive en droit français. La loi française punit déjà les affirmations trompeuses.',
				'Cette page n’est pas un conseil juridique.'
			],
			source: 'Directive (UE) 2024/825, texte officiel sur EUR-Lex'
		},
		thresholds: {
			title: 'Les paliers et leurs sources',
			intro: (total: number) =>
				`Le questionnaire a ${total} paliers qui donnent des points. Voici sur quoi ils reposent :`,
			caption: 'Sur quoi reposent les paliers',
			basis: 'Ce qui fonde le palier',
			count: 'Paliers',
			bases: {
				source:
					'Un chiffre ou une règle venus d’une loi, d’un label ou d’une statistique, avec la source',
				landmark: 'Un choix d’Azimut, à partir d’un repère cité avec sa source',
				choice: 'Un choix d’Azimut, expliqué en une phrase',
				order:
					'Un choix d’Azimut, sans raison écrite : le plus souvent, l’ordre des phrases d’une liste'
			},
			editorial:
				'Les choix d’Azimut sont des points de départ. Ils changeront si une meilleure valeur existe.',
			fold: 'Dépliez un sujet pour voir chaque question, chaque palier et sa raison.',
			scale: 'Paliers',
			practices: 'Gestes à cocher',
			practice: (weight: number) => plural(weight, 'compte pour #', 'compte pour #'),
			fromWeight: (weight: number) => `Total de ${weight} ou plus`,
			points: (points: number) => plural(points, '# point', '# points'),
			noPoints: 'change la question',
			shared: 'Pour tous ces paliers :',
			byLaw: 'Loi :',
			tags: {
				source: 'source',
				landmark: 'choix d’Azimut, avec un repère',
				choice: 'choix d’Azimut',
				order: 'choix d’Azimut, sans raison écrite'
			},
			source: 'Source :',
			consulted: (date: string) => `consultée le ${date}`
		},
		small: {
			title: 'Petites équipes et sujets sensibles',
			text: [
				'Un pourcentage ne veut pas dire grand-chose à trois. Les questions changent donc avec la taille de l’équipe.',
				'Un test le vérifie pour chaque effectif de 1 à 9 : chaque sujet peut y prendre au moins quatre valeurs.',
				'Un palier qu’aucun nombre entier de personnes n’atteint n’est jamais proposé comme pas.'
			],
			sensitiveTitle: 'Les chiffres qui pourraient désigner un salarié',
			sensitive: [
				'Handicap, âge, paie, départs : dans une petite équipe, un chiffre peut désigner quelqu’un.',
				'Ces chiffres et ces réponses ne quittent jamais votre appareil, sauf dans un fichier que vous exportez vous-même.',
				'Seuls leurs points peuvent être montrés ailleurs, et seulement si vous le décidez.'
			],
			always: 'Toujours :',
			when: (conditions: string) => `Avec ${conditions} :`
		},
		others: {
			title: 'Pourquoi l’Impact Score peut donner un autre nombre',
			unknown:
				'Un même dossier peut donner un autre nombre sur l’Impact Score : à notre connaissance, ses questions et le poids de ses parties ne sont pas publics.',
			published: (parts: readonly number[], total: number, here: number) =>
				`Nous n’avons trouvé qu’un résultat publié : ${parts.join(', ')} pour les trois parties, et ${total} en tout. Compté comme ici, ce serait ${here}.`,
			source: 'Lire l’article',
			inferred: (there: number, [least, most]: readonly [number, number], here: number) =>
				`La troisième partie y pèse donc sans doute plus : environ ${there} % (de ${least} à ${most} %), contre ${here} % ici. Nous le déduisons d’un seul résultat : rien d’officiel ne le dit.`,
			caption: 'Nos exemples inventés, comptés comme ici et avec ces poids déduits, sur 100',
			example: 'Exemple inventé',
			here: 'Ici',
			there: 'Avec ces poids déduits',
			range: (low: number, high: number) => (low === high ? String(low) : `de ${low} à ${high}`)
		},
		versions: {
			title: 'Les versions du questionnaire',
			current: 'Questionnaire actuel',
			version: 'Version',
			startsOn: (day: string) => `Les dossiers créés à partir du ${day} suivent cette version.`,
			coming: (version: string, day: string) => `La version ${version} commence le ${day}`,
			text: [
				'Une version publiée ne change plus : ni ses questions, ni ses paliers. Un changement donne une nouvelle version.',
				'Un mot peut être corrigé. La correction est alors notée, avec sa date et sa raison.',
				'Un dossier reste sur la version publiée avec laquelle il a commencé. Passer à une version plus récente, c’est vous qui le choisissez.',
				'Commencé sur une version d’essai, il continue sur la version publiée qu’elle devient.'
			],
			draft:
				'Dans une version d’essai, tout peut encore changer : les questions, les paliers et les points.',
			none: 'Aucune version n’est encore publiée.',
			published: 'Les versions publiées',
			changed: (since: string) => `Ce qui a changé depuis ${since}, et pourquoi`,
			files: (count: number) =>
				plural(count, '# fichier, avec son empreinte', '# fichiers, avec leurs empreintes'),
			on: (date: string) => `le ${date}`,
			fingerprint: (sha256: string) => `SHA-256 : ${sha256}`,
			reason: 'Correction :'
		},
		makers: {
			title: 'Qui fait Azimut, et comment signaler une erreur',
			text: [
				'Azimut est indépendant de la Région Occitanie et de l’Impact Score. Il n’utilise ni leurs logos ni leurs textes.',
				'Le code et le questionnaire sont sous licence libre EUPL 1.2.',
				'Un palier vous semble faux, une source ne répond plus ? Dites-le à l’éditeur de ce site.'
			],
			legal: 'Voir les mentions légales pour savoir qui est l’éditeur et comment lui écrire',
			criteria: 'Voir toutes les questions'
		}
	}
};

declare module '$lib/i18n/locale' {
	interface Areas {
		pages: typeof import('./fr.pages').default;
	}
}
