import type { Unsaved } from './unsaved';

/** Acts once nothing waits any more, and looks now and then until then. Returns what gives up. */
export function whenQuiet(
	unsaved: Pick<Unsaved, 'hasPending'>,
	act: () => void,
	everyMs = 300
): () => void {
	const look = () => {
		if (unsaved.hasPending) return;
		clearInterval(timer);
		act();
	};
	const timer = setInterval(look, everyMs);
	look();
	return () => clearInterval(timer);
}
