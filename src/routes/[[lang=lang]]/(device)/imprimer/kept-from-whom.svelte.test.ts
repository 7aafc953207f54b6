/** What is kept from whom: each thing that could be told, on each output that could tell it. */
import { render } from '@testing-library/svelte';
import type { Component } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import { disclose } from '$lib/engine/score/disclose';
import { loadWords } from '$lib/i18n/locale';
import messages from '$lib/i18n/messages/fr.messages';
import paper from '$lib/paper/fr.paper';
import PageContent from '$lib/public-page/PageContent.svelte';
import { pageShown } from '$lib/public-page/page-shown';
import {
	firstChoices,
	noLists,
	pageOf,
	pagePublication,
	payloadText
} from '$lib/publish/page-payload';
import { printedCode } from '$lib/publish/publication';
import { fromFragment, readHead } from '$lib/share/fragment';
import { contributionOf, contributionText } from '$lib/figures/contributing/contribution-payload';
import report from '$lib/result/fr.report';
import { addAction } from '$lib/dossier/plan';
import type { Assessment } from '$lib/session/dossier/assessment.svelte';
import { exampleAssessment, help } from '../../../../../tests/support/assessment';
import Speaking from '../../../../../tests/support/Speaking.svelte';
import Fiche from './Fiche.svelte';
import Figures from './Figures.svelte';
import FullReport from './FullReport.svelte';

const open: Assessment[] = [];
afterEach(() => open.splice(0).forEach((assessment) => assessment.close()));

/** Each stands in the dossier below, and nowhere else. */
const told = {
	'a sensitive figure': '3 137',
	'a figure': '6 143',
	'the title of a proof of a sensitive subject': 'Registre Zéphyr',
	'the title of another proof': 'Facture Mistral',
	'a confidential proof': 'Contrat Autan',
	'a note of the company': 'Note Tramontane',
	'an action of the plan': 'Semer Marin',
	'why it is here': 'Pour une autre aide ou une banque'
};
type Thing = keyof typeof told;

async function company(slug: string): Promise<Assessment> {
	const assessment = await exampleAssessment(slug);
	open.push(assessment);
	await assessment.needHelp();
	await assessment.answer('stabilite-travail', 'part-cdi', { numbers: { a: 3137, b: 4200 } });
	await assessment.answer('reduction-carbone', 'baisse-deux-ans', {
		numbers: { a: 6143, b: 5900, unit: 'mwh' }
	});
	await assessment.change([
		{ path: 'proofs/p1/criterion', value: 'stabilite-travail' },
		{ path: 'proofs/p1/title', value: 'Registre Zéphyr' },
		{ path: 'proofs/p2/criterion', value: 'reduction-carbone' },
		{ path: 'proofs/p2/title', value: 'Facture Mistral' },
		{ path: 'proofs/p3/criterion', value: 'reduction-carbone' },
		{ path: 'proofs/p3/title', value: 'Contrat Autan' },
		{ path: 'proofs/p3/confidential', value: true },
		{ path: 'notes/company/labels', value: 'Note Tramontane' },
		...addAction('a1', { title: 'Semer Marin' }),
		{ path: 'profile/purpose', value: 'other-aid' }
	]);
	return assessment;
}

function textOf(
	component: Component<{ assessment: Assessment; notes: boolean }>,
	props: { assessment: Assessment; notes?: boolean }
): string {
	const { container } = render(Speaking, { props: { component, props } });
	return container.textContent ?? '';
}

const outputs = {
	'the report of its owner, with notes': (assessment: Assessment) =>
		textOf(FullReport, { assessment, notes: true }),
	'the fiche': (assessment: Assessment) => textOf(Fiche, { assessment }),
	'the figures for another score': (assessment: Assessment) => textOf(Figures, { assessment }),
	'the printed code': (assessment: Assessment) => {
		const head = readHead(printedCode(assessment).fragment);
		if (typeof head === 'string') throw new Error(head);
		return JSON.stringify(fromFragment(head, assessment.compiled.grid));
	},
	'the public page': async (assessment: Assessment) => {
		const publication = pagePublication(assessment, 'fr', firstChoices(assessment), noLists);
		const { content, view } = pageOf(publication, assessment, help, noLists);
		const { public: words } = await loadWords('fr', 'public');
		const live = { state: 'live' as const, slug: 'x', publishedOn: '', updatedOn: '' };
		const page = pageShown({ ...live, content }, view, {
			lang: 'fr',
			messages,
			report,
			paper,
			words
		});
		const { container } = render(PageContent, { page, words, lang: 'fr', methodUrl: '/methode' });
		return payloadText(publication) + JSON.stringify(page) + (container.textContent ?? '');
	},
	'a contribution': (assessment: Assessment) => {
		const contribution = contributionOf(assessment, null);
		if (!contribution) throw new Error('It says its classes.');
		return contributionText(contribution);
	}
};
type Output = keyof typeof outputs;

/** All that each may tell; the small team, then the large one. */
const mayTell: Record<Output, { small: Thing[]; large: Thing[] }> = {
	'the report of its owner, with notes': both(
		'a sensitive figure',
		'a figure',
		'the title of a proof of a sensitive subject',
		'the title of another proof',
		'a note of the company',
		'an action of the plan'
	),
	'the fiche': {
		small: ['a figure', 'the title of another proof', 'an action of the plan'],
		large: [
			'a sensitive figure',
			'a figure',
			'the title of a proof of a sensitive subject',
			'the title of another proof',
			'an action of the plan'
		]
	},
	'the figures for another score': both('a sensitive figure', 'a figure'),
	'the printed code': both(),
	'the public page': both(),
	'a contribution': both()
};

function both(...things: Thing[]) {
	return { small: things, large: things };
}

test.each(
	Object.keys(outputs).flatMap((output) =>
		(['small', 'large'] as const).map((size) => [output as Output, size] as const)
	)
)('%s of a %s team tells what it may, and nothing else', async (output, size) => {
	const assessment = await company(size === 'small' ? 'boulangerie' : 'industrie');
	const text = (await outputs[output](assessment)).replace(/[\u00a0\u202f]/g, ' ');
	const found = Object.entries(told).filter(([, mark]) => text.includes(mark));
	expect(found.map(([thing]) => thing).sort()).toEqual([...mayTell[output][size]].sort());
});

test('what is disclosed is the same, whoever asks', async () => {
	const assessment = await company('boulangerie');
	const { compiled, sheet } = assessment;
	const sent = JSON.stringify(disclose(compiled, sheet));
	for (const mark of Object.values(told)) expect(sent).not.toContain(mark);
});
