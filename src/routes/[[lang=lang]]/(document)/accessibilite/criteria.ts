/**
 * What was looked at of the RGAA 4.1.2: 13 themes, 106 criteria. Subjects and remarks, in our own words, stand in
 * `criteria.<language>.ts`. A state is changed with the check that proves it, never alone.
 */
export type State = 'met' | 'absent' | 'untested' | 'failed';

/** How it was looked at; the statement says what each one is, and names its file. */
export const checkMethods = [
	'axe',
	'narrow',
	'keyboard',
	'focus',
	'languages',
	'numbers',
	'dossiers',
	'components',
	'colours',
	'browser',
	'code'
] as const;
export type CheckMethod = (typeof checkMethods)[number];

/** Where a check stands in the repository, when it is one that runs again. */
export const testOf: Partial<Record<CheckMethod, string>> = {
	axe: 'tests/e2e/states/inspect.ts',
	narrow: 'tests/e2e/states/look.ts',
	keyboard: 'tests/e2e/keyboard.spec.ts',
	focus: 'tests/e2e/focus.spec.ts',
	languages: 'tests/e2e/english.spec.ts',
	numbers: 'tests/e2e/numbers.spec.ts',
	dossiers: 'tests/e2e/dossiers.spec.ts',
	components: 'src/lib/ui/*.svelte.test.ts'
};

interface Finding {
	state: State;
	ways: readonly CheckMethod[];
}
export interface WcagCriterion extends Finding {
	number: string;
}

/** Checked, and nothing wrong found. */
const met = (...by: CheckMethod[]): Finding => ({ state: 'met', ways: by });
/** Nothing of the kind in the app: read in its code. */
const absent: Finding = { state: 'absent', ways: ['code'] };
const untested: Finding = { state: 'untested', ways: [] };

const findings: Record<string, Finding> = {
	'1.1': met('axe', 'code'),
	'1.2': met('axe', 'code'),
	'1.3': untested,
	'1.4': absent,
	'1.5': absent,
	'1.6': met('code'),
	'1.7': met('code'),
	'1.8': untested,
	'1.9': absent,
	'2.1': absent,
	'2.2': absent,
	'3.1': met('browser', 'code'),
	'3.2': met('axe', 'colours'),
	'3.3': met('colours', 'code'),
	'4.1': absent,
	'4.2': absent,
	'4.3': absent,
	'4.4': absent,
	'4.5': absent,
	'4.6': absent,
	'4.7': absent,
	'4.8': absent,
	'4.9': absent,
	'4.10': absent,
	'4.11': absent,
	'4.12': absent,
	'4.13': absent,
	'5.1': absent,
	'5.2': absent,
	'5.3': absent,
	'5.4': met('browser', 'code'),
	'5.5': met('browser', 'code'),
	'5.6': met('axe', 'code'),
	'5.7': met('axe', 'code'),
	'5.8': absent,
	'6.1': met('browser', 'code'),
	'6.2': met('axe', 'browser'),
	'7.1': untested,
	'7.2': met('components', 'code'),
	'7.3': met('keyboard', 'focus'),
	'7.4': met('keyboard', 'code'),
	'7.5': met('code'),
	'8.1': met('browser'),
	'8.2': met('browser'),
	'8.3': met('axe', 'languages'),
	'8.4': met('axe', 'languages'),
	'8.5': met('axe', 'browser'),
	'8.6': met('code'),
	'8.7': untested,
	'8.8': met('languages'),
	'8.9': untested,
	'8.10': absent,
	'9.1': untested,
	'9.2': met('axe', 'browser'),
	'9.3': met('axe', 'code'),
	'9.4': untested,
	'10.1': met('browser', 'code'),
	'10.2': met('browser'),
	'10.3': met('browser'),
	'10.4': met('narrow'),
	'10.5': met('code'),
	'10.6': met('axe', 'code'),
	'10.7': met('browser'),
	'10.8': met('axe', 'code'),
	'10.9': met('code'),
	'10.10': met('code'),
	'10.11': met('narrow'),
	'10.12': met('browser'),
	'10.13': absent,
	'10.14': absent,
	'11.1': met('axe', 'browser'),
	'11.2': untested,
	'11.3': untested,
	'11.4': met('code'),
	'11.5': met('components', 'code'),
	'11.6': met('components', 'code'),
	'11.7': met('code'),
	'11.8': absent,
	'11.9': met('axe', 'browser'),
	'11.10': met('numbers', 'code'),
	'11.11': met('numbers', 'code'),
	'11.12': met('focus', 'dossiers'),
	'11.13': absent,
	'12.1': untested,
	'12.2': met('browser'),
	'12.3': absent,
	'12.4': absent,
	'12.5': absent,
	'12.6': met('axe', 'browser'),
	'12.7': met('keyboard'),
	'12.8': met('keyboard', 'focus'),
	'12.9': met('keyboard'),
	'12.10': absent,
	'12.11': met('keyboard', 'code'),
	'13.1': absent,
	'13.2': met('code'),
	'13.3': absent,
	'13.4': absent,
	'13.5': absent,
	'13.6': absent,
	'13.7': absent,
	'13.8': met('code'),
	'13.9': met('browser', 'code'),
	'13.10': absent,
	'13.11': met('code'),
	'13.12': absent
};

const criteria = Object.entries(findings).map(([number, finding]) => ({ number, ...finding }));

/** The criteria of each of the 13 themes, in their order. */
export const themes: readonly (readonly WcagCriterion[])[] = Array.from(
	{ length: 13 },
	(_, index) => criteria.filter(({ number }) => number.startsWith(`${index + 1}.`))
);

export const howMany = (state: State): number =>
	criteria.filter((criterion) => criterion.state === state).length;
