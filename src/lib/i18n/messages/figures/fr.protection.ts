/** How key figures protect companies, for a visitor who is no statistician. */
export default {
	title: 'Comment ces chiffres protègent les entreprises',
	description:
		'Ce qui est envoyé, ce qui est jeté, qui peut voir, et ce que l’on pourrait encore deviner.',
	intro:
		'Une entreprise peut donner ses points sans son nom. Voici ce qui empêche de la reconnaître dans les chiffres, et ce qui reste possible.',
	back: 'Voir les chiffres',
	sent: {
		title: 'Ce qui est envoyé, ce qui reste',
		text: 'L’appareil de l’entreprise envoie ses réponses, et ce dont elles dépendent, comme l’effectif. Le serveur recompte les points, puis jette tout cela.',
		kept: 'Il garde : les points du total, des parties et des sujets ; une taille parmi quatre ; une activité parmi huit ; le département, ou seulement la région ; l’année ; la version du questionnaire ; un nombre tiré au hasard ; et, jusqu’à l’édition suivante, l’empreinte d’un code.',
		never:
			'Il ne reçoit ni le nom, ni le SIREN, ni l’adresse, ni la commune, ni le jour du diagnostic. Il ne note ni le jour, ni l’ordre d’arrivée.'
	},
	who: {
		title: 'Qui peut les voir',
		text: 'Ceux qui tiennent ce site peuvent lire ces lignes sans nom. Personne d’autre : seuls les tableaux des chiffres clés et le fichier qui sert à se comparer en sortent, aux règles qui suivent.'
	},
	rules: {
		title: 'Les règles',
		or: (one: string, other: string) => `${one} ou ${other}`,
		few: (fewest: number, sometimes: string) =>
			`Moins de ${fewest} entreprises, et parfois ${sometimes} : le nombre n’est pas dit.`,
		noise: (noise: number) =>
			`Chaque nombre est d’abord déplacé au hasard, de ${noise} au plus. Pour les mêmes entreprises, c’est toujours le même hasard : redemander n’apprend rien.`,
		rounding: (rounding: number) => `Il est ensuite arrondi à ${rounding} près.`,
		percent: (fewest: number) => `Un pourcentage n’est dit qu’à partir de ${fewest} contributions.`,
		points: (fewest: number) =>
			`Les points ne sont dits qu’à partir de ${fewest} entreprises, en intervalles arrondis.`,
		crossed: (fewest: number) =>
			`Deux croisements seulement : la taille dans chaque moitié de la région, et, dans le fichier qui sert à se comparer, la taille dans chaque activité, à partir de ${fewest} entreprises. À chaque croisement de plus, les groupes seraient plus petits.`
	},
	example: {
		title: 'Un exemple',
		text: 'Des nombres inventés : 57 entreprises.',
		caption: 'Du vrai nombre à celui qui est publié',
		size: 'Taille',
		before: 'Vrai nombre',
		moved: 'Déplacé',
		after: 'Publié',
		total: 'Total',
		hidden: 'trop peu',
		sums: 'Les nombres publiés font 55, le total publié est 60. C’est voulu : sinon, une soustraction rendrait le nombre caché.'
	},
	editions: {
		title: 'Une fois par trimestre, jamais en direct',
		text: 'Un compteur en direct trahirait : il suffirait de le lire avant et après qu’une entreprise a contribué.',
		more: (fewest: number) =>
			`Une édition ne se fait que si au moins ${fewest} entreprises sont arrivées depuis la précédente, ou aucune. Elle ne change plus ensuite.`,
		versions:
			'Ses points viennent d’un seul questionnaire : le dernier de son trimestre que quelqu’un a suivi. Une contribution faite avec le questionnaire d’avant compte dans les points des éditions de son année ; ensuite, dans les nombres d’entreprises seulement.',
		pages:
			'Les pages de l’annuaire, elles, sont déjà publiques : elles sont comptées exactement, au moment où l’on lit, et une page retirée quitte aussitôt les comptes.'
	},
	leaving: {
		title: 'Se retirer',
		text: 'L’appareil garde un code, tiré au hasard. Il permet de retirer la contribution jusqu’à l’édition suivante.',
		after: (editions: number) =>
			`Après, le code est effacé et le numéro change : la base ne permet plus de la retrouver. Des copies de la base et des journaux, gardés 30 jours au plus, peuvent en dire davantage jusque-là. Elle compte dans ${editions} éditions de plus, puis elle est effacée.`
	},
	guess: {
		title: 'Ce que l’on pourrait encore deviner',
		text: [
			'Qui sait qu’une entreprise a contribué apprend où se tient la moitié des entreprises de sa taille et de son activité. Ce n’est pas où elle se tient, mais cela peut rétrécir le champ.',
			'Qui tiendrait presque toutes les entreprises d’un groupe saurait mieux que d’autres ce que valent celles qui restent. L’arrondi et le hasard le gênent ; ils ne l’empêchent pas tout à fait.',
			'N’importe qui peut envoyer de faux points. Les envois sont limités, et quelqu’un regarde les nombres avant chaque édition ; un petit mensonge peut passer.',
			'Qui obtiendrait la base du site lirait des lignes sans nom. Une entreprise seule de son genre dans son département pourrait s’y reconnaître : elle peut ne dire que la région.'
		]
	},
	sources: {
		title: 'D’où viennent ces règles',
		seen: (day: string) => `lu le ${day}`,
		of: {
			insee:
				'Pour les entreprises : au moins 3 par case, et aucune ne pèse plus de 85 % d’un montant. Nous en demandons 10, et nous ne publions aucun montant.',
			secret:
				'Ce que la loi de 1951 demande à la statistique publique. Azimut n’en fait pas partie et s’en inspire.',
			handbook:
				'Le manuel des instituts européens : ce que valent l’arrondi, le hasard et les cases cachées.',
			ons: 'Cacher sous 10, arrondir à 5, et le hasard attaché à chaque case : les deux méthodes que nous réunissons.'
		}
	}
};
