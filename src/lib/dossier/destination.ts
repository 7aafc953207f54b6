/**
 * Who it is for. A client, and whoever they show it to, gets what this version knows and a company may read; a colleague
 * what is private to the coach too; one's own other device also what only a later version knows.
 */
export type Destination = 'client' | 'colleague' | 'own-device';

export const destinations: readonly Destination[] = ['client', 'colleague', 'own-device'];
