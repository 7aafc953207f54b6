import { join } from 'node:path';
import { fill, publishOne, start } from './public-pages.mjs';
import { withFolder } from './project.mjs';
import { median, ms, quantile } from './table.mjs';

const each = 10;

/**
 * A page withdrawn among 100,000 on SQLite: until its owner is answered, then until its bytes are known to have left the
 * files. One after the other, each once the files of the one before were searched. All others have one name: a page that
 * had it too is looked for in all that is stored.
 */
export async function withdrawals() {
	return withFolder(async (folder) => {
		const server = await start(['build'], { DATA_DIR: folder });
		let said = '';
		server.process.stdout?.on('data', (some) => (said += String(some)));
		const erasures = () => said.split('\n').filter((line) => line.includes('"task":"erase"'));
		try {
			const first = await publishOne(server.origin);
			fill(join(folder, 'azimut.sqlite'), first.slug);
			const rows = [];
			for (const [what, nameOf] of /** @type {const} */ ([
				['its own name', (/** @type {number} */ at) => `Atelier du banc ${at} (exemple)`],
				['the name of all others', () => undefined]
			])) {
				const [answered, erased] = [[], []].map(() => /** @type {number[]} */ ([]));
				for (let at = 0; at < each; at++) {
					const page = await publishOne(server.origin, nameOf(at));
					const before = erasures().length;
					const began = performance.now();
					await withdraw(server.origin, page);
					answered.push(performance.now() - began);
					while (erasures().length === before) await new Promise((go) => setTimeout(go, 20));
					erased.push(performance.now() - began);
				}
				rows.push(
					[`${what}: answered, median of ${each}`, ms(median(answered)), '≤ 300 ms'],
					[`${what}: answered, longest`, ms(quantile(answered, 1)), '≤ 300 ms'],
					[`${what}: its bytes gone, median`, ms(median(erased))],
					[`${what}: its bytes gone, longest`, ms(quantile(erased, 1))]
				);
			}
			return [{ title: 'A page withdrawn among 100,000 on SQLite', rows }];
		} finally {
			server.process.kill();
		}
	});
}

/** @param {string} origin @param {{ slug: string, token: string }} page */
async function withdraw(origin, { slug, token }) {
	const answer = await fetch(`${origin}/api/publications/${slug}`, {
		method: 'DELETE',
		headers: { origin, authorization: `Bearer ${token}` }
	});
	if (answer.status !== 204) throw new Error(await answer.text());
}
