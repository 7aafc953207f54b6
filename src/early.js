/**
 * Runs in the head of pages that are prerendered for everyone, and say more to whoever has a dossier or came by an
 * address that filters: before the first paint nothing else is known of either. It stands in the page, so that nothing
 * waits for it; the policy knows it by its hash (`svelte.config.js`). What shows a dossier leaves the mark
 * (`showDossier`).
 */
export const early =
	"try{const d=document.documentElement.dataset;if(location.search)d.filtered='';if(localStorage.dossier)d.dossier=''}catch{}";
