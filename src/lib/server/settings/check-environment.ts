/** `node build --check`: what a server would say of its variables, without being started. */
import { readEnvironment, type Variables } from './environment';
import { readLimits } from './environment-limits';
import { readNotices } from './environment-notices';

const operatorVariables = ['OPERATOR_NAME', 'OPERATOR_ADDRESS', 'OPERATOR_EMAIL'];

/** Those that only mean something together are read together. */
const groups: readonly (readonly string[])[] = [
	'HOST',
	'PORT',
	'ORIGIN',
	'DATABASE_URL',
	'DATA_DIR',
	'BODY_SIZE_LIMIT',
	'ADDRESS_HEADER',
	'XFF_DEPTH',
	'METRICS_PORT',
	'METRICS_HOST',
	'REQUEST_LOG',
	'SECURITY_CONTACT',
	'HOST_NAME',
	'MOST_WRITES',
	'MOST_WRITES_PER_ADDRESS',
	'MOST_NOTICES_PER_ADDRESS',
	'MOST_CONTRIBUTIONS_PER_ADDRESS'
]
	.map((name) => [name])
	.concat([
		operatorVariables,
		['SMTP_URL', 'MAIL_FROM', 'NOTICES_TO', 'ORIGIN', ...operatorVariables],
		['NOTICES_WEBHOOK', 'ORIGIN']
	]);

export const knownVariables: readonly string[] = [...new Set(groups.flat())];

/** Of every system, or of containers: not ours written wrong. */
const shellVariables = ['HOSTNAME', 'HOSTTYPE'];
const ourFamilies = /^(AZIMUT|OPERATOR|NOTICES|SMTP|MAIL|METRICS|MOST)_/;

/** A line for each variable that is given or wrong, and for each unknown one that looks like ours. */
export function checkEnvironment(variables: Variables): { lines: string[]; isSound: boolean } {
	const wrong = new Set<string>();
	const spoilt = new Set<string>();
	for (const names of groups) {
		const given = Object.fromEntries(names.map((name) => [name, variables[name]]));
		try {
			readEnvironment(given);
			readLimits(given);
			readNotices(given);
		} catch (cause) {
			wrong.add(cause instanceof Error ? cause.message : String(cause));
			for (const name of names) spoilt.add(name);
		}
	}
	const sound = knownVariables.filter((name) => variables[name]?.trim() && !spoilt.has(name));
	const unknown = Object.keys(variables).flatMap((name) => strayLine(name) ?? []);
	return {
		lines: [...sound.map((name) => `${name} is well formed.`), ...wrong, ...unknown],
		isSound: wrong.size === 0 && unknown.length === 0
	};
}

function strayLine(name: string): string | null {
	if (knownVariables.includes(name) || shellVariables.includes(name)) return null;
	const meant = knownVariables.find(
		(known) => editsBetween(name.toUpperCase(), known) <= Math.floor(known.length / 6)
	);
	if (meant) return `${name} is read by nobody: is it ${meant}?`;
	return ourFamilies.test(name) ? `${name} is read by nobody.` : null;
}

/** Letters to put in, to take out or to change, to make one of the other. */
function editsBetween(one: string, other: string): number {
	let last = Array.from({ length: other.length + 1 }, (_, at) => at);
	for (const [row, letter] of [...one].entries()) {
		const next = [row + 1];
		for (const [at, against] of [...other].entries())
			next.push(
				Math.min(
					(next[at] ?? 0) + 1,
					(last[at + 1] ?? 0) + 1,
					(last[at] ?? 0) + (letter === against ? 0 : 1)
				)
			);
		last = next;
	}
	return last[other.length] ?? 0;
}
