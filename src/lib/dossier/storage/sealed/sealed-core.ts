/**
 * What stands between Dexie and the browser in a locked database: above it rows are what they always were; below, each
 * is a box, found by hidden keys. A range of keys is looked for among the rows of its dossier, or among all.
 */
import { cmp, type DBCore, type DBCoreIndex, type DBCoreTable, type Middleware } from 'dexie';
import type { DBCoreKeyRange, DBCoreMutateRequest, DBCoreQuery, DBCoreTransaction } from 'dexie';
import type { RowCipher } from './row-cipher';
import { cursorOver, type Entry } from './row-cursor';
import { RowSeal, type Row } from './row-seal';

/** Of Dexie: one key, or all of them. */
const equal = 1;
const any = 3;
const typeOf = ({ type }: DBCoreKeyRange): number => type;
/** Nearest to the browser. */
const lowest = -2;

export const sealedCore = (cipher: RowCipher): Middleware<DBCore> => ({
	stack: 'dbcore',
	name: 'sealed',
	level: lowest,
	create: (down) => ({ table: (name) => sealedTable(down.table(name), cipher) })
});

interface Search {
	trans: DBCoreTransaction;
	query: DBCoreQuery;
	isReverse?: boolean;
	/** Of each key the first. */
	isUnique?: boolean;
}

function sealedTable(down: DBCoreTable, cipher: RowCipher): DBCoreTable {
	const { primaryKey } = down.schema;
	const seal = new RowSeal(down.schema, cipher);
	const keyOf = (index: DBCoreIndex, row: Row): unknown => index.extractKey?.(row);

	/** What the browser can look for itself; `isExact` where it is no more than what was asked for. */
	function within({ index, range }: DBCoreQuery): { query: DBCoreQuery; isExact: boolean } {
		const { keyPath } = index;
		if (typeOf(range) === equal)
			return { query: { index, range: only(seal.hidden(keyPath, range.lower)) }, isExact: true };
		const [first, last] = [range.lower, range.upper].map((key: unknown) =>
			Array.isArray(key) ? (key[0] as unknown) : undefined
		);
		const whole = down.schema.getIndexByKeyPath('dossier');
		if (whole && typeof first === 'string' && first === last)
			return {
				query: { index: whole, range: only(seal.hidden('dossier', first)) },
				isExact: false
			};
		return { query: { index: primaryKey, range: everything }, isExact: typeOf(range) === any };
	}

	/** Keys that are stored as they are, in the order that was asked for; null where rows have to be opened to know theirs. */
	function findKeys({ trans, query, isReverse, isUnique }: Search): Promise<string[] | null> {
		const { index, range } = query;
		const isWhole = typeOf(range) === any && index.isPrimaryKey === true;
		if (!isWhole && typeOf(range) !== equal) return Promise.resolve(null);
		return down.query({ trans, values: false, query: within(query).query }).then(({ result }) => {
			if (!result.every(seal.isPlain)) return null;
			const keys = isUnique && !isWhole ? result.slice(0, 1) : result;
			return (isReverse ? keys.toReversed() : keys) as string[];
		});
	}

	/** In the order of the index that was asked for. */
	function find({ trans, query, isReverse, isUnique }: Search): Promise<Entry[]> {
		const { query: near, isExact } = within(query);
		return down.query({ trans, values: true, query: near }).then(({ result }) => {
			const entries = (result as Row[]).map((stored): Entry => {
				const value = seal.open(stored);
				return { key: keyOf(query.index, value), primaryKey: keyOf(primaryKey, value), value };
			});
			const found = isExact ? entries : entries.filter(({ key }) => isIn(query.range, key));
			found.sort((a, b) => cmp(a.key, b.key) || cmp(a.primaryKey, b.primaryKey));
			const some = isUnique ? found.filter(isFirstOfKey) : found;
			return isReverse ? some.reverse() : some;
		});
	}

	return {
		...down,
		get: ({ trans, key }) =>
			down
				.get({ trans, key: seal.hidden(primaryKey.keyPath, key) })
				.then((stored: Row | undefined) => stored && seal.open(stored)),
		getMany: ({ trans, keys }) =>
			down
				.getMany({ trans, keys: keys.map((key) => seal.hidden(primaryKey.keyPath, key)) })
				.then((stored: (Row | undefined)[]) => stored.map((row) => row && seal.open(row))),
		query({ direction = 'next', limit, values, trans, query: asked }) {
			const isReverse = direction.startsWith('prev');
			const search = { trans, query: asked, isReverse, isUnique: direction.endsWith('unique') };
			const opened = () =>
				find(search).then((entries) =>
					entries.map(({ primaryKey: key, value }) => (values ? value : key))
				);
			const found: Promise<unknown[]> = values
				? opened()
				: findKeys(search).then((keys) => keys ?? opened());
			return found.then((all) => ({ result: all.slice(0, limit) }));
		},
		count(request) {
			const { query, isExact } = within(request.query);
			if (isExact) return down.count({ trans: request.trans, query });
			return find(request).then(({ length }) => length);
		},
		openCursor({ reverse: isReverse, unique: isUnique, ...request }) {
			return find({ ...request, isReverse, isUnique }).then((entries) =>
				cursorOver(entries, request.trans, isReverse)
			);
		},
		mutate: (request) => change(request)
	};

	function change(request: DBCoreMutateRequest): ReturnType<DBCoreTable['mutate']> {
		const { trans } = request;
		if (request.type === 'delete') {
			const { keys } = request;
			const hidden = keys.map((key) => seal.hidden(primaryKey.keyPath, key));
			return down
				.mutate({ trans, type: 'delete', keys: hidden })
				.then((response) => ({ ...response, results: keys }));
		}
		if (request.type === 'deleteRange') {
			const { range } = request;
			if (typeOf(range) === any) return down.mutate({ trans, type: 'deleteRange', range });
			return find({ trans, query: { index: primaryKey, range } }).then((entries) =>
				change({ trans, type: 'delete', keys: entries.map(({ primaryKey: key }) => key) })
			);
		}
		const { type } = request;
		const rows = request.values as readonly Row[];
		return down
			.mutate({ trans, type, values: rows.map((row) => seal.seal(row)) })
			.then((response) => {
				const results = rows.map((row) => keyOf(primaryKey, row));
				return { ...response, results, lastResult: results.at(-1) };
			});
	}
}

const isFirstOfKey = ({ key }: Entry, at: number, all: readonly Entry[]): boolean =>
	at === 0 || cmp(all[at - 1]?.key, key) !== 0;

const only = (key: unknown): DBCoreKeyRange => ({ type: equal, lower: key, upper: key });
const everything: DBCoreKeyRange = { type: any, lower: undefined, upper: undefined };

function isIn({ lower, lowerOpen, upper, upperOpen }: DBCoreKeyRange, key: unknown): boolean {
	const above = lower === undefined ? 1 : cmp(key, lower);
	const below = upper === undefined ? -1 : cmp(key, upper);
	return (lowerOpen ? above > 0 : above >= 0) && (upperOpen ? below < 0 : below <= 0);
}
