/** Which dossiers look like one company: a question to ask, never an answer. */

export interface Company {
	dossier: string;
	/** How the dossier and the company are called. */
	names: readonly string[];
	siren: string;
	/** Empty where nobody said. */
	department: string;
}

export interface Alike {
	/** Of the two the first in the list, and the other. */
	dossiers: readonly [string, string];
	by: 'siren' | 'name';
}

/** What says which form a company has, not which company it is. */
const forms = new Set(
	(
		'sarl sas sasu eurl sa snc sci scop scic scs sca selarl selas scp scm gaec earl scea gie ei eirl ' +
		'auto micro entreprise entrepreneur societe ste etablissement etablissements ets association asso ' +
		'company ltd'
	).split(' ')
);

/** Without accents, case, punctuation, nor what says a form. */
export function nameKey(name: string): string {
	const plain = name
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/œ/g, 'oe')
		// S.A.R.L.
		.replace(/\b(?:\p{L}\.){2,}/gu, (dotted) => dotted.replaceAll('.', '') + ' ');
	const words = plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && !forms.has(word));
	return words.join(' ');
}

/** Each dossier with the first that it looks like. */
export function findAlike(companies: readonly Company[]): Alike[] {
	const pairs: Alike[] = [];
	const bySiren = new Map<string, Company>();
	const byName = new Map<string, Company[]>();
	for (const company of companies) {
		const { siren, dossier } = company;
		const keys = new Set(company.names.map(nameKey).filter(Boolean));
		const same = siren ? bySiren.get(siren) : undefined;
		const like = [...keys]
			.flatMap((key) => byName.get(key) ?? [])
			.find((other) => mayBeNear(company, other));
		const other = same ?? like;
		if (other) pairs.push({ dossiers: [other.dossier, dossier], by: same ? 'siren' : 'name' });
		if (siren && !same) bySiren.set(siren, company);
		for (const key of keys) byName.set(key, [...(byName.get(key) ?? []), company]);
	}
	return pairs;
}

/** Two numbers are two companies, and so are two places; what is not known decides nothing. */
const mayBeNear = (one: Company, other: Company) =>
	agree(one.siren, other.siren) && agree(one.department, other.department);

const agree = (one: string, other: string) => one === '' || other === '' || one === other;
