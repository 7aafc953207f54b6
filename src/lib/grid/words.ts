/** The words of one grid in one language. Every text is plain text, never markup. */
interface ChoiceWords {
	/** Short: what is read first. */
	words: string;
	/** What exactly it means, and since when, behind « ? ». */
	detail?: string;
	/** It has a detail: said beside the words, since the help file comes later. */
	detailed?: true;
	/** Neutral, for whoever does not speak of himself: public pages say it, else the detail, else the words. */
	shown?: string;
	/** Why this threshold. */
	reason?: string;
	/** What the law already asks, and of whom. */
	law?: string;
	/** An example of a proof. */
	proof?: string;
	/** What to do to get there, as a step: in the infinitive, in English in the imperative. */
	todo?: string;
}

export interface ItemWords {
	question: string;
	/** Neutral, for public pages; else the question. */
	shown?: string;
	/** Glossary ids worth reading before answering. */
	definitions: string[];
	/** Label of each number of a measure: a, b, c, d. */
	numbers?: Partial<Record<'a' | 'b' | 'c' | 'd', string>>;
	/** The row "nothing to measure". */
	zero?: string;
	/** Levels, practices, brackets (`none` and each step's id), choices beside the brackets. */
	choices: Record<string, ChoiceWords>;
}

export interface CriterionWords {
	official: string;
	plain: string;
	/** Neutral, for public pages; else `plain`. */
	shown?: string;
	question: string;
	why: string;
	where: string;
	proofs: string[];
	summary: string[];
	/** Two short sentences without capital nor full stop: it is a strength; it is what comes next. */
	strength?: string;
	next?: string;
	/** Why it does not concern a company, to follow a colon: true of every one that it does not concern. */
	notConcerned?: string;
	items: Record<string, ItemWords>;
}

export interface FactWords {
	question: string;
	why: string;
	help?: string;
	choices?: Record<string, string>;
	/** Titles of groups of choices. */
	groups?: Record<string, string>;
	/** Other words people search a choice with: trades, by choice. */
	also?: Record<string, string[]>;
}

export interface Words {
	pillars: Record<string, { name: string; plain: string }>;
	themes: Record<string, { name: string; plain: string }>;
	bands: Record<string, string>;
	facts: Record<string, FactWords>;
	notices: Record<string, string>;
	criteria: Record<string, CriterionWords>;
	glossary: Record<string, { term: string; text: string }>;
	/** Reasons shared by several steps; a step's `reason.text` may point here. */
	reasons: Record<string, string>;
	/** What to read again when two answers seldom go together. */
	doubts?: Record<string, string>;
	/** What this version changed since the one before, and why. */
	changes?: Record<string, { what: string; why: string }>;
}

/**
 * Words travel in two files, so that the first question comes fast on a weak network: `<lang>.json` holds what a
 * screen shows at once, `<lang>.help.json` what it shows folded.
 */
export type AskedWords = Omit<
	Words,
	'criteria' | 'facts' | 'glossary' | 'reasons' | 'doubts' | 'changes'
> & {
	facts: Record<string, Omit<FactWords, 'also'>>;
	criteria: Record<string, AskedCriterion>;
};
export type AskedCriterion = Pick<CriterionWords, 'official' | 'plain' | 'question'> & {
	items: Record<string, AskedItem>;
};
export type AskedItem = Omit<ItemWords, 'choices' | 'shown'> & {
	choices: Record<string, Pick<ChoiceWords, 'words' | 'detailed'>>;
};

export type HelpWords = Pick<Words, 'glossary' | 'reasons' | 'doubts' | 'changes'> & {
	/** Those that have other words to be searched with. */
	facts: Record<string, Pick<FactWords, 'also'>>;
	criteria: Record<string, HelpCriterion>;
};
export type HelpCriterion = Pick<
	CriterionWords,
	'shown' | 'why' | 'where' | 'proofs' | 'summary' | 'strength' | 'next' | 'notConcerned'
> & {
	items: Record<
		string,
		{ shown?: string; choices: Record<string, Omit<ChoiceWords, 'words' | 'detailed'>> }
	>;
};

/** What the coach's guide says of one subject, whatever the version of the questionnaire. */
export interface SubjectGuide {
	/** What it is about. */
	means: string;
	/** Its question, as one says it. */
	ask: string;
	/** What people often take wrong. */
	misread: string;
}
