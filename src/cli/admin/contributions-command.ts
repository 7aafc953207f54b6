/** `contributions list|accept|drop`: those of a class that grew by a burst. */
import { acceptHeld, dropHeld, heldClasses, type HeldClass } from '$lib/server/figures/held';
import { finishErasing } from '$lib/server/store/store';
import { figureFamilies, figureSizes } from '$lib/share/figures/classes';
import { tabbed, type Command } from './command';

export const contributionsCommand: Command = {
	usage: `  contributions list              classes that more than ten joined within a day: how many are held
  contributions accept <size> <family>
                                  those that are held count in the next edition
  contributions drop <size> <family>
                                  those that are held are erased, for good`,
	takes: 'any',
	problem: ({ names: [action = '', ...names] }) => {
		if (!['list', 'accept', 'drop'].includes(action))
			return 'contributions takes list, accept or drop.';
		if (action === 'list') return names.length === 0 ? null : 'contributions list takes nothing.';
		return names.length === 2 && classNamed(names)
			? null
			: `contributions ${action} takes a size and a family, as list says them.`;
	},
	run: async (store, { names: [action, ...names] }) => {
		const named = classNamed(names);
		if (action === 'list' || !named) {
			const held = await heldClasses(store.db);
			if (held.length === 0) return ['No class is held.'];
			return held.map(({ size, family, count }) => tabbed(size, family, `${count} held`));
		}
		const count = await (action === 'accept' ? acceptHeld : dropHeld)(store, named);
		await finishErasing(store);
		const done = action === 'accept' ? 'count from now on' : 'are erased';
		return [`${count} of ${named.size}, ${named.family} ${done}.`];
	}
};

function classNamed([sizeId, familyId]: readonly string[]): Omit<HeldClass, 'count'> | null {
	const size = figureSizes.find(({ id }) => id === sizeId)?.id;
	const family = figureFamilies.find(({ id }) => id === familyId)?.id;
	return size && family ? { size, family } : null;
}
