/** Prometheus's text format 0.0.4, read strictly: whatever is not exactly as it says is an error. */
export interface Sample {
	name: string;
	labels: Record<string, string>;
	value: number;
}

const nameForm = '[a-zA-Z_:][a-zA-Z0-9_:]*';
const label = '[a-zA-Z_][a-zA-Z0-9_]*="(?:[^"\\\\\\n]|\\\\[\\\\n"])*"';
const helpLine = new RegExp(`^# HELP (${nameForm}) .+$`);
const typeLine = new RegExp(`^# TYPE (${nameForm}) (counter|gauge|histogram|summary)$`);
/** prom-client writes “Nan”, which Prometheus takes for NaN. */
const sampleLine = new RegExp(
	`^(${nameForm})(?:\\{((?:${label},)*${label})\\})? ([+-]?(?:\\d+(?:\\.\\d+)?(?:e[+-]?\\d+)?|Inf)|Na[nN])$`
);

/** @throws Error with the first line that is wrong */
export function readPrometheusText(text: string): Sample[] {
	if (!text.endsWith('\n')) throw new Error('The last line is not ended.');
	const samples: Sample[] = [];
	const types = new Map<string, string>();
	const helped = new Set<string>();
	const seen = new Set<string>();
	for (const line of text
		.slice(0, -1)
		.split('\n')
		.filter((one) => one !== '')) {
		const wrong = (why: string) => new Error(`${why}: ${line}`);
		const help = helpLine.exec(line)?.[1];
		const [, typed, type] = typeLine.exec(line) ?? [];
		if (help !== undefined) {
			if (helped.has(help)) throw wrong('explained twice');
			helped.add(help);
		} else if (typed !== undefined && type !== undefined) {
			if (types.has(typed)) throw wrong('typed twice');
			types.set(typed, type);
		} else {
			const [, name, labels = '', value] = sampleLine.exec(line) ?? [];
			if (name === undefined) throw wrong('no line of the format');
			const family = types.has(name) ? name : name.replace(/_(bucket|sum|count)$/, '');
			if (!types.has(family) || !helped.has(family)) throw wrong('of no known type');
			if (family !== name && types.get(family) !== 'histogram') throw wrong('of another type');
			if (seen.has(`${name}{${labels}}`)) throw wrong('said twice');
			seen.add(`${name}{${labels}}`);
			samples.push({
				name,
				labels: readLabels(labels),
				value: Number(value?.replace('Inf', 'Infinity'))
			});
		}
	}
	checkHistograms(samples, types);
	return samples;
}

const readLabels = (text: string): Record<string, string> =>
	Object.fromEntries(
		[...text.matchAll(/([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\]|\\.)*)"/g)].map(([, name, value]) => [
			name,
			value
		])
	) as Record<string, string>;

/** Buckets only grow, and the last one holds as many as are counted. */
function checkHistograms(samples: readonly Sample[], types: ReadonlyMap<string, string>): void {
	for (const [family] of [...types].filter(([, type]) => type === 'histogram')) {
		for (const { labels, value } of samples.filter(({ name }) => name === `${family}_count`)) {
			const own = samples.filter(
				(one) =>
					one.name === `${family}_bucket` &&
					Object.entries(labels).every(([key, said]) => one.labels[key] === said)
			);
			const values = own.map((one) => one.value);
			if (own.at(-1)?.labels.le !== '+Inf' || values.at(-1) !== value)
				throw new Error(`The last bucket of ${family} is not all of them.`);
			if (values.some((one, at) => one < (values[at - 1] ?? 0)))
				throw new Error(`A bucket of ${family} is smaller than the one before.`);
		}
	}
}
