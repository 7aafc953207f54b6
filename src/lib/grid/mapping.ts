/**
 * How answers to one version of a grid are read in the next: `from-<older>.json` in the folder of the newer. Every
 * item and every fact of the older one appears once.
 */
export interface Mapping {
	/** `<id>@<version>` of the older grid, and of the newer. */
	from: string;
	to: string;
	/** By `<criterion>/<item>` of the older grid. */
	items: Record<string, ItemMove>;
	/** By fact of the older grid; those of the core profile are the same in every grid. */
	facts: Record<string, FactMove>;
	/** What changed, and in which criteria; its words stand in the newer grid's under `changes.<id>`. */
	changes: { id: string; criteria: string[] }[];
}

/**
 * - `same`: the same question, whatever became of its steps
 * - `ask-again`: the question stands, its answer would not mean the same
 * - `dropped`: nothing asks it any more
 * - `to`: another place, or other ids; levels and practices that are not named keep theirs, `null` has no equivalent
 */
export type ItemMove =
	| 'same'
	| 'ask-again'
	| 'dropped'
	| {
			to: string;
			levels?: Record<string, string | null>;
			practices?: Record<string, string | null>;
	  };

type FactMove = 'same' | 'dropped' | { to: string };
