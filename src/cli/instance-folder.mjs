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
