import type { Catalogue, Cost, Kind, Offer, Rule, Territory } from '$lib/grid/catalogue';
import type { Condition } from '$lib/grid/grid';
import type { Programme } from './programme';
import type { Nature } from './programme-file';

/** Where one pinned version of the State's data stands. */
export interface Commit {
	/** 40 hexadecimal digits. */
	sha: string;
	/** `yyyy-mm-dd` */
	on: string;
}

const repository = 'https://github.com/betagouv/mission-transition-ecologique';
const programmeUrl =
	/\/mission-transition-ecologique\/blob\/[^/]+\/libs\/data\/programs\/([^/]+)\.yaml$/;

/** The programme that a source of ours names. */
const programmeIn = (url: string): string | undefined => programmeUrl.exec(url)?.[1];

/** The programmes that an offer rests on, the one it rests on most first. */
export const programmesOf = ({ sources }: Offer): string[] =>
	sources.flatMap(({ url }) => programmeIn(url) ?? []);

const kindOf: Readonly<Record<Nature, Kind>> = {
	étude: 'diagnostic',
	formation: 'training',
	financement: 'grant',
	prêt: 'loan',
	'avantage fiscal': 'tax'
};

/**
 * What a programme says in the shape of an offer. What only a person can say is empty, and the checks refuse it so:
 * needs, projects, moves, conditions to ask, and the operator where none of ours is known by that name.
 */
export function proposeOffer(programme: Programme, catalogue: Catalogue, commit: Commit): Offer {
	const { id, from, until, page, nature } = programme;
	return {
		id,
		operator: operatorOf(programme, catalogue),
		partners: [],
		needs: [],
		kind: kindOf[nature],
		projects: [],
		moves: [],
		cost: costOf(programme),
		rules: rulesOf(programme),
		ask: [],
		territory: territoryOf(programme),
		validFrom: from ?? undefined,
		validUntil: until ?? undefined,
		checkedOn: commit.on,
		sources: [
			{
				title: `Donnée publique Mission Transition Écologique, fiche ${id}`,
				url: `${repository}/blob/${commit.sha}/libs/data/programs/${id}.yaml`,
				seenOn: commit.on
			}
		],
		url: page
	};
}

/** What it requires; of activities it only says which it is aimed at, so that others are to check. */
export function rulesOf({ least, most, years, microAccepted, sections }: Programme): Rule[] {
	const size: Condition[] = [];
	if (least !== null) size.push({ atLeast: ['headcount', least] });
	if (most !== null) size.push({ atMost: ['headcount', most] });
	const rules: Rule[] = [];
	const [first] = size;
	if (first) rules.push({ id: 'taille', when: size.length > 1 ? { all: size } : first });
	if (years !== null) rules.push({ id: 'anciennete', when: { atLeast: ['age', years] } });
	if (!microAccepted)
		rules.push({ id: 'pas-micro', when: { not: { is: ['legalForm', 'ei-micro'] } } });
	const aimedAt = sections?.map((letter) => `rev2:${letter}`);
	if (aimedAt) rules.push({ id: 'secteur', when: { in: ['naf', aimedAt] }, soft: true });
	return rules;
}

/** Seen from the region: a programme of several regions is not of the whole country. */
function territoryOf({ regions }: Programme): Territory {
	return regions === null ? { country: true } : { region: '76' };
}

/** Only what its words leave no doubt about. */
export function costOf({ price, aid }: Programme): Cost {
	if (/^gratuite?$/i.test(price ?? '')) return { type: 'free' };
	const [, percent] = /^jusqu.à (\d+) ?%/i.exec(aid ?? '') ?? [];
	if (price === null && percent && Number(percent) < 100)
		return { type: 'share', share: 100 - Number(percent) };
	const amount = String.raw`(\d[\d ]*) ?€(?: HT| TTC)?`;
	const after = String.raw`(?: après subvention de \d+ ?%)?$`;
	const [, from, to = from] =
		new RegExp(`^(?:entre |de )?${amount}(?: (?:et|à) ${amount})?${after}`, 'i').exec(
			price ?? ''
		) ?? [];
	const euros = (digits: string) => Number(digits.replaceAll(' ', ''));
	return from && to ? { type: 'range', from: euros(from), to: euros(to) } : { type: 'unknown' };
}

/** The operator of ours with the same name. */
function operatorOf({ operator }: Programme, { operators }: Catalogue): string {
	return operators.find(({ name }) => plainName(name) === plainName(operator))?.id ?? '';
}

/** A name without capitals, accents and signs. */
export const plainName = (name: string): string =>
	name
		.normalize('NFD')
		.toLowerCase()
		.replace(/[^a-z0-9]/g, '');
