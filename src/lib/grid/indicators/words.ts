/** The words of a questionnaire of figures, in one language: all of them come with its screen. */
export interface IndicatorText {
	/** What is asked, as one would aloud. */
	question: string;
	/** Its name on paper, where there is no room for a question. */
	label: string;
	/** Which paper says it. */
	where?: string;
	/** What counts, and what does not. */
	help?: string;
	choices?: Record<string, string>;
	columns?: Record<string, { label: string; choices?: Record<string, string> }>;
}

export interface IndicatorWords {
	/** « Chiffres pour la banque (VSME de base) » */
	name: string;
	intro: string;
	/** What it is not, and who did not read it. */
	limits: string;
	sections: Record<string, { title: string; intro?: string }>;
	indicators: Record<string, IndicatorText>;
	factors: Record<string, string>;
	/** Why an answer to other questions says this, by indicator. */
	proposals: Record<string, string>;
}
