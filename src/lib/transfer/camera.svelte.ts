/**
 * - `insecure`: the browser opens no camera on this address (`http://`) · `unsupported`: nor on any
 * - `denied`: refused, now or before · `none`: no camera here · `busy`: another program holds it
 * - `lost`: it went away · `hidden`: closed because the page was
 */
export type CameraTrouble =
	| 'insecure'
	| 'unsupported'
	| 'denied'
	| 'none'
	| 'busy'
	| 'lost'
	| 'hidden';

const troubles: Readonly<Record<string, CameraTrouble>> = {
	NotAllowedError: 'denied',
	SecurityError: 'denied',
	NotFoundError: 'none',
	OverconstrainedError: 'none'
};

const wanted: MediaStreamConstraints = {
	video: { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 720 } }
};
/** Between two looks, so that a slow phone still draws its screen. */
const restMs = 50;

/** The camera behind this device; asked for by a button only, and never left on. */
export class Camera {
	stream = $state.raw<MediaStream | null>(null);
	opening = $state(false);
	trouble = $state.raw<CameraTrouble | null>(null);
	#asked = 0;

	async open(): Promise<void> {
		this.close();
		this.trouble = null;
		// Only there on https and on localhost.
		const devices = navigator.mediaDevices as MediaDevices | undefined;
		if (!devices) {
			this.trouble = isSecureContext ? 'unsupported' : 'insecure';
			return;
		}
		const asked = this.#asked;
		this.opening = true;
		try {
			const stream = await devices.getUserMedia(wanted);
			if (asked === this.#asked) this.#use(stream);
			else stop(stream);
		} catch (cause) {
			if (asked !== this.#asked) return;
			this.trouble = (cause instanceof DOMException && troubles[cause.name]) || 'busy';
		} finally {
			if (asked === this.#asked) this.opening = false;
		}
	}

	close(trouble: CameraTrouble | null = null): void {
		this.#asked += 1;
		this.opening = false;
		if (trouble && this.stream) this.trouble = trouble;
		if (this.stream) stop(this.stream);
		this.stream = null;
	}

	/** Shows the camera in `video` and says what each code reads; returns how to stop. */
	watch(video: HTMLVideoElement, onread: (text: string) => void): () => void {
		let watching = true;
		video.srcObject = this.stream;
		void video.play().catch(() => undefined);
		const canvas = document.createElement('canvas');
		const look = async () => {
			const { readCode } = await import('./qr-read');
			const pen = canvas.getContext('2d', { willReadFrequently: true });
			while (watching && pen) {
				const { videoWidth: width, videoHeight: height } = video;
				if (video.readyState >= video.HAVE_CURRENT_DATA && width > 0) {
					if (canvas.width !== width) canvas.width = width;
					if (canvas.height !== height) canvas.height = height;
					pen.drawImage(video, 0, 0);
					const text = readCode(pen.getImageData(0, 0, width, height));
					if (text !== null) onread(text);
				}
				await new Promise((resolve) => setTimeout(resolve, restMs));
			}
		};
		void look().catch(() => this.close('lost'));
		return () => {
			watching = false;
			video.srcObject = null;
		};
	}

	#use(stream: MediaStream): void {
		for (const track of stream.getTracks())
			track.addEventListener('ended', () => this.stream === stream && this.close('lost'));
		this.stream = stream;
	}
}

function stop(stream: MediaStream): void {
	for (const track of stream.getTracks()) track.stop();
}
