/** A worker: it is told a password, and says whether it is guessable. */
import { isGuessable } from './guessable-password';

addEventListener('message', ({ data }: MessageEvent<string>) => postMessage(isGuessable(data)));
