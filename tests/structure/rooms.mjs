/** The rooms of `src` as a drawing: an arrow where one reads another, unless a longer way says so already. */

/** @param {string} file */
export const roomOf = (file) => /^src\/(?:lib\/)?([^/.]+)(?=\/)/.exec(file)?.[1] ?? null;

/** @param {import('./imports.mjs').Import[]} imports @returns {Map<string, Set<string>>} whom each room reads */
export function readRooms(imports) {
	/** @type {Map<string, Set<string>>} */
	const reads = new Map();
	for (const { from, to } of imports) {
		const [reader, read] = [roomOf(from), roomOf(to)];
		if (!reader || !read || !to.startsWith('src/') || reader === read) continue;
		reads.set(reader, (reads.get(reader) ?? new Set()).add(read));
	}
	return reads;
}

/** @param {Map<string, Set<string>>} reads @param {string} room @returns {Set<string>} */
function reached(reads, room) {
	const found = new Set();
	const waiting = [room];
	for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
		for (const read of reads.get(next) ?? [])
			if (!found.has(read)) {
				found.add(read);
				waiting.push(read);
			}
	return found;
}

/** @param {Map<string, Set<string>>} reads @returns {string} Markdown, with a drawing that forges show */
export function drawRooms(reads) {
	const arrows = [...reads].flatMap(([room, read]) => {
		const further = new Set([...read].flatMap((near) => [...reached(reads, near)]));
		return [...read].filter((near) => !further.has(near)).map((near) => `\t${room} --> ${near}`);
	});
	return [
		'# The rooms',
		'',
		'Who reads whom in `src`, types included. What a longer way says already has no arrow of its own. Drawn and checked by `tests/structure`; drawn again by `npx vitest run tests/structure -u`.',
		'',
		'```mermaid',
		'flowchart BT',
		...arrows.toSorted(),
		'```',
		''
	].join('\n');
}
