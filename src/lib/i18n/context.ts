import { createContext } from 'svelte';
import type { Language } from './locale';
import type { Messages } from './messages/fr';
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

/** What every component may read: the words, the language shown, and how addresses of this language begin. */
export interface Speech {
	readonly messages: Messages;
	readonly lang: Language;
	/** The address of a screen in this language: `to('/profil')`. */
	readonly to: (path: `/${string}`) => string;
}

export const [speech, setSpeech] = createContext<Speech>();

/** The words of one area, set by its page and read as `reportWords()`: a getter, since the language may change. */
export const [reportWords, setReportWords] = createContext<() => ReportMessages>();
export const [dossiersWords, setDossiersWords] = createContext<() => DossiersMessages>();
export const [pagesWords, setPagesWords] = createContext<() => PagesMessages>();
export const [legalWords, setLegalWords] = createContext<() => LegalMessages>();
export const [offersWords, setOffersWords] = createContext<() => OffersMessages>();
export const [planWords, setPlanWords] = createContext<() => PlanMessages>();
export const [proofsWords, setProofsWords] = createContext<() => ProofsMessages>();
export const [transferWords, setTransferWords] = createContext<() => TransferMessages>();
export const [mergeWords, setMergeWords] = createContext<() => MergeMessages>();
export const [storageWords, setStorageWords] = createContext<() => StorageMessages>();
export const [versionsWords, setVersionsWords] = createContext<() => VersionsMessages>();
export const [yearsWords, setYearsWords] = createContext<() => YearsMessages>();
export const [paperWords, setPaperWords] = createContext<() => PaperMessages>();
export const [publishWords, setPublishWords] = createContext<() => PublishMessages>();
export const [publicWords, setPublicWords] = createContext<() => PublicPageMessages>();
