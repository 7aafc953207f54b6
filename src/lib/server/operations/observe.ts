import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Environment } from '../settings/environment';
import type { RouteOf } from './routes';
import { logPage, watchRequests, type AnsweredRequest } from './watch-requests';

/**
 * Notes what the operator asked to be noted, and gives figures on a port of their own.
 * @throws Error when that port cannot be had
 */
export async function observe(
	server: Server,
	routeOf: RouteOf,
	{ metrics, requestLog }: Pick<Environment, 'metrics' | 'requestLog'>
): Promise<void> {
	const readers: ((answered: AnsweredRequest) => void)[] = requestLog ? [logPage] : [];
	if (metrics) {
		// Loaded where it is asked for only.
		const { Metrics, metricsServer } = await import('./metrics');
		const figures = new Metrics();
		readers.push(figures.count);
		const beside = metricsServer(figures).listen(metrics.port, metrics.host);
		await once(beside, 'listening');
		const { port } = beside.address() as AddressInfo;
		console.log(`Azimut: metrics at http://${metrics.host}:${port}/metrics`);
	}
	if (readers.length > 0)
		watchRequests(server, routeOf, (answered) => readers.forEach((read) => read(answered)));
}
