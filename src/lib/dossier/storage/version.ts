/** Of the database, as Dexie counts; IndexedDB's own is ten times that. A released one never changes. */
export const databaseVersion = 2;
