import { Communes, type CommunesFile } from '$lib/grid/communes';

let reading: Promise<Communes> | null = null;

/** The communes that a company may show: read once, they do not change while the server runs. */
export const readCommunes = (): Promise<Communes> => (reading ??= read());

async function read(): Promise<Communes> {
	const { default: text } = await import('/criteria/communes/occitanie.json?raw');
	return new Communes(JSON.parse(text) as CommunesFile);
}
