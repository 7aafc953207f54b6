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
	/** The name of the example on the home page. */
	readonly example: string;
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
declare const INSTANCE: {
	readonly name: string;
	readonly logo: string;
	readonly languages: readonly ('fr' | 'en')[];
	/** Ids; the first is that of new dossiers. */
	readonly questionnaires: readonly [first: string, ...others: string[]];
	/** By `<id>@<version>` of a catalogue: the questionnaires whose dossiers it is for. */
	readonly serves: Readonly<Record<string, readonly string[]>>;
	/** The first day (`yyyy-mm-dd`) of each version of a questionnaire that has one, by `<id>@<version>`. */
	readonly starts: Readonly<Record<string, string>>;
	/** Of the first questionnaire. */
	readonly subjects: number;
	readonly parts: number;
	readonly modules: Readonly<Record<InstanceModule, boolean>>;
	readonly home: Readonly<Record<'region' | 'example' | 'how' | 'note', boolean>>;
	/** The example that the home page draws, by its file; empty: the first. */
	readonly example: string;
	readonly words: Readonly<Record<'fr' | 'en', InstanceWords>>;
};
