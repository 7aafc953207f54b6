/** How much of what is private to a coach a dossier came with. */
export const ownKinds = [
	'privateNotes',
	'contacts',
	'sheet',
	'tags',
	'next',
	'permissions',
	'introductions'
] as const;
/** What there is none of is left out. */
export type PrivateContents = Partial<Record<(typeof ownKinds)[number], number>>;

/** As it was noted, perhaps by a later version. */
export function readPrivateContents(value: unknown): PrivateContents {
	const noted = Object(value) as Record<string, unknown>;
	return Object.fromEntries(
		ownKinds.flatMap((kind) => {
			const count = noted[kind];
			return typeof count === 'number' ? [[kind, count]] : [];
		})
	);
}
