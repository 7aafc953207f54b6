/**
 * Runs in the page, before the app, and notes four moments of each click on a checkbox:
 *
 * - `clicked`: the click event's own `timeStamp`, when Chromium took the input;
 * - `opened`, `completed`: of the app's writing transaction (`IDBDatabase.transaction` is wrapped);
 * - `updated`: a MutationObserver saw the status line say "kept" anew and the row stand as it was clicked. The app
 *   changes both, and everything drawn from the score, in one flush after its transaction has committed;
 * - `painted`: the first message after the frame that follows, which is what the eye sees.
 */
export function watchClicks() {
	const bench = { times: [], durability: null, learn };
	globalThis.bench = bench;
	const said = () => document.querySelector('.state [role="status"] span');
	const status = () => document.querySelector('.state [role="status"]')?.textContent.trim();
	let saved = null;
	let current = null;

	/** What the status line says now is what it says of a stored answer, in whatever language. */
	function learn() {
		saved = status();
		if (!saved) throw new Error('The status line says nothing of a stored answer.');
	}

	const open = IDBDatabase.prototype.transaction;
	IDBDatabase.prototype.transaction = function (stores, mode, options) {
		const writes = mode === 'readwrite';
		const { durability } = bench;
		const transaction = open.call(
			this,
			stores,
			mode,
			writes && durability ? { durability } : options
		);
		const mine = current;
		if (writes && mine && mine.opened === null) {
			mine.opened = performance.now();
			transaction.addEventListener('complete', () => (mine.completed = performance.now()));
		}
		return transaction;
	};

	const onclick = ({ target, timeStamp }) => {
		if (saved === null || !(target instanceof HTMLInputElement)) return;
		const { value, checked } = target;
		current = { value, checked, said: said(), clicked: timeStamp, opened: null, completed: null };
	};
	addEventListener('click', onclick, true);

	const look = () => {
		if (current === null || current.completed === null || status() !== saved) return;
		const { value, checked, said: _, ...times } = current;
		const box = document.querySelector(`fieldset input[value="${value}"]`);
		// Said anew of each stored answer: another node says the same words.
		if (box?.checked !== checked || said() === current.said) return;
		current = null;
		const updated = performance.now();
		const frame = new MessageChannel();
		frame.port1.onmessage = () =>
			bench.times.push({ ...times, updated, painted: performance.now() });
		requestAnimationFrame(() => frame.port2.postMessage(null));
	};
	const everything = { subtree: true, childList: true, characterData: true, attributes: true };
	new MutationObserver(look).observe(document, everything);
}
