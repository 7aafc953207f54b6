import type { PublicPage } from '$lib/server/publications/public-page';

declare global {
	namespace App {
		interface Error {
			message: string;
			id?: string;
		}
		interface PageState {
			/** Lines that are open, by id. */
			open?: readonly string[];
		}
		interface Locals {
			/** What is at the `[slug]` of the address, read once for each request. */
			publicPage?: PublicPage;
			/** On a page of the directory or of key figures: what changes whenever it does (`directory/counts.ts`). */
			directoryTag?: string;
			/** The database did not do what the page needed. */
			unavailable?: globalThis.Error;
			/** What is answered is Kit's page of errors, with a policy of its own. */
			isErrorPage?: boolean;
		}
	}
}
