/** What the sheet of a territory says, in texts and lengths. */
import { needs, type Catalogue } from '$lib/grid/catalogue';
import type { Guide } from '$lib/grid/load-catalogue';
import type { Areas, Language } from '$lib/i18n/locale';
import { formatDate } from '$lib/i18n/dates';
import { formatNumber } from '$lib/i18n/numbers';
import { addressOf, listRows, noFilters, rowsOf } from '$lib/offers/offers';
import { telephoneOf } from '$lib/offers/telephone';
import type { Points } from '$lib/engine/score/sum-points';
import { fewestForPercentages } from '$lib/server/figures/listed';
import { fewestPages, type Told } from '$lib/server/territories/withhold';
import type { Territory } from '$lib/server/territories/territories';

export interface SubjectBar {
	subject: string;
	/** The place of its part. */
	rank: number;
	text: string;
	bar: Points;
}

export interface SubjectsShown {
	/** Null: several come first together. */
	finding: string | null;
	bars: SubjectBar[];
	/** Those left out that are as often as the last one; null: none. */
	tied: string | null;
}

export interface TerritoryShown {
	title: string;
	name: string;
	isGroup: boolean;
	pages: string;
	hasPages: boolean;
	/** In the directory. */
	list: string;
	/** Names of the parts, each with a mark. */
	parts: readonly string[];
	/** Whether something is told of any subject. */
	isTold: boolean;
	most: SubjectsShown | null;
	least: SubjectsShown | null;
	unsaid: string | null;
	/** Why nothing is told of any subject, and of which none is. */
	tooFew: string;
	withheld: string;
	help: HelpShown | null;
	beside: LinkTo[];
}

export interface HelpShown {
	/** Those with a telephone, and when it was seen. */
	called: { name: string; url: string; phone: string; seen: string }[];
	others: { name: string; url: string }[];
	title: string;
	needs: LinkTo[];
}

interface LinkTo {
	text: string;
	href: string;
}

export interface TerritoryWords {
	lang: Language;
	prefix: string;
	words: Areas['territories'];
	offers: Areas['offers'];
	/** Of a department or a group, by its code. */
	nameOf: (code: string) => string;
	/** How the questionnaire calls its subjects, in its order, each with the place of its part. */
	subjects: readonly { id: string; name: string; rank: number }[];
	parts: readonly string[];
}

export interface TerritoryRead {
	territory: Territory;
	/** Codes of the departments that it is, or is in. */
	departments: readonly string[];
	/** Null where this instance has no catalogue. */
	guide: Guide | null;
	/** `yyyy-mm-dd` */
	today: string;
}

/** Most and least declared, so many of each. */
const mostBars = 5;
/** Beyond, they are counted. */
const mostNamed = 3;

export function territoryShown(read: TerritoryRead, say: TerritoryWords): TerritoryShown {
	const { territory, departments, guide, today } = read;
	const { lang, words, prefix, nameOf } = say;
	const { code, pages, beside } = territory;
	const name = nameOf(code);
	const isGroup = !departments.includes(code);
	const ordered = byShare(territory, say);
	const zeros = ordered.map(turned).toReversed();
	const day = formatDate(today, lang);
	const count = (number: number) => formatNumber(number, lang);
	const search = new URLSearchParams({ q: name });
	return {
		title: words.title(name),
		name,
		isGroup,
		pages: pages === 0 ? words.none(day) : words.pages(pages, count(pages), day),
		hasPages: pages > 0,
		list: prefix + (isGroup ? `/annuaire?${search.toString()}` : `/annuaire/departement/${code}`),
		parts: say.parts,
		isTold: ordered.length > 0,
		most: barsOf(ordered, say),
		least: barsOf(zeros, say),
		unsaid:
			ordered.length === 0 || ordered.length === say.subjects.length
				? null
				: words.unsaid(say.subjects.length - ordered.length),
		tooFew: words.tooFew(fewestPages),
		withheld: words.reading.withheld(fewestPages),
		help: guide && helpShown({ guide, departments, today }, say),
		beside: beside.map((other) => ({
			text: words.beside(nameOf(other.code), count(other.pages)),
			href: `${prefix}/territoires/${other.code}`
		}))
	};
}

type Row = Told & TerritoryWords['subjects'][number];

