import type { Profile, ProfileValue } from '$lib/grid/sheet';

interface Asked {
	fact: string | null;
	profile: Profile;
}

/**
 * What the trade lets one think of the question on screen, until the person says it: so far, that the company is a
 * craft. It is of that question and of none other, however late the trades come. To be called by a component.
 */
export function proposalFor(
	asked: () => Asked,
	isCraft: (profile: Profile) => Promise<boolean>
): { for: (fact: string) => true | undefined } {
	/** The trade that was found to be one. */
	let craft = $state.raw<ProfileValue | null>(null);
	$effect(() => {
		craft = null;
		const { fact, profile } = asked();
		const { trade } = profile;
		if (fact === 'artisan' && trade !== undefined)
			isCraft(profile).then(
				(is) => (craft = is ? trade : null),
				() => undefined
			);
	});
	return {
		for(fact) {
			const { trade, artisan } = asked().profile;
			return (fact === 'artisan' && artisan === undefined && craft === trade) || undefined;
		}
	};
}
