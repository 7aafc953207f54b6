/**
 * @typedef {[what: string, figure: string, bound?: string]} Row
 * @typedef {{ title: string, rows: Row[] }} Section
 */

/** Figures are lined up at the right, bounds beside them. @param {Section[]} sections */
export function toTable(sections) {
	const rows = sections.flatMap((section) => section.rows);
	const widest = (/** @type {0 | 1} */ column) =>
		Math.max(...rows.map((row) => row[column].length));
	const [whats, figures] = [widest(0), widest(1)];
	const line = (/** @type {Row} */ [what, figure, bound]) =>
		`  ${what.padEnd(whats)}  ${figure.padStart(figures)}${bound ? `   bound ${bound}` : ''}`;
	return sections.map(({ title, rows }) => [`\n${title}`, ...rows.map(line)].join('\n')).join('\n');
}

export const ms = (/** @type {number} */ value) => `${value.toFixed(value < 100 ? 1 : 0)} ms`;
export const kb = (/** @type {number} */ bytes) => `${(bytes / 1000).toFixed(1)} KB`;
export const whole = (/** @type {number} */ value) => Math.round(value).toLocaleString('en');

/** The value below which `share` of them lie. @param {number[]} values @param {number} share */
export function quantile(values, share) {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}
export const median = (/** @type {number[]} */ values) => quantile(values, 0.5);
