// @module-tag often
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { lastDiagnosis } from '$lib/dossier/campaigns';
import { emptyState, apply, fold, valueAt, type DossierState } from '$lib/dossier/fold';
import { attachedFile } from '$lib/dossier/merge/attach';
import { merge } from '$lib/dossier/merge-revisions';
import { answerPath, gridPath, profilePath } from '$lib/dossier/paths';
import type { Author, Change, Json, Revision } from '$lib/dossier/revision';
import { gridIn, sheetOf } from '$lib/dossier/sheet';
import { revisionsOf } from '$lib/dossier/storage/store';
import { askedOf } from '$lib/engine/score/asked';
import { compileGrid, type CompiledGrid } from '$lib/engine/score/compile';
import { scoreOf } from '$lib/engine/score/score-of';
import { compare } from '$lib/engine/versions/compare';
import { compileMove } from '$lib/engine/versions/move';
import type { Grid } from '$lib/grid/grid';
import type { Mapping } from '$lib/grid/mapping';
import { tinyAnswers, tinyGrid, tinyProfile } from '../../../tests/criteria/tiny-grid';
import { coach, company, countedIds } from '../../../tests/support/dossier';
import { isDeep } from '../../../tests/support/tier';
import { moveChanges } from '$lib/versions/moving';
import { finish } from './finish';
import { claimsAt, confirmable, lastYearOf } from './last-year';
import { confirming } from '$lib/session/dossier/confirming';
import { startYear, toConfirm } from './years';

/** The market garden's next version: a level under another id, a question that is asked again. */
const newer: Grid = structuredClone({ ...tinyGrid, version: '2026.2' });
const near = newer.pillars[1]?.themes[1]?.criteria[0]?.items[0];
if (near?.kind === 'level')
	near.levels = near.levels.map((one) => (one.id === 'some' ? { ...one, id: 'few' } : one));
const items = tinyGrid.pillars.flatMap(({ themes }) =>
	themes.flatMap(({ criteria }) =>
		criteria.flatMap(({ id: criterion, items }) =>
			items.map(({ id: item }) => ({ criterion, item }))
		)
	)
);
const mapping: Mapping = {
	from: 'tiny@2026.1',
	to: 'tiny@2026.2',
	items: {
		...Object.fromEntries(items.map(({ criterion, item }) => [`${criterion}/${item}`, 'same'])),
		'sales/near': { to: 'sales/near', levels: { some: 'few' } },
		'water/plan': 'ask-again'
	},
	facts: Object.fromEntries(tinyGrid.facts.map(({ id }) => [id, 'same'])),
	changes: []
};
const grids = new Map([tinyGrid, newer].map((grid) => [`tiny@${grid.version}`, compileGrid(grid)]));
const compiledOf = (name: string): CompiledGrid => {
	const compiled = grids.get(name);
	if (!compiled) throw new Error(`no grid ${name}`);
	return compiled;
};
const move = compileMove(compiledOf('tiny@2026.1'), compiledOf('tiny@2026.2'), mapping);
const moves = new Map([[move.from, move]]);
const opened = (state: DossierState) => ({ state, compiled: compiledOf(gridIn(state)) });

/** What a device that saw this state writes over it. */
function writer(prefix = '') {
	const id = countedIds(prefix);
	let at = 0;
	return (state: DossierState, author: Author, changes: readonly Change[], when = (at += 1)) => {
		const heads = new Map(
			changes.map(({ path }) => [path, (state.paths.get(path)?.heads ?? []).map(({ id }) => id)])
		);
		return apply(state, revisionsOf({ dossier: 'd', author, at: when, changes, id }, heads));
	};
}

const begun: Change[] = [
	{ path: gridPath, value: 'tiny@2026.1' },
	...Object.entries(tinyProfile).map(([fact, value]) => ({ path: profilePath(fact), value })),
	...startYear(2024)
];
const place = { criterion: 'sales', item: 'near' };
const at = (level: string, grid = 'tiny@2026.1'): Change => ({
	path: answerPath(grid, place.criterion, place.item),
	value: { level }
});

/** A dossier that two people write in, one after the other. */
function coached() {
	const write = writer();
	let state = write(emptyState, company, begun);
	const say = (author: Author, ...changes: Change[]) =>
		(state = write(state, author, confirming(state, changes)));
	const end = (date: string) => say(coach, ...(finish(opened(state), date) ?? []));
	const claims = () => {
		const last = lastYearOf(opened(state), moves);
		return last && claimsAt(opened(state), last, place);
	};
	const key = () => confirmable(opened(state), lastYearOf(opened(state), moves), place);
	return { say, end, claims, key, state: () => state };
}

