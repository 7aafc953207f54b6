/** The versions of the real questionnaire, read from their folders, so that few tests name one. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readInstance } from '../../src/cli/instance.mjs';
import { calendarDay } from '../../src/lib/engine/calendar-day';
import { currentAmong, currentOn, gridFile, gridsAmong } from '../../src/lib/grid/folders';

export const root = join(import.meta.dirname, '../..');

const id = 'azimut-20';
const files = readdirSync(join(root, 'criteria/grids', id)).map((version) =>
	gridFile(`${id}@${version}`, 'grid')
);

/** `azimut-20@<version>`, oldest first, without drafts. */
export const publishedGrids = gridsAmong(files).filter((name) => !name.endsWith('-draft'));

/** The grid that a new dossier uses today. */
export const currentGrid = currentOn(
	calendarDay(new Date()),
	gridsAmong(files),
	readInstance(join(root, 'criteria')).starts
);

/** It may begin on a later day. */
export const newestGrid = currentAmong(gridsAmong(files));

/** The newest version, a draft included. */
export const lastGrid = gridsAmong(files).at(-1) ?? currentGrid;

/** From the root of the repository. */
export const folderOf = (name: string) => `criteria/grids/${name.replace('@', '/')}`;

export const readIn = <T>(name: string, file: string): T =>
	JSON.parse(readFileSync(join(root, folderOf(name), file), 'utf8')) as T;
