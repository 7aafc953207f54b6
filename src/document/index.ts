/**
 * The only script of the pages that are documents (`routes/…/(document)`): what their marks (`data-…`) ask for, and the
 * service worker. Without it they are as readable.
 */
import { copyOnPress, keepPlaceInOtherLanguage, printOnPress, unfoldToPrint } from './buttons';
import { lookForDossier } from '$lib/session/device/show-dossier';
import { offerToResume } from './resume';

void lookForDossier();
for (const place of document.querySelectorAll<HTMLElement>('[data-resume]'))
	void offerToResume(place);
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]'))
	printOnPress(button);
for (const details of document.querySelectorAll<HTMLDetailsElement>('[data-unfold]'))
	unfoldToPrint(details);
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]'))
	copyOnPress(button);
for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-other-language]'))
	keepPlaceInOtherLanguage(link);

// Back from elsewhere the page may be the one of before: what the device holds is another.
addEventListener('pageshow', ({ persisted }) => {
	if (persisted) location.reload();
});

// In development there is no worker to serve; refused, or without network, the next visit tries again.
if (import.meta.env.PROD)
	void navigator.serviceWorker?.register('/service-worker.js').catch(() => undefined);
