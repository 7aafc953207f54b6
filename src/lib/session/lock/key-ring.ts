/**
 * What opens the data of this device, in the memory of this tab and nowhere else. Tabs that are open beside it get it
 * from each other, and lock together.
 */
import type { OpenLock } from '$lib/dossier/lock/stored-lock';

/** Of one database: the next lock has another. */
export interface HeldKey extends OpenLock {
	database: string;
}

type Message =
	| { kind: 'ask'; database: string }
	| { kind: 'give'; held: HeldKey }
	/** Every tab locks. */
	| { kind: 'lock' }
	/** The data are about to be moved: every tab stores what waits, and lets go. */
	| { kind: 'move' }
	/** Somebody is at work in a tab. */
	| { kind: 'active' };
export type News = Exclude<Message['kind'], 'ask' | 'give'>;

/** How long another tab may take to answer. ms */
const patience = 300;

let held: HeldKey | null = null;
const channel = new BroadcastChannel('azimut-lock');
channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
	if (data.kind === 'ask' && held?.database === data.database) post({ kind: 'give', held });
});
const post = (message: Message) => channel.postMessage(message);

export const heldKey = (): HeldKey | null => held;
export const holdKey = (key: HeldKey | null): void => void (held = key);

/** This tab's, or that of another; null where none has it. */
export async function keyOf(database: string): Promise<HeldKey | null> {
	if (held?.database === database) return held;
	held = await new Promise<HeldKey | null>((resolve) => {
		const answered = ({ data }: MessageEvent<Message>) => {
			if (data.kind === 'give' && data.held.database === database) finish(data.held);
		};
		const finish = (found: HeldKey | null) => {
			clearTimeout(timer);
			channel.removeEventListener('message', answered);
			resolve(found);
		};
		const timer = setTimeout(() => finish(null), patience);
		channel.addEventListener('message', answered);
		post({ kind: 'ask', database });
	});
	return held;
}

export const tellTabs = (kind: News): void => post({ kind });

/** Of other tabs. Returns what stops listening. */
export function onNews(hear: (news: News) => void): () => void {
	const heard = ({ data }: MessageEvent<Message>) => {
		if (data.kind !== 'ask' && data.kind !== 'give') hear(data.kind);
	};
	channel.addEventListener('message', heard);
	return () => channel.removeEventListener('message', heard);
}
