export const prerender = true;
/** Whole pages to read: `src/document` is their only script. */
export const csr = false;