const last = (level: string) => ({ answer: { level }, isLast: true });
const since = (level: string) => ({ answer: { level }, isLast: false });

describe('what was answered last year', () => {
	it('is what was finished, not what the company prepared before its coach answered', () => {
		const { say, end, claims, key } = coached();
		say(company, at('most'));
		say(coach, at('none'));
		end('2025-11-20');
		expect(key()).toEqual({ level: 'most' });
		say(coach, ...startYear(2025));
		expect(claims()).toEqual([last('none')]);
		expect(key()).toEqual({ level: 'none' });
	});

	it('stands beside what was answered after it was finished, and one is chosen', () => {
		const { say, end, claims, key } = coached();
		say(company, at('most'));
		end('2025-11-20');
		say(company, at('some'));
		say(coach, ...startYear(2025));
		expect(claims()).toEqual([last('most'), since('some')]);
		expect(key()).toBe('choose');
	});

	it('stands beside what the company prepared this year, whatever its coach answered over it', () => {
		const { say, end, claims, key } = coached();
		say(company, at('most'));
		end('2025-11-20');
		say(company, ...startYear(2025));
		say(company, at('some'));
		expect(claims()).toEqual([last('most'), since('some')]);
		say(coach, at('none'));
		expect(claims()).toEqual([last('most'), since('none'), since('some')]);
		expect(key()).toBe('choose');
		say(coach, at('most'));
		expect(claims()).toEqual([last('most')]);
	});

	it('is nothing where it is asked again, and in its new place where it moved', () => {
		const { say, end, claims, key, state } = coached();
		const plan = answerPath('tiny@2026.1', 'water', 'plan');
		say(company, at('some'), { path: plan, value: { practices: ['written'] } });
		end('2025-11-20');
		say(coach, ...(moveChanges(state(), move) ?? []), ...startYear(2025));
		expect(claims()).toEqual([last('few')]);
		expect(lastYearOf(opened(state()), moves)?.answers.water?.plan).toBeUndefined();
		expect(lastYearOf(opened(state()), new Map())).toEqual({ year: 2024, answers: {} });
		expect(key()).toEqual({ level: 'few' });
	});

	it('is of the nearest year before, whenever it was finished', () => {
		const { say, end, state } = coached();
		const yearNow = () => lastDiagnosis(state())?.year;
		say(company, at('none'));
		expect(yearNow()).toBeUndefined();
		end('2025-11-20');
		expect(yearNow()).toBeUndefined();
		say(company, ...startYear(2025));
		say(company, at('some'));
		end('2026-11-20');
		expect(yearNow()).toBe(2024);
		say(company, ...startYear(2024));
		say(company, at('most'));
		end('2026-11-21');
		expect(yearNow()).toBe(2025);
		say(company, ...startYear(2026));
		expect(yearNow()).toBe(2025);
		expect(lastYearOf(opened(state()), moves)?.answers.sales?.near).toEqual({ level: 'some' });
	});

	it('is confirmed by giving it again; chosen among several, it is said again by who chose', () => {
		const { say, end, state } = coached();
		say(company, at('most'));
		end('2025-11-20');
		say(company, ...startYear(2025));
		const before = state();
		say(coach, at('most'));
		expect([...state().revisions.values()].at(-1)?.path).toMatch(/^confirmed\//);
		expect(state().revisions.size).toBe(before.revisions.size + 1);
		say(coach, { ...at('most'), again: true });
		expect(state().paths.get(at('most').path)?.settled.author).toEqual(coach);
	});
});

/** One thing that happens to the dossier, on one of two devices. */
interface Act {
	by: 0 | 1;
	/** Of a clock that is not the other's. */
	at: number;
	does: 'answer' | 'finish' | 'year' | 'move' | 'merge' | 'attach';
	place: (typeof items)[number];
	choice: number;
}
const acts: fc.Arbitrary<Act[]> = fc.array(
	fc.record({
		by: fc.constantFrom<0 | 1>(0, 1),
		at: fc.nat(40),
		does: fc.oneof(
			{ weight: 6, arbitrary: fc.constant('answer' as const) },
			{ weight: 4, arbitrary: fc.constantFrom<Act['does']>('finish', 'year', 'merge') },
			{ weight: 1, arbitrary: fc.constantFrom<Act['does']>('move', 'attach') }
		),
		place: fc.constantFrom(...items),
		choice: fc.nat(3)
	}),
	{ minLength: 4, maxLength: 40 }
);

/** An answer of this question, nothing, or that nobody knows. */
function answerOf(compiled: CompiledGrid, { place, choice }: Act): Json {
	const asked = compiled.criterionById.get(place.criterion)?.items.get(place.item);
	if (!asked || choice === 0) return null;
	if (choice === 1) return { unknown: true };
	if (asked.kind === 'level') return { level: asked.levels[choice - 2]?.id ?? '' };
	if (asked.kind === 'practices')
		return { practices: asked.practices.slice(0, choice - 1).map(({ id }) => id) };
	return { bracket: asked.steps[choice - 2]?.id ?? 'none' };
}

function changesOf(state: DossierState, act: Act): readonly Change[] {
	const dossier = opened(state);
	const { compiled } = dossier;
	const year = Number(valueAt(state, profilePath('referenceYear')));
	switch (act.does) {
		case 'answer': {
			const path = answerPath(compiled.name, act.place.criterion, act.place.item);
			return confirming(state, [{ path, value: answerOf(compiled, act) }]);
		}
		case 'finish':
			return finish(dossier, `${2025 + (act.at % 3)}-11-20`) ?? [];
		case 'year':
			return year < 2026 ? startYear(year + 1) : [];
		case 'move':
			return moveChanges(state, move) ?? [];
		case 'merge':
		case 'attach':
			return [];
	}
}

/** What a device holds, as another dossier of the same company that is attached. */
function asTwin({ revisions }: DossierState): readonly Revision[] {
	const file = {
		ok: true as const,
		dossier: 'e',
		name: '',
		grid: '',
		revisions: [...revisions.values()]
	};
	const nothing = { coachRevisions: [], files: [], secrets: [], conflicts: [] };
	return attachedFile(Object.assign(file, nothing), 'd').revisions;
}

/** What two devices made of it, as the coach's has it in the end. */
function livedThrough(made: readonly Act[]): DossierState {
	const write = writer();
	const answered = Object.entries(tinyAnswers).flatMap(([criterion, own]) =>
		Object.entries(own).map(([item, value]) => ({
			path: answerPath('tiny@2026.1', criterion, item),
			value
		}))
	);
	const start = write(emptyState, company, [...begun, ...answered]);
	const authors = [company, coach] as const;
	const states: [DossierState, DossierState] = [start, start];
	const taken = (state: DossierState, other: Iterable<Revision>) =>
		fold(merge(state.revisions.values(), other).revisions);
	for (const act of made) {
		const [own, other] = [states[act.by], states[act.by === 0 ? 1 : 0]];
		const changes = changesOf(own, act);
		if (changes.length > 0) states[act.by] = write(own, authors[act.by], changes, act.at);
		else if (act.does === 'merge') states[act.by] = taken(own, other.revisions.values());
		else if (act.does === 'attach') states[act.by] = taken(own, asTwin(other));
	}
	const state = taken(states[1], states[0].revisions.values());
	if (lastDiagnosis(state)) return state;
	const year = Number(valueAt(state, profilePath('referenceYear')));
	const ended = write(state, coach, finish(opened(state), '2027-11-20') ?? []);
	return write(ended, coach, startYear(year + 1));
}

test('after the first year, confirming keys alone change no score and add no progress', () => {
	let [confirmed, chosen] = [0, 0];
	fc.assert(
		fc.property(acts, (made) => {
			const write = writer('a');
			const start = livedThrough(made);
			const { compiled } = opened(start);
			const last = lastYearOf(opened(start), moves);
			const before = lastDiagnosis(start);
			if (!last || !before) throw new Error('a first year');
			let state = start;
			for (const { id: criterion } of compiled.path)
				for (const { id: item } of askedOf(compiled, sheetOf(state), criterion).items) {
					const answer = confirmable(opened(state), last, { criterion, item });
					if (answer === 'choose') chosen += 1;
					if (answer === null || answer === 'choose') continue;
					const given = { path: answerPath(compiled.name, criterion, item), value: answer };
					state = write(state, coach, confirming(state, [given]), 100);
					confirmed += 1;
					expect(toConfirm(opened(state))).not.toContainEqual({ criterion, item });
				}
			const [then, now] = [sheetOf(start), sheetOf(state)];
			expect(scoreOf(compiled, now)).toEqual(scoreOf(compiled, then));
			const side = { compiled: compiledOf(before.grid), sheet: before };
			const way = before.grid === compiled.name ? undefined : move;
			const gained = (sheet: typeof now) => compare(side, { compiled, sheet }, way).total.yours;
			expect(gained(now)).toBe(gained(then));
		}),
		{ numRuns: isDeep ? 10_000 : 40 }
	);
	expect(Math.min(confirmed, chosen)).toBeGreaterThan(20);
}, 600_000);
