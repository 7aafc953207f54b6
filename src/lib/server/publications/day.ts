/** The day in France, where companies and operators are: `yyyy-mm-dd`. */
export function dayInFrance(instant: Date): string {
	return france.format(instant);
}

const france = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' });
