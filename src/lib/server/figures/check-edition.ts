/** What the operator looks at before an edition is made: true counts, which leave this machine for nobody. */
import type { Store } from '../store/store';
import { dayInFrance } from '../publications/day';
import { frameOf } from './editions';
import { makeComparison, makeEdition } from './make-edition';
import { pooled, readCandidates, whyNot, type Candidates } from './pool';
import { quarterOf } from './quarter';
import { figureClasses, figureRules } from './rules';

/** Lines for a terminal. `edition`: null is the present quarter. */
export async function checkEdition(
	store: Pick<Store, 'snapshot'>,
	asked: string | null,
	now: Date,
	invent: Candidates['came'] | null = null
): Promise<string[]> {
	const today = dayInFrance(now);
	const edition = asked ?? quarterOf(today);
	const stored = await store.snapshot(readCandidates);
	const candidates = { ...stored, came: invent ?? stored.came };
	const { came, stay, left } = candidates;
	const isTrial = stored.editions.some(({ invented }) => invented === 1);
	const refusal = whyNot(edition, candidates, today, figureRules);
	return [
		`${edition}: ${came.length} came, ${left.length} leave, ${came.length + stay.length} count.`,
		...(isTrial ? ['This database is a trial: its editions are invented.'] : []),
		...(await countLines([...came, ...stay], edition, today)),
		...repeated(came),
		refusal ?? `${edition} may be made.`
	];
}

async function countLines(
	counting: Candidates['came'],
	edition: string,
	today: string
): Promise<string[]> {
	const pool = counting.map(pooled);
	const frame = await frameOf(pool, edition, today, false);
	const { counts, quartiles } = makeEdition(pool, frame);
	const { classes } = makeComparison(pool, frame);
	const line = (
		what: 'size' | 'family' | 'place' | 'year',
		rows: readonly { id: string; count: number | null }[]
	) =>
		`${what}: ${rows
			.map(({ id, count }) => {
				const exact = pool.filter((one) => String(one[what]) === id).length;
				return `${id} ${exact}${count === null ? ' (hidden)' : ` (${count})`}`;
			})
			.join(' · ')}`;
	const bands = [...quartiles.parts, ...quartiles.subjects];
	const crossed = counts.groupBySize.filter(({ count }) => count === null).length;
	const possible = 1 + figureClasses.sizes.length + figureClasses.families.length;
	const compared = possible + figureClasses.sizes.length * figureClasses.families.length;
	return [
		'True counts; what would be said of them.',
		line('size', counts.size),
		line('family', counts.family),
		line('place', counts.place),
		line('year', counts.year),
		`groups by size: ${crossed} of ${counts.groupBySize.length} hidden`,
		`quartiles of ${frame.grid.name}: ${bands.filter(({ band }) => band === null).length} of ${bands.length} hidden`,
		`classes to compare with: ${Object.keys(classes).length} of ${compared}`
	];
}

/** The same points in the same classes: one company several times, or someone who fills the figures. */
function repeated(came: Candidates['came']): string[] {
	const alike = new Map<string, number>();
	for (const { size, family, place, year, points } of came) {
		const said = JSON.stringify([size, family, place, year, points]);
		alike.set(said, (alike.get(said) ?? 0) + 1);
	}
	const several = [...alike].filter(([, count]) => count > 1).sort(([, a], [, b]) => b - a);
	if (several.length === 0) return ['No two of those who came say the same.'];
	return [
		`${several.length} times the same answers came more than once:`,
		...several.slice(0, 20).map(([said, count]) => {
			const [size, family, place, year] = JSON.parse(said) as unknown[];
			return `  ${count} × ${[size, family, place, year].join(', ')}`;
		})
	];
}
