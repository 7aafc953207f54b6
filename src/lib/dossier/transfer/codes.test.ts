// @module-tag often
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
	fileFrom,
	framesOf,
	gather,
	isWhole,
	missingFrom,
	mostFrames,
	readFrames,
	type Gathered
} from './codes';
import { checksum, fromLetters, isLetters, toLetters } from './letters';
import { unpack } from './packing';
import { exportWithoutFiles } from '../file/write';
import { revisionSets } from '../../../../tests/support/dossier';
import { runs } from '../../../../tests/support/runs';

afterEach(() => vi.unstubAllGlobals());

const dossiers = revisionSets.map((revisions) =>
	exportWithoutFiles(revisions, {
		exportedAt: 0,
		writtenBy: 'test',
		dossier: 'd',
		name: 'x',
		grid: 'azimut-20@2026.1'
	})
);
const texts = fc.oneof(
	fc.string({ unit: 'grapheme', maxLength: 3000 }),
	fc.string({ unit: 'binary', maxLength: 3000 }),
	fc.constantFrom('</pre><script>alert(1)</script>\n', ':AZ1G:AAAAAA:1:1:', '👩‍🌾\u0000', ' '),
	dossiers
);
/** More than one code each. */
const longTexts = fc.tuple(texts, fc.uint8Array({ minLength: 900, maxLength: 3000 })).map(
	// Bytes at random do not pack, so that a text takes several codes.
	([text, bytes]) => text + toLetters(bytes)
);

const framesFor = async (text: string) => (await framesOf(text)) ?? [];

/** What comes of texts read one after the other: the first whole file, or null. */
async function receive(
	pieces: readonly string[]
): Promise<{ text: string | null; left: Gathered }> {
	let gathered: Gathered = [];
	for (const piece of pieces) {
		for (const frame of readFrames(piece).frames) {
			gathered = gather(gathered, frame);
			const [current] = gathered;
			if (!current || !isWhole(current)) continue;
			const made = await fileFrom(current);
			if (made.ok) return { text: await made.file.text(), left: gathered };
		}
	}
	return { text: null, left: gathered };
}

