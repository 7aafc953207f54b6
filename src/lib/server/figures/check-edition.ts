/** What the operator looks at before an edition is made: true counts, which leave this machine for nobody. */
import type { Store } from '../store/store';
import { dayInFrance } from '../settings/day';
import { readDeclared } from '../settings/environment';
import { figureClasses } from './queries';
import { heldClasses } from './held';
import { readEditions, whyNot, type StoredContribution } from './pool';
import { quarterOf } from '../store/quarter';

/** Lines for a terminal. `edition`: null is the present quarter. */
export async function checkEdition(
	store: Pick<Store, 'db' | 'snapshot'>,
	asked: string | null,
	now: Date,
	invent: readonly StoredContribution[] | null = null
): Promise<string[]> {
	const today = dayInFrance(now);
	const edition = asked ?? quarterOf(today);
	const { editions, came, held } = await store.snapshot(async (db) => ({
		editions: await readEditions(db),
		came:
			invent ?? (await db.selectFrom('contributions').selectAll().where('held', '=', 0).execute()),
		held: await heldClasses(db)
	}));
	const heldCount = held.reduce((sum, { count }) => sum + count, 0);
	const line = (what: 'size' | 'family' | 'place', ids: readonly string[]) => {
		const counts = ids.map((id) => `${id} ${came.filter((one) => one[what] === id).length}`);
		return `${what}: ${counts.join(' · ')}`;
	};
	const { sizes, families, places } = figureClasses;
	const publisher = readDeclared().operator?.name;
	return [
		`${edition}: ${came.length} count. True numbers: what is published of them has noise.`,
		...(heldCount > 0
			? [`${heldCount} more are held, and do not count: see "contributions list".`]
			: []),
		...(editions.some(({ invented }) => invented === 1)
			? ['This database is a trial: its editions are invented.']
			: []),
		publisher
			? `Its files name their publisher, for good: ${publisher}.`
			: 'Its files will name no publisher, for good: OPERATOR_NAME is not set here.',
		line('size', sizes),
		line('family', families),
		line('place', places),
		...repeated(came),
		whyNot(edition, editions, today) ?? `${edition} may be made.`
	];
}

/** The same points in the same classes: one company several times, or someone who fills the figures. */
function repeated(came: readonly StoredContribution[]): string[] {
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
