import { logFault } from '../answers/log';
import type { Damage } from '../store/sqlite-look';

const dayMs = 24 * 3600 * 1000;
/** While something is damaged, so that it is soon known to be mended. */
const soonMs = 10 * 60_000;

/** What is damaged of what is stored: looked for at the start, then once a day. */
export class DamageWatch {
	#found: Damage = { file: false, contents: 0 };

	constructor(readonly look: () => Promise<Damage>) {}

	async start(): Promise<void> {
		try {
			this.#found = await this.look();
		} catch (cause) {
			logFault({ task: 'look-for-damage' }, cause);
		}
		setTimeout(() => void this.start(), this.sentence() ? soonMs : dayMs).unref();
	}

	/** Null when nothing is. */
	sentence(): string | null {
		const { file, contents } = this.#found;
		if (file) return 'The file of the database is damaged: bring it back from a backup.';
		if (contents === 0) return null;
		return contents === 1
			? 'A page that is stored is damaged: the command "list --state damaged" names it.'
			: `${contents} pages that are stored are damaged: the command "list --state damaged" names them.`;
	}
}
