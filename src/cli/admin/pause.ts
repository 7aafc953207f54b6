import { plainLine } from '$lib/share/plain-line';
import { pausePublishing, resumePublishing } from '$lib/server/publications/pause';
import type { Command, Given } from './command';

const whyIn = ({ names: [why = ''] }: Given): string => plainLine(why);

export const pauseCommands: Record<string, Command> = {
	pause: {
		usage: `  pause "…"                       no page is taken or changed until resume; publishers read why`,
		takes: 'one',
		problem: (given) => (whyIn(given) === '' ? 'pause needs a reason: publishers read it.' : null),
		run: async (store, given, now) => {
			await pausePublishing(store, whyIn(given), now);
			return ['Publishing is paused.'];
		}
	},
	resume: {
		usage: `  resume                          pages are taken again`,
		takes: 'nothing',
		run: async (store) => [
			(await resumePublishing(store)) ? 'Pages are taken again.' : 'Publishing was not paused.'
		]
	}
};
