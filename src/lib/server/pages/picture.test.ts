import { describe, expect, it } from 'vitest';
import { drawPicture, type PictureTexts } from './picture';

const texts: PictureTexts = {
	kind: 'Auto-diagnostic',
	name: 'Chez Ana',
	noName: 'Une entreprise',
	registered: '',
	dated: 'Terminé le 24 novembre 2026',
	declared: 'Déclaré par l’entreprise',
	independent: 'Ni label ni certification',
	site: 'Azimut'
};
const drawn = async (name: string) => Buffer.from(await drawPicture({ ...texts, name }));
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];

describe('the picture of a link', () => {
	it.each([
		'Boulangerie Żółć, Łódź, œuvre ÿ',
		'<script>alert(1)</script><svg onload=x>',
		`"'«»\`{{7*7}}\n\t</div>&amp;`,
		'\u202Egnp.exe\u2066 \u200F',
		'a'.repeat(200),
		'un mot '.repeat(28)
	])('is drawn whatever the name: %j', async (name) => {
		const png = await drawn(name);
		expect(sizeOf(png)).toEqual([1200, 630]);
		expect(png.length).toBeLessThan(80_000);
	});

	it('leaves out what its letters do not have', async () => {
		const plain = await drawn('Chez Ana');
		for (const name of ['Chez 🥖 Ana', '漢字 Chez Ana مرحبا', 'Chez Ana 👩‍🍳'])
			expect((await drawn(name)).equals(plain), name).toBe(true);
	});

	it('says "a company" when nothing of the name can be drawn', async () => {
		expect((await drawn('漢字 🥖')).equals(await drawn(texts.noName))).toBe(true);
		expect((await drawn('Żółć')).equals(await drawn(''))).toBe(false);
	});
});
