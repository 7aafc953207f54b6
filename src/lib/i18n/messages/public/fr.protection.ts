/** How key figures protect companies: in three sentences for a visitor, then for a statistician. */
export default {
	title: 'Comment ces chiffres protègent les entreprises',
	description:
		'Ce qui est envoyé, ce qui est jeté, ce qui est prouvé, et ce que rien ne peut empêcher.',
	/** For a mayor. */
	short: [
		'Avant d’être publié, chaque chiffre est déplacé au hasard, assez pour que les chiffres soient presque les mêmes qu’une entreprise ait contribué ou non.',
		'Qui connaîtrait toutes les autres, ou en aurait inventé pour la cerner, n’en apprendrait presque rien : c’est un calcul, pas une promesse.',
		'En échange, chaque chiffre a un intervalle, et un petit groupe ne dit rien.'
	],
	back: 'Voir les chiffres',
	sent: {
		title: 'Ce qui est envoyé, ce qui reste',
		text: 'L’appareil de l’entreprise envoie ses réponses, et ce dont elles dépendent, comme l’effectif. Le serveur recompte les points, puis jette tout cela.',
		kept: 'Il garde, jusqu’à l’édition suivante : les points du total, des parties et des sujets ; une taille parmi quatre ; une activité parmi huit ; le département, ou seulement la région ; l’année ; la version du questionnaire ; un nombre tiré au hasard, et l’empreinte d’un code.',
		never:
			'Il ne reçoit ni le nom, ni le SIREN, ni l’adresse, ni la commune, ni le jour du diagnostic. Il ne note ni le jour, ni l’ordre d’arrivée.'
	},
	leaving: {
		title: 'Une seule édition, puis plus rien',
		text: 'L’appareil garde un code, tiré au hasard. Il permet de retirer la contribution jusqu’à l’édition suivante.',
		after:
			'Elle compte dans cette édition, dans aucune autre, et elle est effacée avec l’empreinte de son code. Des copies de la base et des journaux, gardés 30 jours au plus, peuvent la tenir jusque-là.'
	},
	limits: {
		title: 'Ce que cela ne protège pas',
		text: [
			'Ce qui est vrai de tout un groupe : si les boulangeries répondent toutes pareil, on le saura, et la vôtre avec, qu’elle ait contribué ou non.',
			'Ce que vous dites vous-même : votre page publique, si vous en avez une.',
			'De qui tient ce site : il peut lire ces lignes sans nom jusqu’à l’édition. Seule de son genre dans son département, une entreprise pourrait s’y reconnaître ; elle peut ne dire que la région.',
			'Du mensonge : n’importe qui peut envoyer de faux points. Les envois d’une même adresse sont limités ; au-delà de dix en un jour pour la même taille et la même activité, ils attendent que quelqu’un regarde. Dix faux parmi 400 déplacent une moyenne de 2,5 points au plus.'
		]
	},
	proof: {
		title: 'Pour un statisticien',
		mechanism: (epsilon: string, delta: string) =>
			`Confidentialité différentielle : tous les nombres d’une édition ensemble sont (ε, δ)-confidentiels, ε = ${epsilon} et δ = ${delta}, pour une contribution de plus ou de moins.`,
		unit: 'Les voisins sont deux ensembles dont l’un a une contribution de plus. Une entreprise qui contribue chaque année compte dans autant d’éditions, et les ε s’ajoutent. Rien d’exact n’est publié : ni le nombre, ni ce qui en dépend ; qu’une édition se fasse ne dépend pas de qui est venu.',
		noise:
			'Le bruit est gaussien discret, tiré exactement (entiers et bits aléatoires, sans virgule flottante). Une question dont une contribution déplace toutes les réponses de Δ en norme euclidienne reçoit σ² = Δ²/2ρ.',
		budget: (rho: string) =>
			`Chaque question coûte son ρ de confidentialité différentielle concentrée ; leur somme est ${rho}. La conversion en (ε, δ) est δ = inf, pour α > 1, de exp((α−1)(αρ−ε)) · (1−1/α)^α / (α−1).`,
		points:
			'Une moyenne est 50 plus une somme de (points − 50), bornés à ±50, divisée par un nombre ; les deux ont leur bruit. L’intervalle à 95 % est celui de Fieller : il dit le bruit, et pas l’écart entre ces entreprises et les autres. Une ligne dont l’intervalle atteint 20 points n’est pas dite.',
		table: {
			caption: 'Le budget de chaque tableau',
			name: 'Tableau',
			rho: 'ρ',
			from: 'Se dit dès environ',
			ofAll: (count: string) => `${count} en tout`,
			ofClass: (count: string) => `${count} dans la classe`,
			ofSubject: (count: string) => `${count} concernées`,
			always: 'toujours'
		},
		crossing:
			'Rien ne croise la taille et l’activité : sur mille contributions inventées, aucune de ces cases ne tient dans 20 points.',
		held: 'Une limite à connaître : quand dix sont déjà venues en un jour dans une classe, la suivante attend. Si l’on jette celles qui attendent, une contribution de plus a pu en écarter une autre ; la borne est alors celle de deux.',
		code: 'Le code et ses essais, dans src/lib/server/figures :',
		/** Of `codeFiles`. */
		files: [
			'le tirage, et sa loi comparée à la vraie',
			'ρ, ε et δ',
			'ce qui est demandé, et de combien une contribution le déplace',
			'deux attaques, sur mille ensembles choisis',
			'tous les petits ensembles voisins, toutes les sorties'
		]
	},
	sources: {
		title: 'D’où vient la méthode',
		of: [
			'Le théorème, et les algorithmes 1 à 3 qui tirent le bruit.',
			'Par l’un de ses auteurs : de ρ à ε et δ.'
		]
	}
};

declare module '$lib/i18n/locale' {
	interface Areas {
		protection: typeof import('./fr.protection').default;
	}
}
