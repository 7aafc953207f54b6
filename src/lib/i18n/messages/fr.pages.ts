import { frenchPlural as plural } from '../plural';
import { toAccountant } from './accountant';

/**
 * The words of the home page, of the pages that explain, the subjects and the method, and of the one that stands for a
 * page without network.
 */
export default {
	home: {
		title: INSTANCE.words.fr.tagline,
		startAnother: 'Commencer un autre dossier',
		resume: (name: string) => `Reprendre : ${name}`,
		next: (date: string) => `Prochaine date de votre plan : ${date}`,
		late: (date: string) => `Date passée de votre plan : ${date}`,
		result: (name: string) => `Voir mon résultat : ${name}`,
		clients: 'Vos clients',
		locked: 'Déverrouiller vos dossiers',
		resumeCount: (count: number, of: number) => `${plural(count, '# sujet', '# sujets')} sur ${of}`,
		allDossiers: 'Tous les dossiers de cet appareil',
		yours: 'C’est vous qui répondez. Personne ne vérifie, et le résultat reste chez vous.',
		howTitle: 'Comment ça se passe',
		how: [
			...(INSTANCE.start.length > 0
				? [
						`${plural(INSTANCE.start.length, '# question', '# questions')} au plus sur votre entreprise, pour ne vous demander que ce qui vous concerne.`
					]
				: []),
			'Une question par écran. « Je ne sais pas » est une réponse : vous y reviendrez.',
			'Un résultat à tout moment, même incomplet, et vos cinq prochains pas.',
			INSTANCE.modules.help
				? 'Qui peut vous aider près de chez vous, à quel prix, et votre plan.'
				: 'Votre plan, à imprimer ou à montrer.'
		],
		offers: 'Voir qui peut m’aider',
		prepare: 'Voir les questions et préparer mes papiers'
	},
	note: INSTANCE.words.fr.note,
	example: {
		title: 'Un exemple',
		link: 'Voir l’exemple',
		name: INSTANCE.words.fr.example,
		key: 'Plein : ce qu’elle fait. Pointillé : ses prochains pas.',
		aim: (points: number) => `, ${points} avec ses prochains pas`,
		invented: 'Cette entreprise est inventée. Rien n’est gardé sur cet appareil.',
		subjects: 'Ses sujets',
		points: (points: number, max: number) => `${points} sur ${max}`,
		notConcerned: 'pas concernée',
		steps: 'Ses prochains pas',
		gain: (gain: string) => `+${gain} ${/^[01]\b/.test(gain) ? 'point' : 'points'}`,
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
		time: INSTANCE.words.fr.time,
		onlyYours:
			'Vous ne verrez que les questions qui vous concernent. « Je ne sais pas » est toujours une réponse.',
		print: 'Imprimer pour préparer',
		printNote: 'Ce que vous dépliez s’imprime aussi.',
		papersTitle: 'Les papiers à préparer',
		papersIntro: 'Rien n’est obligatoire : une première idée se donne à vue de nez.',
		papers: INSTANCE.words.fr.papers,
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
		subject: (number: number, title: string) => `${number}. ${title}`,
		points: {
			partsCaption: 'Les points de chaque partie',
			part: 'Partie',
			subjects: 'Sujets',
			points: 'Points',
			weight: 'Poids',
			share: 'Part du total',
			percent: (share: number) => `${share} %`,
			outOf: 'Sur',
			onHundred: 'Sur 100',
			whole: 'Ensemble',
			formula: 'points obtenus ÷ points possibles × 100',
			weightedFormula: 'chaque partie sur 100, puis leur moyenne, chacune selon son poids',
			example: (name: string, details: string) =>
				`${name} est une entreprise inventée (${details}). Elle a répondu à toutes ses questions.`,
			employees: (count: number) =>
				count === 0 ? 'aucun salarié' : plural(count, '# salarié', '# salariés'),
			exampleCaption: (name: string) => `Le résultat, partie par partie : ${name}`,
			line: (points: number, max: number, value: string) => `${points} ÷ ${max} × 100 = ${value}`,
			rounded: (rounded: number) => `arrondi à ${rounded}`,
			detail: (name: string) => `Les points, sujet par sujet : ${name}`,
			subject: 'Sujet',
			notApplicable: 'pas concerné'
		},
		unknown: {
			example: (name: string, unknowns: number, low: string, high: string) =>
				`Exemple inventé, ${name} : ${plural(unknowns, '# « je ne sais pas »', '# « je ne sais pas »')}. Son résultat se situe entre ${low} et ${high} sur 100.`
		},
		notApplicable: {
			/** `max`: the points that are left; null where parts weigh otherwise. */
			example: (name: string, details: string, away: number, left: number, max: number | null) =>
				`Exemple inventé, ${name} (${details}) : ${plural(away, '# sujet ne la concerne pas', '# sujets ne la concernent pas')}. Il reste ${plural(left, '# sujet', '# sujets')}${max === null ? '.' : `, donc ${max} points possibles.`}`,
			when: 'dans ce cas :'
		},
		bands: {
			caption: 'Les places sur le chemin, selon le résultat sur 100',
			name: 'Place',
			from: 'De',
			to: 'À'
		},
		steps: {
			caption: 'Les quatre niveaux d’effort',
			effort: 'Effort',
			meaning: 'Ce que cela demande'
		},
		statutes: {
			gives: (total: number) => plural(total, '# point', '# points'),
			law: 'la loi le prévoit pour ce statut',
			words: 'la réponse nomme ce statut'
		},
		thresholds: {
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
			always: 'Toujours :',
			when: (conditions: string) => `Avec ${conditions} :`
		},
		others: {
			caption: 'Nos exemples inventés, comptés comme ici et avec ces poids déduits, sur 100',
			example: 'Exemple inventé',
			here: 'Ici',
			there: 'Avec ces poids déduits',
			range: (low: number, high: number) => (low === high ? String(low) : `de ${low} à ${high}`)
		},
		versions: {
			current: 'Questionnaire actuel',
			version: 'Version',
			startsOn: (day: string) => `Les dossiers créés à partir du ${day} suivent cette version.`,
			coming: (version: string, day: string) => `La version ${version} commence le ${day}`,
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
		}
	}
};

declare module '$lib/i18n/locale' {
	interface Areas {
		pages: typeof import('./fr.pages').default;
	}
}
