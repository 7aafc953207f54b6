import { nextOf } from '$lib/engine/facts/day';
import { recentOf } from '$lib/dossier/list/recent';
import type { DossierRow } from '$lib/dossier/storage/database';
import { elsewhere, readRows } from '$lib/dossier/storage/raw-read';
import { formatWholeDate } from '$lib/i18n/dates';
import { localDay } from '$lib/session/opening/local-day';

/**
 * Puts the next date of a plan, then a link to each dossier last changed on this device, before the one that starts
 * another; to who coaches, their clients first, then the last dossier only. The models, and the words, stand in the page,
 * in each language. Where storage is refused the page stays as it is.
 */
export async function offerToResume(place: HTMLElement): Promise<void> {
	const start = place.querySelector<HTMLAnchorElement>('a');
	/** What is here is locked, and says nothing. */
	let isLocked = false;
	const [rows, settings] = await Promise.all([
		readRows('dossiers').catch(() => []),
		readRows('settings').catch((cause: unknown) => {
			isLocked = cause instanceof Error && cause.message === elsewhere;
			return [];
		})
	]);
	const valueOf = (name: string) => settings.find(({ key }) => key === name)?.value;
	const coaches = !!valueOf('coach');
	const recent = recentOf(rows, coaches ? 1 : 3);
	if (!start || (recent.length === 0 && !coaches && !isLocked)) return;
	const models = [...place.querySelectorAll('template')];
	// In the language that this device last read, or the page's, which comes first.
	const words = models.find(({ lang }) => lang === valueOf('language')) ?? models[0];
	const [resume, result, date, late, clients, locked] = words?.content.children ?? [];
	if (!words || !resume || !result) return;
	const links = recent.map((dossier) => {
		const { answered, asked } = dossier;
		// Nothing is left without an answer.
		const link = linkTo(answered > 0 && answered >= asked ? result : resume, dossier);
		const [text, count] = link.children;
		if (text) text.textContent = text.textContent.replace('%', () => dossier.name);
		if (count) count.textContent = countOf(dossier, words.dataset);
		return link;
	});
	const whole = isLocked ? locked : coaches ? clients : null;
	const first = whole ? copyOf(whole) : nextDate([date, late], recent, words.lang);
	for (const link of first ? [first, ...links] : links) {
		link.lang = words.lang;
		start.before(link);
	}
	start.classList.remove('primary');
	start.textContent = place.dataset.another ?? '';
}

function countOf(
	{ subjects }: DossierRow,
	{ none = '', one = '', many = '' }: DOMStringMap
): string {
	if (!subjects) return '';
	const { answered, concerned } = subjects;
	const said = answered === 0 ? none : answered === 1 ? one : many;
	const figures = [answered, concerned];
	return `(${said.replace(/\d+/g, () => String(figures.shift()))})`;
}

/** The plan whose date is next, said to come or past. */
function nextDate(
	[date, late]: readonly (Element | undefined)[],
	recent: readonly DossierRow[],
	lang: string
) {
	const dated = recent
		.flatMap(({ id, dates = [] }) => dates.map((one) => ({ ...one, id })))
		.sort((one, other) => (one.due < other.due ? -1 : 1));
	const next = nextOf(dated, localDay());
	const model = next?.isPast ? late : date;
	if (!model || !next) return null;
	const link = linkTo(model, next);
	const day = formatWholeDate(next.due, lang === 'en' ? 'en' : 'fr');
	const said = next.title ? `${day}, ${next.title}` : day;
	link.textContent = link.textContent.replace('%', () => said);
	return link;
}

// A template is a document of its own: only in this one has the link an address.
const copyOf = (model: Element) => document.importNode(model, true) as HTMLAnchorElement;

function linkTo(model: Element, { id }: Pick<DossierRow, 'id'>): HTMLAnchorElement {
	const link = copyOf(model);
	link.search = `?ouvrir=${id}`;
	return link;
}
