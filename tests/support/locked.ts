/** Tests of what is stored run twice: in a database that anyone may read, and, with `AZIMUT_LOCKED`, in a locked one. */
import { rowLock } from '../../src/lib/dossier/storage/sealed/row-lock';

const dataKey = crypto.getRandomValues(new Uint8Array(32));

export const isLocked = process.env.AZIMUT_LOCKED !== undefined;

/** How a test opens its database: all of one run with the same key. */
export const asLocked = isLocked ? { lock: rowLock(dataKey) } : {};
