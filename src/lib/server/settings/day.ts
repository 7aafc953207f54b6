/** The day in France, where companies and operators are: `yyyy-mm-dd`. */
export function dayInFrance(instant: Date): string {
	// A day begins with a minute: within one, it is the same.
	const minute = Math.floor(instant.getTime() / 60_000);
	if (minute !== lastMinute) [lastMinute, lastDay] = [minute, france.format(instant)];
	return lastDay;
}

const france = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' });
let lastMinute = NaN;
let lastDay = '';
