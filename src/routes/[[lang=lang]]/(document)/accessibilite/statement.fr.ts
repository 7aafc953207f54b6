import type { State, CheckMethod } from './criteria';

const states: Record<State, string> = {
	met: 'contrôlé : conforme',
	absent: 'non applicable',
	untested: 'non contrôlé',
	failed: 'contrôlé : non conforme'
};

const short: Record<CheckMethod, string> = {
	axe: 'axe-core',
	narrow: 'petits écrans',
	keyboard: 'clavier',
	focus: 'focus',
	languages: 'langues',
	numbers: 'nombres',
	dossiers: 'dossiers',
	components: 'composants',
	colours: 'couleurs',
	browser: 'navigateur',
	code: 'code'
};

const long: Record<CheckMethod, string> = {
	axe: 'axe-core passe sur les écrans listés ci-après, en clair, en sombre et en couleurs forcées',
	narrow:
		'les mêmes écrans, affichés à 320 px de large, puis agrandis à 400 %, sans défilement horizontal',
	keyboard: 'parcours complet au clavier seul, dialogue et lien d’accès direct compris',
	focus: 'le focus reste à un endroit utile quand son bouton disparaît',
	languages: 'langue des pages, changement de langue, lecture sans JavaScript',
	numbers: 'nombres refusés, avec leur message relié au champ',
	dossiers: 'créer, dupliquer, supprimer et récupérer un dossier',
	components: 'tests des composants : lignes de réponses, cadran',
	colours: 'contrastes calculés sur les couleurs déclarées, en clair et en sombre',
	browser:
		'contrôle ponctuel du 24 novembre 2026 dans le navigateur : titres, balises, focus visible, espacement du texte, lecture sans style, code valide',
	code: 'relecture du code'
};

/** The statement of accessibility, after the French model. */
export const statement = {
	title: 'Déclaration d’accessibilité',
	description:
		'Où en est l’accessibilité d’Azimut : ce qui a été contrôlé, comment, ce qui ne l’a pas été, et à qui écrire.',
	scope: {
		title: 'De quoi parle cette déclaration',
		text: [
			'Azimut doit servir à tout le monde. Cette page dit ce qui a été contrôlé, comment, et ce qui ne l’a pas été.',
			'Elle porte sur les écrans d’Azimut servis ici, en français et en anglais. Elle suit le modèle français, que la loi y oblige ou non l’éditeur.'
		]
	},
	conformity: {
		title: 'État de conformité',
		text: [
			'Azimut est non conforme avec le RGAA 4.1.2, le référentiel général d’amélioration de l’accessibilité.',
			'C’est le mot du modèle officiel tant qu’aucun audit complet des 106 critères n’existe. Il ne dit pas que les écrans sont inutilisables.',
			'Non audité par un tiers : évaluation faite par l’équipe, en grande partie par des tests automatiques. Elle ne porte pas sur tous les critères.'
		]
	},
	results: {
		title: 'Résultat des contrôles',
		text: [
			'Voici le compte des 106 critères. Ce n’est pas un taux de conformité : un contrôle sans défaut trouvé ne vaut pas un audit.'
		]
	},
	limits: {
		title: 'Contenus non accessibles',
		text: ['Défauts et doutes connus :'],
		list: [
			'Le texte équivalent des graphiques est long. Le tableau placé dessous dit la même chose.',
			'Les graphiques tracent leurs noms dans une image. Le tableau les reprend.',
			'Il n’y a ni plan du site ni recherche.'
		],
		after: ['Aucune dérogation pour charge disproportionnée. Aucun contenu exempté.']
	},
	setting: {
		title: 'Établissement de cette déclaration',
		made: (date: string) => `Déclaration établie le ${date}.`,
		text: [
			'Technologies : HTML, CSS, SVG, WAI-ARIA, JavaScript, dessin sur canvas pour deux graphiques.',
			'Environnement : Chromium 156 sous Linux, piloté par Playwright.',
			'Outils : axe-core 4.14.1 ; html-validate 10 pour la validité du code.',
			'Deux contrôles de plus tournent à chaque modification : le moteur accessibility-checker d’IBM, et un parcours avec un lecteur d’écran simulé. Ils ne sont pas comptés ici.'
		],
		waysTitle: 'Les contrôles',
		pagesTitle: 'Les écrans contrôlés',
		pages: [
			'L’accueil, et une adresse qui n’existe pas',
			'Le profil de l’entreprise',
			'Les questions, et la liste des sujets',
			'Le résultat',
			'Les dossiers, et les messages quand l’appareil refuse d’enregistrer',
			'Les mentions légales, la confidentialité et cette page',
			'Les 20 sujets, la méthode et la liste à chercher : contrôle ponctuel seulement'
		]
	},
	missing: {
		title: 'Ce qui n’a pas été contrôlé',
		text: [],
		list: [
			'L’usage réel par des personnes handicapées.',
			'Les vrais lecteurs d’écran : NVDA, JAWS, VoiceOver, TalkBack.',
			'La commande vocale, la plage braille, les loupes logicielles.',
			'Les navigateurs Firefox et Safari, et les téléphones eux-mêmes.',
			'L’audit complet des 106 critères sur un échantillon de pages.'
		]
	},
	contact: {
		title: 'Retour d’information et contact',
		text: [
			'Un écran vous bloque ? Dites lequel, et avec quel outil. Demandez le contenu sous une autre forme.'
		]
	},
	recourse: {
		title: 'Voies de recours',
		text: [
			'Vous avez signalé un défaut qui vous empêche d’utiliser ce service, et la réponse ne vous satisfait pas ? Vous pouvez saisir le Défenseur des droits, gratuitement :'
		],
		site: 'par son site :',
		delegate: 'auprès d’un délégué près de chez vous, trouvé sur le même site ;',
		post: 'par courrier, sans timbre :'
	},
	detail: {
		title: 'Les critères, un par un',
		text: [
			'Les numéros sont ceux du RGAA 4.1.2. Les intitulés sont les nôtres, plus courts : le texte qui fait foi est celui du référentiel.'
		],
		official: 'Le référentiel officiel :',
		criterion: 'Critère',
		finding: 'État et contrôle',
		theme: (index: number, name: string) => `${index}. ${name}`,
		by: (list: string) => `Par : ${list}.`
	},
	states,
	short,
	long
};

export type Statement = typeof statement;
