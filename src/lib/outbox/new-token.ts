import { toUrlText } from '$lib/share/bytes';

/** What opens what was sent, and names it: 256 random bits, as 43 letters, digits, dashes and underscores. */
export const newToken = (): string => toUrlText([...crypto.getRandomValues(new Uint8Array(32))]);
