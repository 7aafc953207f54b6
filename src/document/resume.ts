import { recentOf } from '$lib/dossier/list/recent';
import { readRows } from '$lib/dossier/storage/raw-read';

/**
 * Puts a link to each dossier last changed on this device before the one that starts another: its model, and the words,
 * stand in the page. Where storage is refused the page stays as it is.
 */
export async function offerToResume(place: HTMLElement): Promise<void> {
	const model = place.querySelector('template')?.content.firstElementChild;
	const start = place.querySelector<HTMLAnchorElement>('a');
	const rows = await readRows('dossiers').catch(() => []);
	if (!model || !start) return;
	const { none, one, many, another = '' } = place.dataset;
	const links = recentOf(rows, 3).map(({ id, name, answered, complete }) => {
		// A template is a document of its own: only in this one has the link an address.
		const link = document.importNode(model, true) as HTMLAnchorElement;
		const [text, count] = link.children;
		const counted = (answered === 0 ? none : answered === 1 ? one : many) ?? '';
		link.href = `${link.pathname.replace(/[^/]*$/, complete ? 'resultats' : 'diagnostic')}?ouvrir=${id}`;
		if (text) text.textContent = text.textContent.replace('%', () => name);
		if (count) count.textContent = `(${counted.replace(/\d+/, String(answered))})`;
		return link;
	});
	if (links.length === 0) return;
	start.before(...links);
	start.classList.remove('primary');
	start.textContent = another;
}
