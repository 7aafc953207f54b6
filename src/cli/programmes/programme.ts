import type { Nature, ProgrammeFile } from './programme-file';

/** A programme of the State, as far as it can be compared with an offer. */
export interface Programme {
	/** The name of its file, without `.yaml`. */
	id: string;
	title: string;
	operator: string;
	partners: string[];
	nature: Nature;
	page: string | null;
	contact: string | null;
	/** `yyyy-mm-dd` */
	from: string | null;
	until: string | null;
	/** What the company pays, what it gets, how long it lasts: in their words. */
	price: string | null;
	aid: string | null;
	duration: string | null;
	/** Bounds of the headcount, both in it. */
	least: number | null;
	most: number | null;
	microAccepted: boolean;
	/** Years of activity at least. */
	years: number | null;
	/** Letters of NAF rev. 2 that it is aimed at; null: all, or its words refuse none. */
	sections: string[] | null;
	/** Names of regions; null: all. */
	regions: string[] | null;
	/** Conditions in their words, which no rule can test. */
	conditions: string[];
	/** What could not be read for sure. */
	unread: string[];
}

/** They write a last day so far away where there is none. */
const noEnd = '2090';

export function programmeOf(id: string, file: ProgrammeFile): Programme {
	const words = file["conditions d'éligibilité"];
	const until = file['fin de validité'];
	const trades = words["secteur d'activité"].filter(
		(trade) => !/^tous secteurs d.activité$/i.test(trade)
	);
	const { unread, sizes, sections, regions, microAccepted } = readCodes(file);
	const { years, unread: unreadYears } = readYears(words["nombre d'années d'activité"]);
	const sizesInWords = words["taille de l'entreprise"].filter(
		(size) => !/toutes tailles|éligible aux micro-entreprises/i.test(size)
	);
	const placesInWords = words['secteur géographique'].filter((place) => !/^france/i.test(place));
	return {
		id,
		title: file.titre,
		operator: file['opérateur de contact'],
		partners: file['autres opérateurs'],
		nature: file["nature de l'aide"],
		page: file.url ?? null,
		contact: file['contact question'] ?? null,
		from: file['début de validité'] ?? null,
		until: until && until < noEnd ? until : null,
		price: file["coût de l'accompagnement"] ?? null,
		aid:
			file['montant du financement'] ??
			file['montant du prêt'] ??
			file["montant de l'avantage fiscal"] ??
			null,
		duration: file["durée de l'accompagnement"] ?? file['durée du prêt'] ?? null,
		least: sizes.get('>=') ?? null,
		most: sizes.get('<=') ?? null,
		microAccepted,
		years,
		sections: trades.length === 0 || sections.length === 0 ? null : sections,
		regions: regions.length === 0 ? null : regions,
		conditions: [
			...(sizes.size > 0 ? [] : sizesInWords),
			...trades,
			...words["autres critères d'éligibilité"]
		],
		unread: [
			...unread,
			...unreadYears,
			...(regions.length === 0 ? placesInWords : []),
			...(file['champs conditionnels'].length > 0 ? ['champs conditionnels'] : []),
			...(file['aide temporairement indisponible'] ? ['aide temporairement indisponible'] : [])
		]
	};
}

const codes = {
	size: 'entreprise . a un effectif éligible',
	form: 'entreprise . a une categorie legale eligible',
	trade: "entreprise . est dans un secteur d'activité ciblé",
	place: 'entreprise . est dans une zone géographique éligible'
} as const;

/** What `publicodes` says of whom it is for; what it says in a way that is not known is `unread`. */
function readCodes({ publicodes }: ProgrammeFile) {
	const known: string[] = [
		...Object.values(codes),
		...['ciblée', 'éligible'].map((end) => `entreprise . est ${end}`),
		'entreprise . a un objectif ciblé'
	];
	const unread = Object.keys(publicodes).filter((key) => !known.includes(key));
	const match = (atoms: readonly string[] = [], pattern: RegExp) =>
		atoms.flatMap((atom) => {
			const found = pattern.exec(atom);
			if (!found) unread.push(atom);
			return found ? [found] : [];
		});
	const sizes = match(
		publicodes[codes.size]?.['toutes ces conditions'],
		/^effectif (<=|>=) (\d+)$/
	);
	const forms = match(
		publicodes[codes.form]?.['toutes ces conditions'],
		/^microentrepreneur = non$/
	);
	const trades = match(
		publicodes[codes.trade]?.['une de ces conditions'],
		/^code NAF niveau 1 \. est ([A-U])$/
	);
	const places = match(publicodes[codes.place]?.['une de ces conditions'], /^région = (.+)$/);
	const names = (found: RegExpExecArray[]) => found.map(([, name = '']) => name);
	return {
		unread,
		sizes: new Map(sizes.map(([, sign, bound]) => [sign, Number(bound)])),
		microAccepted: forms.length === 0,
		sections: names(trades).sort(),
		regions: names(places)
	};
}

function readYears(sentences: readonly string[]): { years: number | null; unread: string[] } {
	const asked = sentences.filter((words) => !/^éligible à toutes les entreprises$/i.test(words));
	const least = asked.map((words) => /^au moins (un|\d+) ans? d.activité$/i.exec(words)?.[1]);
	const [first] = least;
	return {
		years: first ? Number(first === 'un' ? 1 : first) : null,
		unread: asked.filter((_, at) => !least[at])
	};
}
