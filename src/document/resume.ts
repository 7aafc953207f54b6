import { recentOf, type Recent } from '$lib/dossier/list/recent';
import { readRows } from '$lib/dossier/storage/raw-read';
import { formatDate } from '$lib/i18n/dates';

/**
 * Puts the next date of a plan, then a link to each dossier last changed on this device, before the one that starts
 * another: their models, and the words, stand in the page. Where storage is refused the page stays as it is.
 */
export async function offerToResume(place: HTMLElement): Promise<void> {
	const [model, dateModel] = place.querySelector('template')?.content.children ?? [];
	const start = place.querySelector<HTMLAnchorElement>('a');
	const rows = await readRows('dossiers').catch(() => []);
	if (!model || !start) return;
	const { none, one, many, another = '' } = place.dataset;
	const recent = recentOf(rows, 3);
	const links = recent.map((dossier) => {
		const link = linkTo(model, dossier, dossier.complete ? 'resultats' : 'diagnostic');
		const [text, count] = link.children;
		const counted = (dossier.answered === 0 ? none : dossier.answered === 1 ? one : many) ?? '';
		if (text) text.textContent = text.textContent.replace('%', () => dossier.name);
		if (count) count.textContent = `(${counted.replace(/\d+/, String(dossier.answered))})`;
		return link;
	});
	if (links.length === 0) return;
	const next = nextDate(dateModel, recent);
	if (next) start.before(next);
	start.before(...links);
	start.classList.remove('primary');
	start.textContent = another;
}

/** The plan whose date comes first. */
function nextDate(model: Element | undefined, recent: readonly Recent[]) {
	const [first] = recent
		.filter(({ nextDate }) => nextDate !== null)
		.sort((one, other) => ((one.nextDate ?? '') < (other.nextDate ?? '') ? -1 : 1));
	if (!model || !first?.nextDate) return null;
	const link = linkTo(model, first, 'plan');
	const day = formatDate(first.nextDate, document.documentElement.lang === 'en' ? 'en' : 'fr');
	const said = first.nextTitle ? `${day}, ${first.nextTitle}` : day;
	link.textContent = link.textContent.replace('%', () => said);
	return link;
}

function linkTo(model: Element, { id }: Recent, screen: string): HTMLAnchorElement {
	// A template is a document of its own: only in this one has the link an address.
	const link = document.importNode(model, true) as HTMLAnchorElement;
	link.href = `${link.pathname.replace(/[^/]*$/, screen)}?ouvrir=${id}`;
	return link;
}