describe('a file by codes', () => {
	it('comes back to the byte, whatever it says', async () => {
		await fc.assert(
			fc.asyncProperty(texts, async (text) => {
				const bytes = new TextEncoder().encode(text);
				const frames = await framesFor(text);
				const { text: received } = await receive(frames);
				expect(new TextEncoder().encode(received ?? 'nothing')).toEqual(bytes);
			})
		);
	});

	it('comes back in any order, with codes read several times, as one text or one by one', async () => {
		await fc.assert(
			fc.asyncProperty(longTexts, fc.infiniteStream(fc.nat()), async (text, picks) => {
				const frames = await framesFor(text);
				const shuffled = [...frames, ...frames.slice(0, 3)]
					.map((frame) => ({ frame, key: Number(picks.next().value) }))
					.sort((a, b) => a.key - b.key)
					.map(({ frame }) => frame);
				const sent = new TextDecoder().decode(new TextEncoder().encode(text));
				expect((await receive(shuffled)).text).toBe(sent);
				expect((await receive([shuffled.join('\n')])).text).toBe(sent);
			}),
			runs(12, 100)
		);
	});

	it('says which codes are missing, and makes nothing without them', async () => {
		await fc.assert(
			fc.asyncProperty(longTexts, fc.nat(), async (text, pick) => {
				const frames = await framesFor(text);
				const lost = pick % frames.length;
				const { text: received, left } = await receive(frames.filter((_, at) => at !== lost));
				expect(received).toBeNull();
				expect(frames.length).toBeGreaterThan(1);
				expect(left.map(missingFrom)).toEqual([[lost + 1]]);
			}),
			runs(12, 100)
		);
	});

	it.each([
		['packed', CompressionStream],
		['plain', undefined]
	])('is never another file when letters are lost, added or changed: %s', async (_, packer) => {
		vi.stubGlobal('CompressionStream', packer);
		const damage = fc.record({
			frame: fc.nat(),
			at: fc.nat(),
			lost: fc.integer({ min: 0, max: 3 }),
			put: fc.constantFrom('', '0', ':AZ1G:', ':', ' ', 'a', '%$', 'Z')
		});
		const blows = fc.array(damage, { minLength: 1, maxLength: 6 });
		await fc.assert(
			fc.asyncProperty(longTexts, longTexts, blows, async (one, other, damages) => {
				const frames = [...(await framesFor(one)), ...(await framesFor(other))];
				for (const { frame, at, lost, put } of damages) {
					const index = frame % frames.length;
					const text = frames[index] ?? '';
					const from = at % text.length;
					frames[index] = text.slice(0, from) + put + text.slice(from + lost);
				}
				const sent = [one, other].map((text) =>
					new TextDecoder().decode(new TextEncoder().encode(text))
				);
				expect([...sent, null]).toContain((await receive(frames)).text);
			})
		);
	});

	it('is never a mixture of two transfers read by turns: the first one whole is it', async () => {
		const [one, other] = [await framesFor('a'.repeat(9)), await framesFor(noise(2000))];
		expect([one.length, other.length]).toEqual([1, 5]);
		const [first = '', ...rest] = other;
		const halfway = await receive([first, rest[0] ?? '']);
		expect(halfway.left).toHaveLength(1);
		expect((await receive([first, ...one, ...rest])).text).toBe('a'.repeat(9));
		const third = await framesFor(noise(1500, 7));
		const mixed = other.flatMap((frame, at) => [frame, third[at] ?? '']);
		expect((await receive(mixed.slice(0, 6))).left).toHaveLength(2);
		expect((await receive(mixed)).text).toBe(noise(1500, 7));
		expect((await receive([...mixed.slice(0, 4), ...other])).text).toBe(noise(2000));
	});

	it('forgets the oldest of many transfers begun', async () => {
		const begun = [];
		for (let seed = 1; seed < 8; seed += 1)
			begun.push((await framesFor(noise(900, seed)))[0] ?? '');
		expect((await receive(begun)).left).toHaveLength(4);
	});

	it('survives a message that cuts its lines, quotes it and writes around it', async () => {
		const text = noise(1500);
		const frames = await framesFor(text);
		const quoted = frames.flatMap((frame) => frame.match(/.{1,76}/g) ?? []).join('\r\n> ');
		const message = `Bonjour,\nVOICI AZIMUT\n> ${quoted}\n\nCordialement\nAZ`;
		expect((await receive([message])).text).toBe(text);
	});
});

/** Letters at random, the same for the same seed: they hardly pack. */
function noise(length: number, seed = 1): string {
	let state = seed;
	return Array.from({ length }, () => {
		state = (state * 1664525 + 1013904223) >>> 0;
		return String.fromCharCode(33 + ((state >>> 16) % 90));
	}).join('');
}

describe('a frame', () => {
	it('fits in a code of version 13 with little correction, in the letters of QR codes', async () => {
		for (const length of [0, 1, 440, 900, 90_000]) {
			for (const frame of await framesFor(noise(length))) {
				expect(frame.length).toBeLessThanOrEqual(619);
				expect(frame).toMatch(/^[0-9A-Z$%+\-/:]+$/);
			}
		}
	});

	it('of a newer format is told as such', async () => {
		const [frame = ''] = await framesFor('x');
		expect(readFrames(frame.replace('AZ1', 'AZ2'))).toEqual({
			frames: [],
			damaged: 0,
			newer: true
		});
	});

	it('that does not hold together is counted', async () => {
		const [frame = ''] = await framesFor('x');
		const changed = frame.slice(0, -3) + (frame.at(-3) === '0' ? '1' : '0') + frame.slice(-2);
		for (const wrong of [changed, frame.slice(0, -1), frame.replace(':1:1:', ':2:1:'), ':AZ1G:']) {
			expect(readFrames(wrong)).toEqual({ frames: [], damaged: 1, newer: false });
		}
	});

	it('is not found in what others write', () => {
		for (const text of [
			'',
			'https://example.org',
			'WIFI:S:x;;',
			'AZ',
			'AZ1G',
			'AZ1G:',
			'🦊'.repeat(99)
		])
			expect(readFrames(text)).toEqual({ frames: [], damaged: 0, newer: false });
	});

	it('read again changes nothing', async () => {
		const [frame] = readFrames((await framesFor(noise(1500)))[0] ?? '').frames;
		const once = frame ? gather([], frame) : [];
		expect(frame && gather(once, frame)).toBe(once);
	});
});

