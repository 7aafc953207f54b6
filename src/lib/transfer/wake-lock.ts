/** The screen does not go dark by itself until the returned function is called; nothing happens where it cannot be asked. */
export function keepAwake(): () => void {
	// Only there on https and on localhost, in browsers that know it.
	const screens = navigator.wakeLock as WakeLock | undefined;
	let lock: WakeLockSentinel | null = null;
	let wanted = true;

	const ask = async () => {
		if (!screens || document.hidden) return;
		// Refused when the battery is low.
		const given = await screens.request('screen').catch(() => null);
		if (wanted) lock = given;
		else void given?.release();
	};

	// A page that was hidden has lost it.
	const onchange = () => void ask();
	document.addEventListener('visibilitychange', onchange);
	void ask();
	return () => {
		wanted = false;
		document.removeEventListener('visibilitychange', onchange);
		void lock?.release();
	};
}
