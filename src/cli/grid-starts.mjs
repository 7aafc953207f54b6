import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const grids = join(import.meta.dirname, '../../criteria/grids');

/**
 * From which day each version of a questionnaire is current (`yyyy-mm-dd`), of those that say so, by
 * `<id>@<version>`: the app holds this list, and needs no file of a version to know its day.
 *
 * @returns {Record<string, string>}
 */
export const gridStarts = () =>
	Object.fromEntries(
		readdirSync(grids).flatMap((id) =>
			readdirSync(join(grids, id)).flatMap((version) => {
				const { startsOn } = JSON.parse(
					readFileSync(join(grids, id, version, 'grid.json'), 'utf8')
				);
				return startsOn ? [[`${id}@${version}`, startsOn]] : [];
			})
		)
	);
