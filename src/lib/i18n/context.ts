import { createContext } from 'svelte';
import type { Language } from './locale';
import type { Messages } from './messages/fr';
import type { StorageMessages } from './messages/fr.storage';
import type { Legal } from './messages/fr.legal';
import type { Merge } from './messages/fr.merge';
import type { Offers } from './messages/fr.offers';
import type { Pages } from './messages/fr.pages';
import type { Paper } from './messages/fr.paper';
import type { TransferMessages } from './messages/fr.transfer';
import type { Plan } from './messages/fr.plan';
import type { PublicPageWords } from './messages/fr.public';
import type { Proofs } from './messages/fr.proofs';
import type { Publish } from './messages/fr.publish';
import type { Report } from './messages/fr.report';
import type { DossiersMessages } from './messages/fr.dossiers';
import type { VersionsMessages } from './messages/fr.versions';
import type { Years } from './messages/fr.years';

/** What every component may read: the words, the language shown, and how addresses of this language begin. */
export interface Speech {
	readonly messages: Messages;
	readonly lang: Language;
	/** The address of a screen in this language: `to('/profil')`. */
	readonly to: (path: `/${string}`) => string;
}

export const [speech, setSpeech] = createContext<Speech>();

/** The words of one area, set by its page and read as `reportWords()`: a getter, since the language may change. */
export const [reportWords, setReportWords] = createContext<() => Report>();
export const [dossiersWords, setDossiersWords] = createContext<() => DossiersMessages>();
export const [pagesWords, setPagesWords] = createContext<() => Pages>();
export const [legalWords, setLegalWords] = createContext<() => Legal>();
export const [offersWords, setOffersWords] = createContext<() => Offers>();
export const [planWords, setPlanWords] = createContext<() => Plan>();
export const [proofsWords, setProofsWords] = createContext<() => Proofs>();
export const [transferWords, setTransferWords] = createContext<() => TransferMessages>();
export const [mergeWords, setMergeWords] = createContext<() => Merge>();
export const [storageWords, setStorageWords] = createContext<() => StorageMessages>();
export const [versionsWords, setVersionsWords] = createContext<() => VersionsMessages>();
export const [yearsWords, setYearsWords] = createContext<() => Years>();
export const [paperWords, setPaperWords] = createContext<() => Paper>();
export const [publishWords, setPublishWords] = createContext<() => Publish>();
export const [publicWords, setPublicWords] = createContext<() => PublicPageWords>();