describe('limits', () => {
	it('a file that would take too many codes gives none', { tags: 'deep' }, async () => {
		expect((await framesOf(noise(1_000_000)))?.length).toBeUndefined();
		expect((await framesFor(noise(900_000))).length).toBeGreaterThan(mostFrames * 0.9);
	});

	it('what unpacks to more than a file may hold is stopped', { tags: 'deep' }, async () => {
		const bomb = new Blob(Array<string>(68).fill('0'.repeat(1_000_000)));
		const packed = await new Response(
			bomb.stream().pipeThrough(new CompressionStream('gzip'))
		).arrayBuffer();
		expect(packed.byteLength).toBeLessThan(100_000);
		expect(await unpack(new Uint8Array(packed), 'G')).toEqual({ ok: false, kind: 'too-large' });
	});

	it('what is cut, or is no gzip, is damaged', async () => {
		const packed = await new Response(
			new Blob(['x'.repeat(999)]).stream().pipeThrough(new CompressionStream('gzip'))
		).arrayBuffer();
		for (const bytes of [new Uint8Array(packed.slice(0, -9)), new Uint8Array(30)])
			expect(await unpack(bytes, 'G')).toEqual({ ok: false, kind: 'damaged' });
	});
});

describe('a browser that cannot pack', () => {
	it('sends the text as it is', async () => {
		vi.stubGlobal('CompressionStream', undefined);
		const text = noise(1200);
		const frames = await framesFor(text);
		expect(frames[0]).toMatch(/^:AZ1P:/);
		expect((await receive(frames)).text).toBe(text);
	});

	it('is read when its letters look like the beginning of a frame', async () => {
		vi.stubGlobal('CompressionStream', undefined);
		const frames = await framesFor('BBi\\');
		expect(frames.join('')).toMatch(/[0-9A-Z]AZ1G:$/);
		expect((await receive(frames)).text).toBe('BBi\\');
	});

	it('says that it cannot unpack', async () => {
		const frames = await framesFor('abc');
		vi.stubGlobal('CompressionStream', undefined);
		const [frame] = readFrames(frames.join('')).frames;
		const [transfer] = frame ? gather([], frame) : [];
		expect(transfer && (await fileFrom(transfer))).toEqual({ ok: false, kind: 'no-unpacking' });
	});
});

describe('letters', () => {
	it('hold any bytes, three for two', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
				const letters = toLetters(bytes);
				expect(letters).toHaveLength(Math.ceil(bytes.length * 1.5));
				expect(bytes.length === 0 || isLetters(letters)).toBe(true);
				expect(fromLetters(letters)).toEqual(bytes);
			})
		);
	});

	it('that were never written are refused', () => {
		for (const text of ['0', '0000', '//', '///', ':::', 'abc', 'é00'])
			expect(fromLetters(text), text).toBeNull();
	});

	it('are checked as gzip does', () => {
		expect(checksum(new TextEncoder().encode('123456789'))).toEqual(
			new Uint8Array([0xcb, 0xf4, 0x39, 0x26])
		);
	});
});
