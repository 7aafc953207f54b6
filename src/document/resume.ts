import { recentOf, type Recent } from '$lib/dossier/list/recent';
import { readRows } from '$lib/dossier/storage/raw-read';
import { formatDate } from '$lib/i18n/dates';

/**
 * Puts the next date of a plan, then a link to each dossier last changed on this device, before the one that starts
 * another: their models, and the words, stand in the page, in each language. Where storage is refused the page stays as
 * it is.
 */
export async function offerToResume(place: HTMLElement): Promise<void> {
	const start = place.querySelector<HTMLAnchorElement>('a');
	const rows = await readRows('dossiers').catch(() => []);
	const recent = recentOf(rows, 3);
	if (!start || recent.length === 0) return;
	const words = await modelsIn(place);
	const [resume, result, date] = words?.content.children ?? [];
	if (!words || !resume || !result) return;
	const links = recent.map((dossier) => {
		const link = linkTo(dossier.complete ? result : resume, dossier);
		const [text, count] = link.children;
		if (text) text.textContent = text.textContent.replace('%', () => dossier.name);
		if (count) count.textContent = countOf(dossier, words.dataset);
		return link;
	});
	const next = nextDate(date, recent, words.lang);
	for (const link of next ? [next, ...links] : links) {
		link.lang = words.lang;
		start.before(link);
	}
	start.classList.remove('primary');
	start.textContent = place.dataset.another ?? '';
}

/** In the language that this device last read, or the page's, which comes first. */
async function modelsIn(place: HTMLElement): Promise<HTMLTemplateElement | undefined> {
	const settings = await readRows('settings').catch(() => []);
	const lang = settings.find(({ key }) => key === 'language')?.value;
	const models = [...place.querySelectorAll('template')];
	return models.find((model) => model.lang === lang) ?? models[0];
}

function countOf({ subjects }: Recent, { none = '', one = '', many = '' }: DOMStringMap): string {
	if (!subjects) return '';
	const { answered, concerned } = subjects;
	const said = answered === 0 ? none : answered === 1 ? one : many;
	const figures = [answered, concerned];
	return `(${said.replace(/\d+/g, () => String(figures.shift()))})`;
}

/** The plan whose date comes first. */
function nextDate(model: Element | undefined, recent: readonly Recent[], lang: string) {
	const [first] = recent
		.filter(({ nextDate }) => nextDate !== null)
		.sort((one, other) => ((one.nextDate ?? '') < (other.nextDate ?? '') ? -1 : 1));
	if (!model || !first?.nextDate) return null;
	const link = linkTo(model, first);
	const day = formatDate(first.nextDate, lang === 'en' ? 'en' : 'fr');
	const said = first.nextTitle ? `${day}, ${first.nextTitle}` : day;
	link.textContent = link.textContent.replace('%', () => said);
	return link;
}

function linkTo(model: Element, { id }: Recent): HTMLAnchorElement {
	// A template is a document of its own: only in this one has the link an address.
	const link = document.importNode(model, true) as HTMLAnchorElement;
	link.search = `?ouvrir=${id}`;
	return link;
}
