import type { Messages } from './messages/fr';
import type { ChangesMessages } from './messages/fr.changes';
import type { ExportMessages } from './messages/fr.export';
import type { StorageMessages } from './messages/fr.storage';
import type { LegalMessages } from './messages/fr.legal';
import type { MergeMessages } from './messages/fr.merge';
import type { OffersMessages } from './messages/fr.offers';
import type { PagesMessages } from './messages/fr.pages';
import type { PaperMessages } from './messages/fr.paper';
import type { TransferMessages } from './messages/fr.transfer';
import type { PlanMessages } from './messages/fr.plan';
import type { PublicPageMessages } from './messages/fr.public';
import type { ProofsMessages } from './messages/fr.proofs';
import type { PublishMessages } from './messages/fr.publish';
import type { ReportMessages } from './messages/fr.report';
import type { DossiersMessages } from './messages/fr.dossiers';
import type { VersionsMessages } from './messages/fr.versions';
import type { YearsMessages } from './messages/fr.years';

/** The language of an address: `/en/…` or, without prefix, French. */
export type Language = 'fr' | 'en';

interface Loaders {
	messages: () => Promise<Messages>;
	report: () => Promise<ReportMessages>;
	dossiers: () => Promise<DossiersMessages>;
	pages: () => Promise<PagesMessages>;
	legal: () => Promise<LegalMessages>;
	offers: () => Promise<OffersMessages>;
	plan: () => Promise<PlanMessages>;
	proofs: () => Promise<ProofsMessages>;
	changes: () => Promise<ChangesMessages>;
	merge: () => Promise<MergeMessages>;
	exportWords: () => Promise<ExportMessages>;
	transfer: () => Promise<TransferMessages>;
	storage: () => Promise<StorageMessages>;
	versions: () => Promise<VersionsMessages>;
	years: () => Promise<YearsMessages>;
	paper: () => Promise<PaperMessages>;
	publish: () => Promise<PublishMessages>;
	publicPage: () => Promise<PublicPageMessages>;
}

/** Languages whose words exist. An address in another one shows French and says so. */
const loaders: Partial<Record<Language, Loaders>> = {
	fr: {
		messages: async () => (await import('./messages/fr')).messages,
		report: async () => (await import('./messages/fr.report')).report,
		dossiers: async () => (await import('./messages/fr.dossiers')).dossiers,
		pages: async () => (await import('./messages/fr.pages')).pages,
		legal: async () => (await import('./messages/fr.legal')).legal,
		offers: async () => (await import('./messages/fr.offers')).offers,
		plan: async () => (await import('./messages/fr.plan')).plan,
		proofs: async () => (await import('./messages/fr.proofs')).proofs,
		changes: async () => (await import('./messages/fr.changes')).changes,
		exportWords: async () => (await import('./messages/fr.export')).exportWords,
		transfer: async () => (await import('./messages/fr.transfer')).transfer,
		merge: async () => (await import('./messages/fr.merge')).merge,
		storage: async () => (await import('./messages/fr.storage')).storage,
		versions: async () => (await import('./messages/fr.versions')).versions,
		years: async () => (await import('./messages/fr.years')).years,
		paper: async () => (await import('./messages/fr.paper')).paper,
		publish: async () => (await import('./messages/fr.publish')).publish,
		publicPage: async () => (await import('./messages/fr.public')).publicPage
	},
	en: {
		messages: async () => (await import('./messages/en')).messages,
		report: async () => (await import('./messages/en.report')).report,
		dossiers: async () => (await import('./messages/en.dossiers')).dossiers,
		pages: async () => (await import('./messages/en.pages')).pages,
		legal: async () => (await import('./messages/en.legal')).legal,
		offers: async () => (await import('./messages/en.offers')).offers,
		plan: async () => (await import('./messages/en.plan')).plan,
		proofs: async () => (await import('./messages/en.proofs')).proofs,
		changes: async () => (await import('./messages/en.changes')).changes,
		exportWords: async () => (await import('./messages/en.export')).exportWords,
		transfer: async () => (await import('./messages/en.transfer')).transfer,
		merge: async () => (await import('./messages/en.merge')).merge,
		storage: async () => (await import('./messages/en.storage')).storage,
		versions: async () => (await import('./messages/en.versions')).versions,
		years: async () => (await import('./messages/en.years')).years,
		paper: async () => (await import('./messages/en.paper')).paper,
		publish: async () => (await import('./messages/en.publish')).publish,
		publicPage: async () => (await import('./messages/en.public')).publicPage
	}
};

export function languageOfAddress(param: string | undefined): Language {
	return param === 'en' ? 'en' : 'fr';
}

/** The language really shown at an address. */
export function shownLanguage(address: Language): Language {
	return loaders[address] ? address : 'fr';
}

function loadersOf(shown: Language): Loaders {
	const found = loaders[shown];
	if (!found) throw new Error(`No messages in "${shown}".`);
	return found;
}

export const loadMessages = (shown: Language) => loadersOf(shown).messages();
export const loadReport = (shown: Language) => loadersOf(shown).report();
export const loadDossiers = (shown: Language) => loadersOf(shown).dossiers();
export const loadPages = (shown: Language) => loadersOf(shown).pages();
export const loadLegal = (shown: Language) => loadersOf(shown).legal();
export const loadOffers = (shown: Language) => loadersOf(shown).offers();
export const loadPlan = (shown: Language) => loadersOf(shown).plan();
export const loadProofs = (shown: Language) => loadersOf(shown).proofs();
export const loadChanges = (shown: Language) => loadersOf(shown).changes();
export const loadMerge = (shown: Language) => loadersOf(shown).merge();
export const loadExport = (shown: Language) => loadersOf(shown).exportWords();
export const loadTransfer = (shown: Language) => loadersOf(shown).transfer();
export const loadStorage = (shown: Language) => loadersOf(shown).storage();
export const loadVersions = (shown: Language) => loadersOf(shown).versions();
export const loadYears = (shown: Language) => loadersOf(shown).years();
export const loadPaper = (shown: Language) => loadersOf(shown).paper();
export const loadPublish = (shown: Language) => loadersOf(shown).publish();
export const loadPublicPage = (shown: Language) => loadersOf(shown).publicPage();

/** Every page is built at both its addresses. */
export const everyLanguage = (): { lang?: string }[] => [{}, { lang: 'en' }];
