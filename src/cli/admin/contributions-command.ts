/** `contributions list|accept|drop`: those of a class that grew by a burst. */
import { acceptHeld, dropHeld, heldClasses } from '$lib/server/figures/held';
import { finishErasing, type Store } from '$lib/server/store/store';
import { figureFamilies, figureSizes } from '$lib/share/figures/classes';
import { tabbed, type Command, type Given } from './command';

export const contributionsCommand: Command = {
	usage: `  contributions list              classes that more than ten joined within a day: how many are held,
                                  how many of the same count already
  contributions accept <size> <family>
                                  those that are held count in the next edition
  contributions drop <size> <family>
                                  those that are held are erased, for good`,
	takes: 'any',
	problem: (given) => {
		const read = readContributions(given);
		return 'message' in read ? read.message : null;
	},
	run: async (store, given) => {
		const read = readContributions(given);
		if ('message' in read) throw new Error(read.message);
		return read.action === 'list' ? list(store) : decide(store, read);
	}
};

interface Decision {
	action: 'accept' | 'drop';
	size: (typeof figureSizes)[number]['id'];
	family: (typeof figureFamilies)[number]['id'];
}

/** The command, or one sentence about what is wrong with it. */
function readContributions({
	names: [action, ...names]
}: Given): { action: 'list' } | Decision | { message: string } {
	if (action === 'list')
		return names.length === 0 ? { action } : { message: 'contributions list takes nothing.' };
	if (action !== 'accept' && action !== 'drop')
		return { message: 'contributions takes list, accept or drop.' };
	const size = figureSizes.find(({ id }) => id === names[0])?.id;
	const family = figureFamilies.find(({ id }) => id === names[1])?.id;
	if (!size || !family || names.length > 2)
		return { message: `contributions ${action} takes a size and a family, as list says them.` };
	return { action, size, family };
}

async function list({ db }: Store): Promise<string[]> {
	const held = await heldClasses(db);
	if (held.length === 0) return ['No class is held.'];
	return held.map(({ size, family, count, others }) =>
		tabbed(size, family, `${count} held`, `${others} count`)
	);
}

async function decide(store: Store, { action, size, family }: Decision): Promise<string[]> {
	if (action === 'accept') {
		const count = await acceptHeld(store, { size, family });
		return [`${count} of ${size}, ${family} count from now on.`];
	}
	const count = await dropHeld(store, { size, family });
	await finishErasing(store);
	return [`${count} of ${size}, ${family} are erased.`];
}
