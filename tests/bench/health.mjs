import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { fill, publishOne, start } from './public-pages.mjs';
import { withFolder } from './project.mjs';
import { median, ms, quantile, whole } from './table.mjs';

const seconds = 20;
const clients = 6;
const everyMs = 20;

/**
 * How soon `/healthz` answers, alone and while six clients search 100,000 pages for what nothing kept can answer, as fast
 * as they are answered. All come from this machine, so that the budget of one address holds them.
 */
export async function health() {
	return withFolder(async (folder) => {
		const server = await start(['build'], { DATA_DIR: folder });
		try {
			fill(join(folder, 'azimut.sqlite'), (await publishOne(server.origin)).slug);
			const alone = await askHealth(server.origin);
			const searching = new Worker(searches, { eval: true, workerData: [server.origin, clients] });
			const meanwhile = await askHealth(server.origin);
			const statuses = await new Promise((resolve) => {
				searching.once('message', resolve);
				searching.postMessage('stop');
			});
			await searching.terminate();
			const answers = [...statuses].map(([status, count]) => `${whole(count)} × ${status}`);
			return [
				{
					title: `/healthz while ${clients} clients search 100,000 pages for ${seconds} s`,
					rows: [
						['alone, median', ms(median(alone))],
						['meanwhile, median', ms(median(meanwhile)), '≤ 20 ms'],
						['meanwhile, 99 of 100', ms(quantile(meanwhile, 0.99)), '≤ 20 ms'],
						['meanwhile, longest', ms(quantile(meanwhile, 1))],
						['searches answered', answers.join(', ')]
					]
				}
			];
		} finally {
			server.process.kill();
		}
	});
}

/** Apart: who measures is not kept waiting by them. */
const searches = `
	const { parentPort, workerData: [origin, clients] } = require('node:worker_threads');
	const statuses = new Map();
	let asked = 0;
	const search = async () => {
		for (;;) {
			const answer = await fetch(origin + '/annuaire?q=a+b+c&x=' + asked++);
			await answer.arrayBuffer();
			statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
		}
	};
	for (let client = 0; client < clients; client++) void search();
	parentPort.once('message', () => parentPort.postMessage(statuses));
`;

/** @param {string} origin @returns {Promise<number[]>} milliseconds */
async function askHealth(origin) {
	const times = [];
	const end = performance.now() + seconds * 1000;
	while (performance.now() < end) {
		const began = performance.now();
		const answer = await fetch(`${origin}/healthz`);
		await answer.text();
		times.push(performance.now() - began);
		await new Promise((go) => setTimeout(go, everyMs));
	}
	return times;
}
