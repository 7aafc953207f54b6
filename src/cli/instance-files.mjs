import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';

/** The icons of the app, by their files, in pixels. Those that may be masked keep what counts in the middle. */
const icons = [
	{ file: 'icon-180.png', size: 180 },
	{ file: 'icon-192.png', size: 192 },
	{ file: 'icon-512.png', size: 512 },
	{ file: 'icon-maskable-512.png', size: 512, isMasked: true }
];

/**
 * Puts the name and the logo of the instance where files of `static` have ours.
 *
 * @param {string} built the folder that browsers are served
 * @param {string} folder of the instance
 * @param {import('./instance.mjs').Instance} instance
 */
export function writeInstanceFiles(built, folder, { name, logo, languages, words }) {
	for (const lang of languages) {
		const file = join(built, `manifest.${lang}.webmanifest`);
		const manifest = JSON.parse(readFileSync(file, 'utf8'));
		const { description } = words[lang];
		const own = { ...manifest, name, short_name: name, description };
		writeFileSync(file, `${JSON.stringify(own, null, '\t')}\n`);
	}
	if (!logo) return;
	const svg = readFileSync(join(folder, logo), 'utf8');
	writeFileSync(join(built, 'favicon.svg'), svg);
	for (const { file, size, isMasked = false } of icons)
		writeFileSync(join(built, file), draw(isMasked ? inTheMiddle(svg) : svg, size));
}

/** @param {string} svg @param {number} size */
const draw = (svg, size) =>
	new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();

/** On the app's paper, within the circle that every mask leaves. @param {string} svg */
function inTheMiddle(svg) {
	const placed = svg
		.replace(/^.*?<svg/s, '<svg')
		.replace(/^<svg[^>]*>/, (root) =>
			root
				.replace(/\s(x|y|width|height)=("[^"]*"|'[^']*')/g, '')
				.replace('<svg', '<svg x="20" y="20" width="60" height="60"')
		);
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><rect width="100" height="100" fill="#fbfaf7"/>${placed}</svg>`;
}
