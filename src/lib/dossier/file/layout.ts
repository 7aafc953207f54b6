/**
 * The file as this app lays it out, taken in line by line, so that no more than one proof is in memory as text. A line
 * that is not laid out so is no fault: the file is then read as a whole, whatever its layout.
 */
import { decodeFile } from './embedded-files';
import { extractFromHtml } from './html';
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
		const mark = line.indexOf('data-sha256');
		if (mark < 0) return true;
		const { holders, files } = extractFromHtml(line, this.#files.length);
		this.#files.push(...files);
		return holders.length === 0 && files.length === 1 && line.lastIndexOf('data-sha256') === mark;
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

export function withFiles(data: Members, files: readonly unknown[]): Members {
	if (files.length === 0) return data;
	const embedded = Array.isArray(data.files) ? (data.files as unknown[]) : [];
	return { ...data, files: [...embedded, ...files] };
}
