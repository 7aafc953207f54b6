import { mappingFile, mappingRefsAmong, type MappingRef } from './mapping-paths';
import { fetchText } from './load';
import type { Mapping } from './mapping';

const files = import.meta.glob<string>('/criteria/grids/*/*/from-*.json', {
	query: '?url&no-inline',
	import: 'default',
	eager: true
});

/** From which version to which answers can be moved. */
export const knownMappings: readonly MappingRef[] = mappingRefsAmong(Object.keys(files));

/** How answers move from one version to the next. Rejects when the network is needed and absent. */
export const loadMapping = async (leap: MappingRef): Promise<Mapping> =>
	JSON.parse(await fetchText(mappingFile(leap), files)) as Mapping;
