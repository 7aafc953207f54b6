import { fireEvent, render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import ReadAloud from './ReadAloud.svelte';

interface Voice {
	lang: string;
	localService: boolean;
	name: string;
}
const remote: Voice = { name: 'Remote', lang: 'fr-FR', localService: false };
const english: Voice = { name: 'English', lang: 'en-GB', localService: true };
const french: Voice = { name: 'French', lang: 'fr-FR', localService: true };
const android: Voice = { name: 'Android', lang: 'fr_FR', localService: true };

/** What a browser that speaks would do, with these voices. */
class Speech extends EventTarget {
	voices: Voice[] = [];
	readonly said: Utterance[] = [];
	readonly cancel = vi.fn(() => this.said.at(-1)?.onend?.());
	getVoices = () => this.voices;
	speak = (utterance: Utterance) => void this.said.push(utterance);
	arrive(...voices: Voice[]) {
		this.voices = voices;
		this.dispatchEvent(new Event('voiceschanged'));
	}
}
class Utterance {
	voice: Voice | null = null;
	lang = '';
	onend: (() => void) | null = null;
	onerror: (() => void) | null = null;
	constructor(readonly text: string) {}
}

let speech: Speech;
beforeEach(() => {
	speech = new Speech();
	vi.stubGlobal('speechSynthesis', speech);
	vi.stubGlobal('SpeechSynthesisUtterance', Utterance);
});
afterAll(() => vi.unstubAllGlobals());

const words = { listen: 'Écouter', stop: 'Arrêter' };
const show = () =>
	render(ReadAloud, { text: 'Comptez les CDI.', lang: 'fr', words, about: ', Des emplois' });
const button = () => screen.queryByRole('button');

test.each([
	['no voice', []],
	['only a remote voice', [remote]],
	['only a voice of another language', [english]]
])('with %s there is no button', (_, voices) => {
	speech.voices = voices;
	show();
	expect(button()).toBeNull();
});

test('without the browser’s speech there is no button', () => {
	vi.unstubAllGlobals();
	show();
	expect(button()).toBeNull();
});

test('the button comes when a local voice comes, and goes with it', async () => {
	show();
	speech.arrive(remote, english, french);
	await tick();
	expect(button()).toHaveAccessibleName('Écouter, Des emplois');
	speech.arrive(remote);
	await tick();
	expect(button()).toBeNull();
});

test.each([french, android])('the text is read with a local voice only ($name)', async (voice) => {
	speech.voices = [remote, english, voice];
	show();
	await fireEvent.click(screen.getByRole('button'));
	expect(speech.said).toHaveLength(1);
	expect(speech.said[0]).toMatchObject({ text: 'Comptez les CDI.', voice, lang: voice.lang });
});

test('a voice that left since is not replaced by a remote one', async () => {
	speech.voices = [french];
	show();
	speech.voices = [remote];
	await fireEvent.click(screen.getByRole('button'));
	expect(speech.said).toHaveLength(0);
	expect(button()).toBeNull();
});

test('the same button stops, and the end brings it back', async () => {
	speech.voices = [french];
	show();
	await fireEvent.click(screen.getByRole('button'));
	expect(button()).toHaveAccessibleName('Arrêter, Des emplois');
	speech.cancel.mockClear();
	await fireEvent.click(screen.getByRole('button'));
	expect(speech.cancel).toHaveBeenCalledOnce();
	expect(button()).toHaveAccessibleName('Écouter, Des emplois');

	await fireEvent.click(screen.getByRole('button'));
	speech.said.at(-1)?.onend?.();
	await tick();
	expect(button()).toHaveAccessibleName('Écouter, Des emplois');
});

test('another text that begins ends this one', async () => {
	speech.voices = [french];
	show();
	render(ReadAloud, { text: 'Autre.', lang: 'fr', words });
	const [first, second] = screen.getAllByRole('button');
	await fireEvent.click(first as HTMLElement);
	await fireEvent.click(second as HTMLElement);
	expect(first).toHaveTextContent('Écouter');
	expect(second).toHaveTextContent('Arrêter');
});

test('leaving stops the voice, and leaves alone one that is not its own', async () => {
	speech.voices = [french];
	const { unmount } = show();
	await fireEvent.click(screen.getByRole('button'));
	speech.cancel.mockClear();
	unmount();
	expect(speech.cancel).toHaveBeenCalledOnce();

	const other = show();
	speech.cancel.mockClear();
	other.unmount();
	expect(speech.cancel).not.toHaveBeenCalled();
});
