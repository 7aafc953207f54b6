import type { EntryGenerator } from './$types';

export const prerender = true;
export const ssr = false;
export const entries: EntryGenerator = () => [{}, { lang: 'en' }];
