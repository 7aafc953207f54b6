/** `node build --check`: what a server would say of its variables, without being started. */
import { z } from 'zod';
import type { Variables } from './environment';
import { declared, mail, schema, webhook } from './variables';

export const knownVariables: readonly string[] = Object.keys(schema.shape);

/** Each alone, then those that only mean something together. */
const forms = [
	...Object.entries(schema.shape).map(([name, form]) => z.object({ [name]: form })),
	declared,
	mail,
	webhook
];

/** Of every system, or of containers: not ours written wrong. */
const shellVariables = ['HOSTNAME', 'HOSTTYPE'];
const ourFamilies = /^(AZIMUT|OPERATOR|NOTICES|SMTP|MAIL|METRICS|MOST)_/;

/** A line for each variable that is given or wrong, and for each unknown one that looks like ours. */
export function checkEnvironment(variables: Variables): { lines: string[]; isSound: boolean } {
	const wrong = new Set<string>();
	const spoilt = new Set<string>();
	for (const form of forms) {
		const [issue] = form.safeParse(variables).error?.issues ?? [];
		if (!issue) continue;
		wrong.add(issue.message);
		for (const name of Object.keys(form.shape)) spoilt.add(name);
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
