import { join } from 'node:path';
import { checkCatalogueFolder, checkGridFolder } from './check-folder';
import { servedBy } from './catalogue-folder';
import { checkIndicatorFolder } from './indicator-folder';
import { languagesOf } from './languages';
import { checkMarkup } from './texts';

/** What stands in `criteria/` in versions, each in `<kind>/<id>/<version>`. */
export const kinds = ['grids', 'catalogues', 'indicators'] as const;

const draftPath = new RegExp(`^((?:${kinds.join('|')})/([^/]+)/(\\d{4}\\.\\d+))-draft/?$`);

/** Of the folder of a draft: the folder it is published to, and the name it has from then on. */
export function draftAt(path: string): { published: string; id: string; version: string } | null {
	const [, published, id, version] = draftPath.exec(path) ?? [];
	return published && id && version ? { published, id, version } : null;
}

/** Everything wrong in the folder of a version, a sentence each. */
export function checkVersion(criteria: string, path: string): string[] {
	const folder = join(criteria, path);
	const markup = checkMarkup(folder);
	const asked = languagesOf(criteria);
	if (path.startsWith('grids/')) return [...checkGridFolder(folder, asked), ...markup];
	if (path.startsWith('indicators/')) return [...checkIndicatorFolder(folder, asked), ...markup];
	const served = servedBy(folder, criteria);
	if ('problem' in served)
		return [`${folder} waits for a sound questionnaire: ${served.problem.message}`, ...markup];
	return [...checkCatalogueFolder(folder, served.grid, asked), ...markup];
}
