/** All that a device keeps of one client, as a page that is given to them: read without Azimut, no script, no address. */
import { personText } from '$lib/changes/author-names';
import type { Person } from '$lib/dossier/coach-identity';
import { writtenClock } from '$lib/dossier/clock';
import { fold } from '$lib/dossier/fold';
import { byTime } from '$lib/dossier/heads';
import { peopleOf } from '$lib/dossier/people';
import type { Revision } from '$lib/dossier/revision';
import { escapeText } from '$lib/export/file-lines';
import { timeText } from '$lib/export/export-context';
import { pageStyle } from '$lib/export/readable-export-style';
import { formatDay } from '$lib/i18n/dates';
import type { Mentions } from '../retention/mentions';
import { accessGroups, groupOf } from './access-groups';
import { titleOfField, valueOfField, type AccessContext } from './access-words';

export interface AccessContent {
	/** As the client is called. */
	name: string;
	/** When it is made, ms. */
	at: number;
	by: Person;
	mentions: Mentions;
	/** Of both logs, whole. */
	revisions: readonly Revision[];
	/** Of the proofs, as lines of a page. */
	files: readonly string[];
	/** Files of proofs that are not in it. */
	missing: number;
	/** Secrets that are kept beside it. */
	keys: number;
}

export interface AccessSetup extends Pick<AccessContext, 'areas' | 'change' | 'communes'> {
	content: AccessContent;
}

const policy =
	"default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

const lines = (text: string) => text.split(/\r?\n/).map(escapeText).join('<br>');
const paragraph = (text: string, look = '') =>
	text && `<p${look && ` class="${look}"`}>${lines(text)}</p>`;

/** The whole file. */
export function accessPage(setup: AccessSetup): string {
	const { content, areas, change } = setup;
	const { access: words } = areas;
	const { name, by, mentions } = content;
	const moment = (at: number) =>
		words.moment(formatDay(at, change.lang), timeText(at, change.lang));
	const sections = sectionsOf(setup, moment);
	const why = [
		words.purpose,
		mentions.basis && words.basis(mentions.basis),
		words.months(mentions.months),
		words.rights,
		mentions.contact && words.contact(mentions.contact),
		words.outside,
		content.missing > 0 ? words.missing(content.missing) : '',
		content.keys > 0 ? words.keys(content.keys) : ''
	];
	const links = sections.map(({ id, title }) => `<li><a href="#${id}">${lines(title)}</a></li>`);
	return `<!doctype html>
<html lang="${change.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${escapeText(words.title(name))}</title>
<style>${pageStyle}
pre { white-space: pre-wrap; overflow-wrap: anywhere; }</style>
</head>
<body>
<main>
<header>
${paragraph(words.kind, 'kind')}
<h1>${lines(words.title(name))}</h1>
${paragraph(words.lead(personText(by), moment(content.at)))}
${paragraph(words.keep, 'notice')}
</header>
<nav aria-label="${escapeText(words.contents)}"><ul>
${links.join('\n')}
<li><a href="#tout">${lines(words.raw)}</a></li>
</ul></nav>
<section>
<h2>${lines(words.why)}</h2>
${why.map((text) => paragraph(text)).join('\n')}
</section>
${sections.map(({ id, title, body }) => `<section id="${id}">\n<h2>${lines(title)}</h2>\n${body}\n</section>`).join('\n')}
<section id="tout">
<details>
<summary><h2>${lines(words.raw)}</h2></summary>
${paragraph(words.rawText, 'soft')}
<pre class="small">${escapeJson(accessJson(content))}</pre>
</details>
</section>
</main>
</body>
</html>
`;
}

/** The same, for a program. */
export const accessJson = ({ name, at, by, mentions, revisions }: AccessContent): string =>
	JSON.stringify(
		{ name, on: new Date(writtenClock(at)).toISOString(), by, mentions, changes: revisions },
		null,
		'\t'
	);

const escapeJson = (text: string): string => text.split('\n').map(escapeText).join('\n');

interface Section {
	id: string;
	title: string;
	/** HTML. */
	body: string;
}

function sectionsOf(
	{ content, areas, change, communes }: AccessSetup,
	moment: (at: number) => string
): Section[] {
	const { access: words } = areas;
	const { revisions, files } = content;
	const context = { areas, change, communes, revisions };
	const people = peopleOf(fold(revisions));
	const writer = ({ author }: Revision) => {
		const person = people.get(author.device);
		return (person && personText(person)) || words.by[author.role];
	};
	const byPath = Map.groupBy([...revisions].sort(byTime).reverse(), ({ path }) => path);
	const fieldHtml = (path: string) => {
		const said = (byPath.get(path) ?? []).map(
			(one) =>
				`<li>${paragraph(words.written(moment(writtenClock(one.at)), writer(one)), 'small soft')}${paragraph(valueOfField(path, one.value, context), 'own')}</li>`
		);
		return `<div class="block">\n<h3>${lines(titleOfField(path, context))}</h3>\n<ul class="plain">\n${said.join('\n')}\n</ul>\n</div>`;
	};
	const byGroup = Map.groupBy(byPath.keys(), groupOf);
	const sections = accessGroups.flatMap((group): Section[] => {
		const paths = byGroup.get(group);
		if (!paths) return [];
		return [{ id: group, title: words.groups[group], body: paths.map(fieldHtml).join('\n') }];
	});
	const shown = files.map((line) => `<p class="file">${line}</p>`).join('\n');
	return shown ? [...sections, { id: 'files', title: words.files, body: shown }] : sections;
}
