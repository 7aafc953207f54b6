import type { Areas } from '$lib/i18n/locale';

/** A way through the site: where it leads and how it is called. */
export interface Way {
	href: string;
	name: string;
	/** Another page that belongs to it. */
	also?: string;
}

type App = Areas['messages']['app'];

/** The screens of a dossier, at the head; with their drawing, for the bar of a phone. */
export const screensIn = (app: App, to: (path: `/${string}`) => string) => [
	{ href: to('/diagnostic'), name: app.questions, icon: 'list', also: to('/profil') },
	{ href: to('/resultats'), name: app.result, icon: 'asterisk', also: to('/imprimer') },
	...(INSTANCE.modules.help
		? [{ href: to('/offres'), name: app.offers, icon: 'message-square' }]
		: []),
	{ href: to('/plan'), name: app.plan, icon: 'check' },
	{ href: to('/dossiers'), name: app.dossiers, icon: '' }
];

/** Documents and public lists, at the foot: whole pages of their own, opened as such, so that they come whole from the cache without network. */
export const documentsIn = (app: App, to: (path: `/${string}`) => string): Way[] => [
	{ href: to('/criteres'), name: app.criteria },
	{ href: to('/methode'), name: app.method },
	...(INSTANCE.modules.region ? [{ href: to('/impact-score'), name: app.impactScore }] : []),
	...(INSTANCE.modules.directory ? [{ href: to('/annuaire'), name: app.directory }] : []),
	...(INSTANCE.modules.figures ? [{ href: to('/chiffres-cles'), name: app.keyFigures }] : []),
	{ href: to('/confidentialite'), name: app.privacy },
	{ href: to('/accessibilite'), name: app.accessibility },
	{ href: to('/mentions-legales'), name: app.legal }
];

/** The same page in the other language. */
export function twinOf(pathname: string): string {
	if (!/^\/en(\/|$)/.test(pathname)) return pathname === '/' ? '/en' : `/en${pathname}`;
	return pathname.replace(/^\/en/, '') || '/';
}
