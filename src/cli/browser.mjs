import { existsSync } from 'node:fs';

/** Debian's browser without windows comes first: the journeys take a third less time in it. */
const known = [
	'/usr/bin/chromium-headless-shell',
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome'
];

/** The browser of the tests: the one that `CHROMIUM_PATH` names, else one that is installed. */
export const browserPath = () =>
	process.env.CHROMIUM_PATH ?? known.find((path) => existsSync(path));
