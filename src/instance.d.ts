import type { WrittenFact } from './lib/grid/facts';

declare global {
	/** By language. */
	interface InstanceWords {
		/** The title of the home page. */
		readonly tagline: string;
		readonly description: string;
		/** How a self-diagnosis by a questionnaire is called, by its id. */
		readonly diagnoses: Readonly<Record<string, string>>;
		/** How any other is. */
		readonly diagnosis: string;
		/** Whom it is for, and whose law it follows: a sentence. */
		readonly scope: string;
		/** What it is not: a sentence for the screens that show a result. */
		readonly isNot: string;
		/** The foot of the app. */
		readonly independent: string;
		readonly pageIndependent: string;
		readonly pageIsNot: string;
		readonly paperIsNot: string;
		readonly territory: {
			/** « d’Occitanie » */
			readonly of: string;
			/** « Toute l’Occitanie » */
			readonly whole: string;
		};
		/** The name of the example on the home page. */
		readonly example: string;
		/** How long it takes: a sentence, or none. */
		readonly time: string;
		/** What to have at hand. */
		readonly papers: readonly string[];
		readonly note?: {
			readonly title: string;
			readonly text: string;
			readonly link?: string;
			readonly to?: `/${string}`;
		};
	}

	type InstanceModule = 'help' | 'region' | 'directory' | 'figures' | 'coaching' | 'publishing';

	/**
	 * What the instance says of itself (`criteria/instance.json`), and what is known of its data without a file. A name with
	 * its dots is replaced by its value when the app is built (`src/cli/instance-plugin.mjs`): `INSTANCE` alone is nothing.
	 */
	const INSTANCE: {
		readonly name: string;
		readonly logo: string;
		/** `#rrggbb`: links, buttons and what is chosen, on light paper and on dark. Null: those of `ui/look/tokens.css`. */
		readonly colours: { readonly light: string; readonly dark: string } | null;
		readonly languages: readonly ('fr' | 'en')[];
		/** English too. */
		readonly inEnglish: boolean;
		/** Ids; the first is that of new dossiers. */
		readonly questionnaires: readonly [first: string, ...others: string[]];
		/** More than one questionnaire. */
		readonly offersSeveral: boolean;
		/** By `<id>@<version>` of a catalogue: the questionnaires whose dossiers it is for. */
		readonly serves: Readonly<Record<string, readonly string[]>>;
		/** The first day (`yyyy-mm-dd`) of each version of a questionnaire that has one, by `<id>@<version>`. */
		readonly starts: Readonly<Record<string, string>>;
		/** Of the first questionnaire. */
		readonly subjects: number;
		readonly parts: number;
		/** Which are there; `example`: the questionnaire of new dossiers has one. */
		readonly modules: Readonly<Record<InstanceModule | 'example', boolean>>;
		/** Some module is not there. */
		readonly leavesOut: boolean;
		readonly home: Readonly<Record<'region' | 'example' | 'how' | 'note', boolean>>;
		/** The core profile, and INSEE's code of the region whose departments it lists. */
		readonly core: readonly WrittenFact[];
		readonly region: string;
		/** The questions before the first answer: facts that a condition, a question, an offer or a module reads, no other. */
		readonly start: readonly string[];
		/** Of facts that are counts: no less than `min`, no more than the other one that `within` names. */
		readonly bounds: Readonly<Record<string, { readonly min?: number; readonly within?: string }>>;
		/** Facts that seldom move from one year to the next, beside those of the core profile. */
		readonly lasting: readonly string[];
		/** Facts that no company changes for an offer, beside those of the core profile. */
		readonly staying: readonly string[];
		/** What the directory and the key figures know by its place: ids are only added at the end. */
		readonly listed: { readonly parts: readonly string[]; readonly subjects: readonly string[] };
		/** What the page of the method says beyond the rules of the first questionnaire. */
		readonly method: {
			readonly statutes?: {
				readonly criterion: string;
				readonly item: string;
				readonly level: string;
				readonly forms: readonly string[];
			};
			readonly agreements?: { readonly criterion: string; readonly practices: readonly string[] };
			/** Each subject can take four values at every headcount from 1 to 9. */
			readonly smallTeams?: boolean;
			readonly examples?: {
				readonly formula?: string;
				readonly notApplicable?: string;
				readonly range?: string;
			};
			/** A result that the owner of another score published, part by part, and small whole weights that explain it. */
			readonly published?: {
				readonly parts: readonly number[];
				readonly total: number;
				readonly weights: readonly number[];
				/** Weights of the last part that explain it too, in percent: what is published is rounded. The others weigh the same. */
				readonly lastBetween: readonly [least: number, most: number];
				readonly source: string;
			};
		};
		/** The example that the home page draws, by its file; empty: the first. */
		readonly example: string;
		/** The message to an accountant suits its questions. */
		readonly accountant: boolean;
		readonly words: Readonly<Record<'fr' | 'en', InstanceWords>>;
	};
}
