/**
 * A path that the schema gives counts places in lists: `offers.17.cost.from`. Who edits the file knows ids:
 * `offers.visite-energie.cost.from`. What has no id keeps its place, from 0: `offers[17].needs[0]`.
 */
export function nameById(path: string, file: unknown): string {
	let at = file;
	return path.split('.').reduce((named, key) => {
		const inList = Array.isArray(at) && /^\d+$/.test(key);
		at = childOf(at, key);
		if (!inList) return named ? `${named}.${key}` : key;
		const id = childOf(at, 'id');
		return typeof id === 'string' && id !== '' ? `${named}.${id}` : `${named}[${key}]`;
	}, '');
}

function childOf(value: unknown, key: string): unknown {
	const has = typeof value === 'object' && value !== null && Object.hasOwn(value, key);
	return has ? (value as Record<string, unknown>)[key] : undefined;
}
