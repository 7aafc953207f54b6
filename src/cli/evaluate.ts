/**
 * The command line that scores sheets, and finds their offers. Standard output holds JSON only; everything else goes to
 * standard error. The only clock is here.
 */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { brokenCatalogue, cataloguesByGrid, evaluateSheets, type Help } from './evaluate-sheets';
import { currentGrid, loadGridFolder, projectGrids, type Loaded } from './criteria/grid-folder';
import { readOptions, usage } from './options';
import { calendarDay } from '$lib/engine/calendar-day';
import { readSheets } from './read-sheets';

const exit = { nothingDone: 1, someSheetFailed: 2 };

/** npm changes the folder; the person's paths start from where they typed. */
const startedIn = process.env.INIT_CWD ?? process.cwd();

async function main(args: readonly string[]): Promise<number> {
	if (args.includes('--help')) {
		console.log(usage);
		return 0;
	}
	const options = readOptions(args);
	if ('message' in options) return refuse(`${options.message}\n${usage}`);
	let gridOf = projectGrids();
	let given: Loaded[] = [];
	if (options.grid !== undefined) {
		const loaded = loadGridFolder(resolve(startedIn, options.grid));
		if ('problem' in loaded) return refuse(loaded.problem.message);
		gridOf = () => loaded;
		given = [loaded];
	}
	let input: string;
	try {
		input = await readInput(options.input);
	} catch (cause) {
		return refuse(
			`${options.input} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`
		);
	}
	const entries = readSheets(input);
	let help: Help | undefined;
	if (options.catalogue !== undefined) {
		const catalogueFor = cataloguesByGrid(resolve(startedIn, options.catalogue));
		const others = () => [...given, currentGrid()];
		const broken = brokenCatalogue(entries, gridOf, catalogueFor, others);
		if (broken !== null) return refuse(broken);
		help = { catalogueFor, today: options.today ?? calendarDay(new Date()) };
	}
	let failed = false;
	for (const line of evaluateSheets(entries, gridOf, help)) {
		failed ||= line.failed;
		if (!process.stdout.write(`${line.text}\n`)) await once(process.stdout, 'drain');
	}
	return failed ? exit.someSheetFailed : 0;
}

function readInput(input: string): Promise<string> {
	return input === '-' ? text(process.stdin) : readFile(resolve(startedIn, input), 'utf8');
}

function refuse(message: string): number {
	console.error(message);
	return exit.nothingDone;
}

// The reader of a pipe may leave before the end (`| head`): that is no error of ours.
process.stdout.on('error', () => process.exit());
process.exitCode = await main(process.argv.slice(2));
