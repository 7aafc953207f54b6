import { describe, expect, it } from 'vitest';
import { framesOf } from '$lib/dossier/transfer/codes';
import { ReceivedCodes } from './received-codes.svelte';

const dossier = (seed: number) =>
	Array.from({ length: 900 }, (_, at) =>
		Math.sin(at * seed)
			.toString(36)
			.slice(3, 6)
	).join('');
const framesFor = async (text: string) => (await framesOf(text)) ?? [];

describe('receiving', () => {
	it('tells how far it is, and gives the file once whole', async () => {
		const text = dossier(1);
		const frames = await framesFor(text);
		const receiving = new ReceivedCodes();
		expect([receiving.current, receiving.missing]).toEqual([null, []]);
		await receiving.read(frames.slice(2).join('\n'));
		expect(receiving.current?.count).toBe(frames.length);
		expect(receiving.missing).toEqual([1, 2]);
		await receiving.read(frames[0] ?? '');
		await receiving.read(frames[0] ?? '');
		expect([receiving.missing, receiving.file]).toEqual([[2], null]);
		await receiving.read(frames[1] ?? '');
		expect(await receiving.file?.text()).toBe(text);
		receiving.startAgain();
		expect([receiving.current, receiving.file]).toEqual([null, null]);
	});

	it('says what it could not use, and forgets it at the next good code', async () => {
		const receiving = new ReceivedCodes();
		const [one = '', two = ''] = await framesFor(dossier(1));
		const said = () => [receiving.foreign, receiving.damaged, receiving.newer, receiving.several];
		await receiving.read('https://example.org');
		expect(said()).toEqual([true, 0, false, false]);
		await receiving.read(`${one.slice(0, 90)}${two.slice(0, 80)}`);
		expect(said()).toEqual([false, 2, false, false]);
		await receiving.read(one.replace('AZ1', 'AZ9'));
		expect(said()).toEqual([false, 0, true, false]);
		await receiving.read(two);
		expect(said()).toEqual([false, 0, false, false]);
		await receiving.read((await framesFor(dossier(2)))[0] ?? '');
		expect(said()).toEqual([false, 0, false, true]);
		expect(receiving.file).toBeNull();
	});

	it('of a transfer that makes no file, keeps nothing and takes the next one', async () => {
		const whole = await framesFor('abc');
		const forged = await forgedFrame();
		const receiving = new ReceivedCodes();
		await receiving.read(forged);
		expect([receiving.trouble, receiving.current]).toEqual(['damaged', null]);
		await receiving.read(`${forged}\n${whole.join('')}`);
		expect(await receiving.file?.text()).toBe('abc');
	});
});

/** A frame that holds together, of bytes that are no gzip. */
async function forgedFrame(): Promise<string> {
	const { checksum, toLetters } = await import('$lib/dossier/transfer/letters');
	const bytes = new TextEncoder().encode('not gzip at all');
	const head = `:AZ1G:${toLetters(checksum(bytes))}:1:1:`;
	const check = toLetters(checksum(new TextEncoder().encode(head + toLetters(bytes))));
	return `${head}${check}${toLetters(bytes)}:`;
}
