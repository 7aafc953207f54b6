/** The facts that a grid, a catalogue or a part of one reads, each as often: in conditions, questions and places. */
export function factsRead(value: unknown): string[] {
	if (typeof value !== 'object' || value === null) return [];
	if (Array.isArray(value)) return value.flatMap(factsRead);
	return Object.entries(value).flatMap(([key, part]: [string, unknown]) => {
		if (['is', 'in', 'atLeast', 'atMost'].includes(key) && Array.isArray(part))
			return [String(part[0])];
		if (['fact', 'without'].includes(key) && typeof part === 'string') return [part];
		if (['departments', 'region'].includes(key)) return ['department'];
		if (key === 'projects') return ['project'];
		return factsRead(part);
	});
}
