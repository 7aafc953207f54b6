/** What the note of a subject is called, by who reads it. */
export interface NoteWords {
	/** On the button that opens it. */
	short: string;
	label: string;
	hint: string;
}