/** From the subject that most of those who answered it declare something of. */
function byShare({ subjects }: Territory, say: TerritoryWords): Row[] {
	const told = new Map(subjects.map((row) => [row.subject, row]));
	return say.subjects
		.flatMap((subject) => {
			const row = told.get(subject.id);
			return row ? [{ ...subject, ...row }] : [];
		})
		.toSorted((one, other) => shareOf(other) - shareOf(one));
}

/** To compare with: the middle of what it may be. */
const shareOf = ({ least, most, answered }: Told): number => (least + most) / (2 * answered);

/** Those who declare nothing, of the same. */
const turned = (row: Row): Row => ({
	...row,
	least: row.answered - row.most,
	most: row.answered - row.least
});

/** `rows` from the most; of those of which it is known that two pages or more are counted. */
function barsOf(rows: readonly Row[], { words }: TerritoryWords): SubjectsShown | null {
	const counted = rows.filter(({ least }) => least > 1);
	const shown = counted.slice(0, mostBars);
	const [first, second] = shown;
	const last = shown.at(-1);
	if (!first || !last) return null;
	// Ranges that touch tell no order.
	const isAlone = !second || first.least / first.answered > second.most / second.answered;
	const tied = counted.slice(mostBars).filter((row) => shareOf(row) === shareOf(last));
	return {
		finding: isAlone ? words.finding(first.name) : null,
		bars: shown.map((row) => ({
			subject: row.name,
			rank: row.rank,
			text: countText(row, words),
			bar: { low: row.least, high: row.most, max: row.answered }
		})),
		tied: tiedText(tied, words)
	};
}

function tiedText(tied: readonly Row[], words: Areas['territories']): string | null {
	if (tied.length === 0) return null;
	if (tied.length > mostNamed) return words.tied(tied.length);
	return words.tiedNames(tied.map(({ name }) => words.quoted(name)).join(', '));
}

/** With a percentage where enough answered, and nothing is rounded. */
function countText({ least, most, answered }: Told, words: Areas['territories']): string {
	if (least < most)
		return most === answered ? words.atLeast(least, answered) : words.atMost(most, answered);
	const counted = words.exactly(least, answered);
	if (answered < fewestForPercentages) return counted;
	return words.withPercent(counted, Math.round((100 * least) / answered));
}

function helpShown(
	{ guide, departments, today }: { guide: Guide; departments: readonly string[]; today: string },
	{ words, offers, prefix, lang, nameOf }: TerritoryWords
): HelpShown {
	const [department = ''] = departments;
	const { catalogue } = guide;
	const { counts } = listRows(
		rowsOf(guide, catalogue.offers, null),
		{ ...noFilters, department },
		null,
		today
	);
	const offices = officesIn(catalogue, departments).map(({ name, contact }) => ({
		name: contact.town ? words.office(name, contact.town) : name,
		url: contact.url,
		telephone: telephoneOf(contact, today)
	}));
	return {
		called: offices.flatMap(({ name, url, telephone }) => {
			if (!telephone) return [];
			const { number, seenOn, isOld } = telephone;
			const seen = offers.contact.seen(seenOn && formatDate(seenOn, lang), isOld);
			return [{ name, url, phone: number.replaceAll(' ', '\u00a0'), seen }];
		}),
		others: offices.filter(({ telephone }) => !telephone),
		title: words.needs(nameOf(department)),
		needs: needs
			.map((need) => ({ need, count: counts.need.get(need) ?? 0 }))
			.filter(({ count }) => count > 0)
			.map(({ need, count }) => ({
				text: words.need(offers.needs[need].plain, count),
				href: `${prefix}/offres${addressOf({ need, department })}`
			}))
	};
}

/** Each once, by its name: those of the place before those of the whole region, in the order of the catalogue. */
function officesIn({ contacts, operators }: Catalogue, departments: readonly string[]) {
	const operatorNames = new Map(operators.map(({ id, name }) => [id, name]));
	const here = contacts
		.filter((contact) => contact.departments.some((one) => departments.includes(one)))
		.map((contact) => ({
			contact,
			name: contact.office ?? operatorNames.get(contact.operator) ?? contact.operator
		}))
		.toSorted((one, other) => one.contact.departments.length - other.contact.departments.length);
	return here.filter(({ name }, at) => here.findIndex((other) => other.name === name) === at);
}
