/** Whether what is in the file can still be read, looked at in another thread: this one goes on answering. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** `file`: its pages hang together no more · `contents`: how many public pages hold bytes that are no text */
export interface Damage {
	file: boolean;
	contents: number;
}

/** @throws Error when it could not be looked at */
export async function lookForDamage(file: string): Promise<Damage> {
	// Its text is all that the other thread is given, so that it needs no file beside the bundle.
	const worker = new Worker(`(${look.toString()})()`, { eval: true, workerData: file });
	const [damage] = (await once(worker, 'message')) as [Damage];
	return damage;
}

/** Uses nothing that stands around it. */
function look(): void {
	const threads = process.getBuiltinModule('node:worker_threads');
	const { DatabaseSync } = process.getBuiltinModule('node:sqlite');
	const { isUtf8 } = process.getBuiltinModule('node:buffer');
	const database = new DatabaseSync(String(threads.workerData), { readOnly: true, timeout: 5000 });
	const damage = { file: true, contents: 0 };
	try {
		const [said] = database.prepare('pragma quick_check(1)').all();
		damage.file = said?.quick_check !== 'ok';
		// A few at a time: the log cannot be emptied while one reads.
		const some = database.prepare(
			'select rowid as number, cast(content as blob) as bytes from publications where rowid > ? order by rowid limit 200'
		);
		for (let rows = some.all(0); rows.length > 0; rows = some.all(rows.at(-1)?.number ?? null))
			for (const { bytes } of rows)
				if (bytes instanceof Uint8Array && !isUtf8(bytes)) damage.contents++;
	} catch {
		damage.file = true;
	} finally {
		database.close();
	}
	threads.parentPort?.postMessage(damage);
}
