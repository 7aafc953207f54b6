import type { Catalogue } from '$lib/grid/catalogue';
import { proposeOffer, type Commit } from './propose';
import type { Entry, Review } from './review';

/** The review as Markdown that a person reads. */
export function reviewText(review: Review, catalogue: Catalogue, commit: Commit): string {
	const { fresh, changed, doubtful, gone, elsewhere, over, settled } = review;
	const propose = ({ programme }: Entry) => [
		'```json',
		JSON.stringify(proposeOffer(programme, catalogue, commit), null, '\t'),
		'```',
		''
	];
	const counts = [
		`${fresh.length} new`,
		`${changed.length} changed`,
		`${gone.size} gone`,
		`${doubtful.length} doubtful`,
		`${settled} settled`,
		`${elsewhere.length} elsewhere`,
		`${over.length} over`
	];
	return [
		`# The State's programmes beside ${catalogue.id}@${catalogue.version}`,
		'',
		`Commit ${commit.sha} of ${commit.on}: ${counts.join(', ')}. « ≠ » marks what is not the same; their sentences are here to be read, never to be copied.`,
		'',
		...section('New', fresh, propose),
		...section('Changed', changed, () => []),
		...list(
			'Gone',
			[...gone].map(([programme, offers]) => `${programme} (taken as ${[...offers].join(', ')})`)
		),
		...section('Doubtful', doubtful, propose),
		...list('Of other regions', elsewhere),
		...list('Over', over)
	].join('\n');
}

function section(title: string, entries: readonly Entry[], after: (entry: Entry) => string[]) {
	if (entries.length === 0) return [];
	return [
		`## ${title}: ${entries.length}`,
		'',
		...entries.flatMap((one) => [...entryLines(one), ...after(one)])
	];
}

function entryLines({ programme, offer, rows, why }: Entry): string[] {
	return [
		`### ${programme.id}${offer ? ` · ${offer.id}` : ''}`,
		'',
		...why.map((line) => `- ${line}`),
		...(why.length > 0 ? [''] : []),
		`| | theirs | ${offer ? `ours: ${offer.id}` : 'ours'} |`,
		'| --- | --- | --- |',
		...rows.map(
			({ what, theirs, ours, differs }) =>
				`| ${what}${differs ? ' ≠' : ''} | ${cell(theirs)} | ${cell(ours)} |`
		),
		''
	];
}

const cell = (text: string) => text.replaceAll('|', '\\|').replace(/\s+/g, ' ');

const list = (title: string, ids: readonly string[]) =>
	ids.length === 0 ? [] : [`## ${title}: ${ids.length}`, '', `${ids.join(', ')}.`, ''];
