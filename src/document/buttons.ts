import { copyText } from '$lib/ui/copy-text';

/** Without scripts there is nothing to press: the browser's own menu prints. */
export function printOnPress(button: HTMLButtonElement): void {
	button.hidden = false;
	button.addEventListener('click', () => print());
}

/** What is folded is on paper too: it is open while the page prints. */
export function unfoldToPrint(details: HTMLDetailsElement): void {
	addEventListener('beforeprint', () => {
		const { open } = details;
		details.open = true;
		addEventListener('afterprint', () => (details.open = open), { once: true });
	});
}

/** Copies the text of the element that `data-copy` names. Where the browser may not, that text is selected. */
export function copyOnPress(button: HTMLButtonElement): void {
	const { copy = '', copied = '', selected = '' } = button.dataset;
	const source = document.getElementById(copy);
	const status = button.parentElement?.querySelector('[role="status"]');
	if (!source || !status) return;
	button.hidden = false;
	button.addEventListener('click', () => {
		status.textContent = '';
		void copyText(source.dataset.text ?? '').then((done) => {
			if (!done) getSelection()?.selectAllChildren(source);
			status.textContent = done ? copied : selected;
		});
	});
}

/** The other language's page opens at the same place. */
export function keepPlaceInOtherLanguage(link: HTMLAnchorElement): void {
	link.search = location.search;
	link.addEventListener('click', () => (link.hash = location.hash));
}
