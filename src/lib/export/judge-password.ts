import { isLongEnough } from '$lib/dossier/keys/password';
import { isDrawn } from './spoken-password';

/** `guessable`: long enough, and one of those that are tried first */
export type PasswordVerdict = 'strong' | 'short' | 'guessable';

/**
 * Whether a file may be protected by it. The lists of words are brought when someone has typed a password of their own,
 * and read in a worker; where they cannot be brought, length alone counts.
 */
export async function judgePassword(password: string): Promise<PasswordVerdict> {
	if (!isLongEnough(password)) return 'short';
	if (isDrawn(password)) return 'strong';
	return (await askWorker(password).catch(() => false)) ? 'guessable' : 'strong';
}

async function askWorker(password: string): Promise<boolean> {
	const { default: PasswordWorker } = await import('./passwords?worker');
	const worker = new PasswordWorker();
	try {
		return await new Promise<boolean>((resolve, reject) => {
			worker.onmessage = ({ data }: MessageEvent<boolean>) => resolve(data);
			worker.onerror = reject;
			worker.postMessage(password);
		});
	} finally {
		worker.terminate();
	}
}
