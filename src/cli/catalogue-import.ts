/** Shows what the State's programmes say beside the catalogue, or remembers what was decided of them. */
import { calendarDay } from '$lib/engine/calendar-day';
import { criteriaFolder } from './criteria/json-files';
import { importProgrammes } from './programmes/import-programmes';

try {
	const outcome = importProgrammes(process.argv.slice(2), {
		criteria: criteriaFolder,
		startedIn: process.env.INIT_CWD ?? process.cwd(),
		today: calendarDay(new Date())
	});
	console.log(outcome);
} catch (cause) {
	console.error(cause instanceof Error ? cause.message : String(cause));
	console.error('Nothing was written.');
	process.exitCode = 1;
}
