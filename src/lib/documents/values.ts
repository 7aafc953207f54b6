/** What a text may name, as it is shown. Null or false: it is not known, or not so. */
export type Values = Readonly<Record<string, string | number | boolean | null>>;

/** @throws when a text names what its page does not give */
export function isGiven(name: string, values: Values): boolean {
	const value = values[name];
	if (value === undefined) throw new Error(`A document names {{${name}}}, which nobody gives.`);
	return value !== null && value !== false;
}

/**
 * Puts the values where a text names them: `{{operator}}`.
 * @param write how a value is written there
 * @throws when one has no text
 */
export function fill(text: string, values: Values, write = (value: string) => value): string {
	return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
		const value = isGiven(name, values) ? values[name] : null;
		if (typeof value !== 'string' && typeof value !== 'number')
			throw new Error(`A document writes {{${name}}}, which has no text.`);
		return write(String(value));
	});
}
