/** What a catalogue says of itself that decides whom it serves. */
interface Declared {
	id?: string;
	serves?: readonly string[];
}

/**
 * The ids of the questionnaires that a catalogue serves: those that it says, else those that the instance says of it (it
 * was published before it could), else the first.
 */
export const servedIds = (
	{ id = '', serves = [] }: Declared,
	questionnaires: readonly string[],
	byCatalogue: Readonly<Record<string, readonly string[]>>
): readonly string[] =>
	serves.length > 0 ? serves : (byCatalogue[id] ?? questionnaires.slice(0, 1));
