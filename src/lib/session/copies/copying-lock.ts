/** Copies to a folder are made by one tab at a time. */
export const copyingLock = 'azimut-backup';

/** Waits for the copying of any tab to end, and holds it off meanwhile. */
export const whileNotCopying = <T>(work: () => Promise<T>): Promise<T> => {
	const locks = (globalThis.navigator as Partial<Navigator> | undefined)?.locks;
	// Where there are none, no folder can be chosen.
	return locks ? locks.request(copyingLock, work) : work();
};
