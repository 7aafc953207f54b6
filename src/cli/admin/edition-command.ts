/** `edition check|make|list`: the key figures of a quarter. */
import { checkEdition } from '$lib/server/figures/check-edition';
import { listEditions, makeAndStore, type MadeEdition } from '$lib/server/figures/editions';
import { inventContributions } from '$lib/server/figures/invented';
import { quarterForm } from '$lib/server/store/quarter';
import { currentGrid } from '$lib/server/questionnaire/questionnaire';
import { publishedGrid } from '$lib/server/publications/grids';
import type { Store } from '$lib/server/store/store';
import type { Command, Given } from './command';

export const editionCommand: Command = {
	usage: `  edition check [<quarter>]       how many came, of which classes, who says the same
  edition make <quarter>          the same, then makes it, for good: 2026-T4
  edition make <quarter> --invented <n>
                                  of n companies that do not exist, on a trial instance
  edition list                    those that were made, newest first`,
	takes: 'any',
	options: ['invented'],
	problem: (given) => {
		const read = readEdition(given);
		return 'message' in read ? read.message : null;
	},
	run: (store, given, now) => {
		const read = readEdition(given);
		if ('message' in read) throw new Error(read.message);
		return runEdition(store, read, now);
	}
};

interface EditionCommand {
	action: 'check' | 'make' | 'list';
	edition: string | null;
	/** How many companies to invent. */
	invented: number | null;
}

const [fewestInvented, mostInvented] = [10, 20_000];

/** The command, or one sentence about what is wrong with it. */
function readEdition({
	names: [action, edition, ...others],
	invented
}: Given): EditionCommand | { message: string } {
	if (action !== 'check' && action !== 'make' && action !== 'list')
		return { message: 'edition takes check, make or list.' };
	if (others.length > 0 || (action === 'list' && edition !== undefined))
		return { message: `edition ${action} takes ${action === 'list' ? 'nothing' : 'one quarter'}.` };
	if (action === 'make' && edition === undefined)
		return { message: 'edition make takes one quarter, such as 2026-T4.' };
	if (edition !== undefined && !quarterForm.test(edition))
		return { message: `A quarter is written as 2026-T4; this is "${edition}".` };
	if (invented !== null && action !== 'make')
		return { message: `edition ${action} takes no --invented.` };
	const count = invented === null ? null : Number(invented);
	if (
		count !== null &&
		!(Number.isInteger(count) && count >= fewestInvented && count <= mostInvented)
	)
		return { message: `--invented takes a number from ${fewestInvented} to ${mostInvented}.` };
	return { action, edition: edition ?? null, invented: count };
}

async function runEdition(
	store: Store,
	{ action, edition, invented }: EditionCommand,
	now: Date
): Promise<string[]> {
	switch (action) {
		case 'list':
			return (await listEditions(store)).editions.map((one) =>
				[one.edition, one.madeOn, one.invented ? 'invented' : 'real'].join('\t')
			);
		case 'check':
			return checkEdition(store, edition, now);
		case 'make': {
			const invent = invented === null ? null : await inventFor(edition ?? '', invented);
			const checked = await checkEdition(store, edition, now, invent);
			const made = await makeAndStore(store, edition ?? '', now, invent);
			return [...checked.slice(0, -1), ...editionLines(made)];
		}
	}
}

async function inventFor(edition: string, count: number) {
	const compiled = await publishedGrid(currentGrid());
	if (!compiled) throw new Error('No questionnaire is published.');
	return inventContributions(compiled, edition, count);
}

function editionLines({ edition, came, files, erasureWaits }: MadeEdition): string[] {
	return [
		`${edition} is made, for good: ${files.length} files under /donnees/${edition}/; ${came} count in it and are erased.`,
		...(erasureWaits
			? ['They are deleted; some bytes of them leave the database when the server next starts.']
			: [])
	];
}
