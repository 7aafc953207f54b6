import { readPrometheusText, type Sample } from './prometheus-text';
import type { SpawnedServer } from './spawned';

/** Of a server that was started with `METRICS_PORT`. */
export const metricsAddress = ({ said }: SpawnedServer): string =>
	/http:\/\/127\.0\.0\.1:\d+\/metrics/.exec(said)?.[0] ?? '';

export async function readMetrics(server: SpawnedServer): Promise<Sample[]> {
	const answer = await fetch(metricsAddress(server));
	const type = answer.headers.get('content-type') ?? '';
	if (!type.startsWith('text/plain; version=0.0.4')) throw new Error(`It is ${type}.`);
	return readPrometheusText(await answer.text());
}

export const valueOf = (
	samples: readonly Sample[],
	name: string,
	labels: Record<string, string> = {}
): number | undefined =>
	samples.find(
		(one) =>
			one.name === name && Object.entries(labels).every(([key, value]) => one.labels[key] === value)
	)?.value;
