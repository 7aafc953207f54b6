/**
 * The file as this app lays it out, taken in line by line, so that no more than one proof is in memory as text. A line
 * that is not laid out so is no fault: the file is then read as a whole, whatever its layout.
 */
import { decodeFile } from './embedded-files';
import { parseJson } from './json';

type Members = Record<string, unknown>;

export class JsonLineReader {
	done = false;
	#data: Members | null = null;
	#list: unknown[] = [];
	#name = 'revisions';
	/** What may come next: a value, the end of the list, or either in a list that is still empty. */
	#next: 'value' | 'end' | 'either' = 'either';

	/** What the file holds; `null` as long as its end has not come. */
	get found(): Members | null {
		return this.done ? this.#data : null;
	}

	/** Whether the line is where it should be. */
	take(line: string): boolean {
		if (this.done) return /^[ \t]*$/.test(line);
		if (!this.#data) return this.#begin(line);
		if (line.startsWith(']')) return this.#next !== 'value' && this.#end(line);
		if (this.#next === 'end') return false;
		const goesOn = line.endsWith(',');
		const parsed = parseJson(goesOn ? line.slice(0, -1) : line);
		if (!parsed) return false;
		const at = this.#list.length;
		this.#list.push(this.#name === 'files' ? decodeFile(parsed.value, at) : parsed.value);
		this.#next = goesOn ? 'value' : 'end';
		return true;
	}

	#begin(line: string): boolean {
		if (!line.startsWith('{') || !line.endsWith('"revisions":[')) return false;
		const head = parseJson(`${line}]}`)?.value as Members | undefined;
		if (!head || 'files' in head || 'secrets' in head) return false;
		this.#data = head;
		this.#open('revisions');
		return true;
	}

	#end(line: string): boolean {
		if (line === ']}') this.done = true;
		else if (line === '],"files":[' && this.#name === 'revisions') this.#open('files');
		else if (line === '],"secrets":[' && this.#name !== 'secrets') this.#open('secrets');
		else return false;
		return true;
	}

	#open(name: string): void {
		this.#name = name;
		this.#list = [];
		this.#next = 'either';
		if (this.#data) this.#data[name] = this.#list;
	}
}

const pageOpens = '<pre id="azimut-dossier" hidden>';
const fileOpens = /^<(a|img) data-sha256="([^"]*)" /;

/** The same lines inside a page, escaped, and each file in a tag of its own. */
export class HtmlLineReader {
	readonly #json = new JsonLineReader();
	readonly #files: unknown[] = [];
	#at: 'before' | 'inside' | 'after' = 'before';
	#last = '';

	get found(): Members | null {
		const data = this.#at === 'after' && endsAPage(this.#last) ? this.#json.found : null;
		return data && withFiles(data, this.#files);
	}

	take(line: string): boolean {
		if (line.trim()) this.#last = line;
		if (this.#at === 'inside') return this.#takeInside(line);
		if (line === pageOpens) {
			if (this.#at === 'after') return false;
			this.#at = 'inside';
			return true;
		}
		const tag = line.lastIndexOf('data-sha256');
		if (tag < 0) return true;
		const [, name = '', sha256] = fileOpens.exec(line) ?? [];
		if (tag !== name.length + 2) return false;
		const address = attribute(line, 'href') ?? attribute(line, 'src');
		if (address === null) return false;
		this.#files.push(fileOfAddress(sha256, address, this.#files.length));
		return true;
	}

	#takeInside(line: string): boolean {
		if (line === '</pre>') {
			this.#at = 'after';
			return true;
		}
		if (line.includes('<') || /&(?!amp;|lt;|gt;)/.test(line)) return false;
		return this.#json.take(
			line.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
		);
	}
}

export const endsAPage = (text: string) => /<\/html>\s*$/i.test(text.slice(-4096));

/** By hand: a line may be millions of characters long, which a pattern would go over again and again. */
function attribute(line: string, name: string): string | null {
	const start = ` ${name}="`;
	const from = line.indexOf(start);
	const to = from < 0 ? -1 : line.indexOf('"', from + start.length);
	const value = to < 0 ? null : line.slice(from + start.length, to);
	return value?.includes('&') ? null : value;
}

/** A file as the JSON has it, of what its tag in a page says. */
export function fileOfAddress(sha256: unknown, address: string, at: number): unknown {
	const comma = address.indexOf(',');
	const [type, ...rest] = address
		.slice(0, Math.max(comma, 0))
		.replace(/^data:/, '')
		.split(';');
	const isBase64 = address.startsWith('data:') && rest.at(-1) === 'base64';
	return decodeFile({ sha256, type, base64: isBase64 ? address.slice(comma + 1) : null }, at);
}

export function withFiles(data: Members, files: readonly unknown[]): Members {
	if (files.length === 0) return data;
	const embedded = Array.isArray(data.files) ? (data.files as unknown[]) : [];
	return { ...data, files: [...embedded, ...files] };
}
