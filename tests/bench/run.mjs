/**
 * `npm run bench`: figures beside the bounds that the project set itself. They are read by people, never asserted:
 * only what breaks makes it fail. `node tests/bench/run.mjs click reopen` runs these alone. `peers` compares with two
 * other rule engines: it installs them in `peers/`, apart from the app's packages, and goes on without them offline.
 */
import { availableParallelism, loadavg } from 'node:os';
import { catalogue } from './catalogue.mjs';
import { click } from './click.mjs';
import { commandLine } from './command-line.mjs';
import { download } from './download.mjs';
import { evaluations } from './evaluations.mjs';
import { health } from './health.mjs';
import { keyFigures } from './key-figures.mjs';
import { lock } from './lock.mjs';
import { offline } from './offline.mjs';
import { peers } from './peers.mjs';
import { portfolio } from './portfolio.mjs';
import { portfolioFiles } from './portfolio-files.mjs';
import { publicPages } from './public-pages.mjs';
import { reopen } from './reopen.mjs';
import { toTable } from './table.mjs';
import { transfer } from './transfer.mjs';
import { withdrawals } from './withdrawals.mjs';

/** The engine's come first: its cold figures need a process that did nothing before. */
const figures = {
	evaluations,
	peers,
	catalogue,
	'command-line': commandLine,
	download,
	click,
	reopen,
	offline,
	transfer,
	portfolio,
	'portfolio-files': portfolioFiles,
	lock,
	'public-pages': publicPages,
	health,
	'key-figures': keyFigures,
	withdrawals
};

const unknown = process.argv.slice(2).filter((name) => !(name in figures));
if (unknown.length > 0) {
	console.error(
		`No such figure: ${unknown.join(', ')}. There are ${Object.keys(figures).join(', ')}.`
	);
	process.exit(1);
}

/** @type {import('./table.mjs').Section[]} */
const sections = [];
for (const [name, measure] of Object.entries(figures)) {
	if (process.argv.length > 2 && !process.argv.includes(name)) continue;
	console.error(`Azimut: measuring ${name}…`);
	sections.push(...(await measure()));
}
const [load = 0] = loadavg();
console.log(
	`\nNode ${process.versions.node}, ${availableParallelism()} cores, load ${load.toFixed(1)} at the end`
);
console.log(toTable(sections));
