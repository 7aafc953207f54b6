import { beforeNavigate } from '$app/navigation';

/**
 * For what leads on once something slow is done. Called while a component is made; what it returns is called when the
 * slow thing begins, and says later whether the person is still there: who has gone elsewhere is not brought back.
 */
export function watchDepartures(): () => () => boolean {
	let departures = 0;
	beforeNavigate(({ type }) => {
		if (type !== 'goto') departures += 1;
	});
	return () => {
		const before = departures;
		return () => departures === before;
	};
}
