import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * The folder of the instance that is built, served and checked: `INSTANCE`, seen from where the command was typed, or
 * `criteria`.
 *
 * @param {string} root of the project
 */
export const instanceFolder = (root) =>
	process.env.INSTANCE
		? resolve(process.env.INIT_CWD ?? root, process.env.INSTANCE)
		: join(root, 'criteria');

/** @param {string} file */
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
/** @param {string} folder */
const versionsIn = (folder) =>
	existsSync(folder)
		? readdirSync(folder, { withFileTypes: true })
				.filter((entry) => entry.isDirectory())
				.flatMap(({ name: id }) =>
					readdirSync(join(folder, id), { withFileTypes: true })
						.filter((entry) => entry.isDirectory())
						.map(({ name: version }) => ({ id, version, folder: join(folder, id, version) }))
				)
		: [];

/**
 * What the app knows of its data without their files: the questionnaires that it offers, whom each catalogue serves, and
 * from which day each version of a questionnaire is current (`yyyy-mm-dd`), of those that say so.
 *
 * @param {string} criteria
 * @returns {{ questionnaires: string[], serves: Record<string, string[]>, starts: Record<string, string> }}
 */
export function readInstance(criteria) {
	const { questionnaires, serves: told = {} } = read(join(criteria, 'instance.json'));
	const catalogues = versionsIn(join(criteria, 'catalogues')).map(({ id, version, folder }) => {
		const { serves = told[id] ?? questionnaires.slice(0, 1) } = read(
			join(folder, 'catalogue.json')
		);
		return [`${id}@${version}`, serves];
	});
	const starts = versionsIn(join(criteria, 'grids')).flatMap(({ id, version, folder }) => {
		const { startsOn } = read(join(folder, 'grid.json'));
		return startsOn ? [[`${id}@${version}`, startsOn]] : [];
	});
	return {
		questionnaires,
		serves: Object.fromEntries(catalogues),
		starts: Object.fromEntries(starts)
	};
}
