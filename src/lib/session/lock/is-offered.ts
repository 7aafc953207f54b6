/** Not without https: who changes the page on its way reads the passphrase. */
export const isLockOffered = (): boolean => isSecureContext;
