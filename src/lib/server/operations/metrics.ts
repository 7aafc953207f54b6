/** Figures for Prometheus, on a port of their own. No label holds more than a pattern: no slug, no name, no address. */
import { createServer, type Server } from 'node:http';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { offeredInside, type Figures } from '../answers/inside';
import type { AnsweredRequest } from './watch-requests';

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export class Metrics {
	readonly registry = new Registry();
	readonly #requests: Histogram<'route' | 'status'>;

	constructor() {
		const { registry } = this;
		collectDefaultMetrics({ register: registry });
		this.#requests = new Histogram({
			name: 'azimut_http_request_seconds',
			help: 'Time to answer, by pattern of the address and class of status; its count is that of requests.',
			labelNames: ['route', 'status'],
			buckets: seconds,
			registers: [registry]
		});
		this.#gauge('ready', 'Whether /readyz says 200.', async () =>
			(await offeredInside().failedCheck?.()) === null ? 1 : 0
		);
		this.#figure('database_bytes', 'Size of the database.', 'databaseBytes');
		this.#figure('disk_free_bytes', 'Room left on the disk of SQLite.', 'freeBytes');
		this.#figure('erasures_owed', 'Whether bytes of what was deleted may be left.', 'erasuresOwed');
		this.#figure('clock_doubted', 'Whether a clock is in doubt: nothing expires.', 'clockDoubted');
		this.#figure('notices_open', 'Notices that wait for a decision.', 'noticesOpen');
		this.#figure('notices_oldest_seconds', 'How long the oldest has waited.', 'noticesOldestS');
		this.#figure('cached_responses', 'Public pages and pictures in memory.', 'cached');
		this.#figure('pool_connections', 'Connections to PostgreSQL.', 'connections');
		this.#figure('pool_idle', 'Those that nobody uses.', 'idle');
		this.#figure('pool_waiting', 'Requests that wait for one.', 'waiting');
	}

	readonly count = ({ route, status, ms }: AnsweredRequest): void => {
		const labels = { route, status: status === 0 ? 'aborted' : `${Math.floor(status / 100)}xx` };
		this.#requests.observe(labels, ms / 1000);
	};

	#figure(name: string, help: string, figure: keyof Figures): void {
		this.#gauge(name, help, async () => (await figures())?.[figure]);
	}

	/** What could not be read is not said, rather than said wrong. */
	#gauge(name: string, help: string, read: () => Promise<number | undefined>): void {
		new Gauge({
			name: `azimut_${name}`,
			help,
			registers: [this.registry],
			async collect() {
				const value = await read();
				if (value === undefined) this.remove();
				else this.set(value);
			}
		});
	}
}

const figures = () => offeredInside().figures?.();

export function metricsServer({ registry }: Metrics): Server {
	return createServer((request, response) => {
		if (request.method !== 'GET' || request.url !== '/metrics') {
			response.writeHead(404, { 'content-type': 'text/plain' }).end('Ask GET /metrics.\n');
			return;
		}
		registry.metrics().then(
			(text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text),
			() => response.writeHead(500).end()
		);
	});
}
