/** What a record holds under this name itself: a name that someone made up may be one of every object's. */
export const ownMember = <T>(
	record: Readonly<Record<string, T>> | undefined,
	name: string
): T | undefined => (record && Object.hasOwn(record, name) ? record[name] : undefined);
