/** A public page speaks of a company to strangers: whatever was answered, nothing on it says "you". */
import { render } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { compileGrid, type CompiledGrid } from '$lib/engine/score/compile';
import type { CompiledItem } from '$lib/engine/items/compile-item';
import type { Grid } from '$lib/grid/grid';
import type { DisclosedAnswer } from '$lib/grid/sheet';
import type { Words } from '$lib/grid/words';
import { loadWords, type Language } from '$lib/i18n/locale';
import { viewPage } from '$lib/share/page-view';
import type { PublicContent } from '$lib/share/public-content';
import { headcountBands, shownFacts } from '$lib/share/shown';
import { pageJson2 } from '../../routes/[[lang=lang]]/(public)/page-json-2';
import { pageJson3 } from '../../routes/[[lang=lang]]/(public)/page-json-3';
import { gridFolders } from '../../../tests/criteria/grid-folders';
import PageContent from './PageContent.svelte';
import { pageShown, type PageMessages } from './page-shown';

const addresses: Record<Language, RegExp> = {
	// A verb in -ez speaks to someone too; a few words only end like one.
	fr: /(?<!rendez-)(?<!\p{L})(vous|votre|vos|vôtres?|(?!(chez|assez|rendez)(?!\p{L}))\p{L}+ez)(?!\p{L})/iu,
	en: /\b(you|your|yours|yourself|yourselves)\b/iu
};

/** All that may be answered to a question on a page; what is always sensitive is points alone there. */
function answersTo(item: CompiledItem): DisclosedAnswer[] {
	const points = { points: 1 };
	if (item.sensitive === true) return [points];
	switch (item.kind) {
		case 'level':
			return [points, ...item.levels.map(({ id }) => ({ level: id }))];
		case 'practices':
			return [points, { practices: [] }, ...item.practices.map(({ id }) => ({ practices: [id] }))];
		case 'measure': {
			const brackets = [...item.steps, ...(item.also ?? [])].map(({ id }) => id);
			const kept = item.zero ? ['none', 'zero'] : ['none'];
			return [points, ...[...kept, ...brackets].map((bracket) => ({ bracket }))];
		}
	}
}

/** One page that says all that pages of this questionnaire can say: a line for each answer to each question. */
function everything(compiled: CompiledGrid): PublicContent {
	const counts = { variant: null, low: 1, high: 1, max: 5 };
	return {
		grid: compiled.name,
		lang: 'fr',
		listed: true,
		name: 'Exemple',
		siren: '000000018',
		headcountBand: headcountBands[0].id,
		facts: shownFacts.flatMap((fact): PublicContent['facts'] => {
			if (fact === 'closedYears') return [{ fact, value: 0 }];
			const choices = compiled.facts.list.find(({ id }) => id === fact)?.choices ?? [];
			return [...choices.keys()].map((value) => ({ fact, value }));
		}),
		assessedOn: '2026-11-24',
		referenceYear: 2025,
		validUntil: '2027-11-24',
		lines: compiled.criteria.flatMap(({ id: criterion, items }) => [
			{ criterion, status: 'not-applicable', ...counts, answers: [] },
			...[...items.values()].flatMap((item) =>
				[{ unknown: true } as const, ...answersTo(item)].map((answer) => ({
					criterion,
					status: 'answered' as const,
					...counts,
					answers: [{ item: item.id, answer, points: 'unknown' in answer ? null : 1 }]
				}))
			)
		]),
		pillars: [],
		total: { low: 1, high: 2, of: 5 },
		unknown: 1,
		notApplicable: 1
	};
}

async function speechIn(lang: Language): Promise<PageMessages> {
	const { public: words, ...others } = await loadWords(
		lang,
		'messages',
		'report',
		'paper',
		'public'
	);
	return { lang, words, ...others };
}

const cases = gridFolders().flatMap(({ name, grid, words }) =>
	(['fr', 'en'] as const).map((lang) => ({ name, lang, grid: grid as Grid, words: words[lang] }))
);

describe.each(cases)('a page of $name in $lang', ({ lang, grid, words: read }) => {
	const compiled = compileGrid(grid);
	const content = everything(compiled);
	const view = viewPage(content, compiled, read?.words as Words);
	const days = { publishedOn: '2026-11-24', updatedOn: '2026-11-25' };

	it.each(['live', 'expired'] as const)('says "you" nowhere while it is %s', async (state) => {
		const speech = await speechIn(lang);
		const page = pageShown({ state, slug: 'x', content, ...days }, view, speech);
		const parts = page.parts.map((part) => ({ ...part, lines: part.lines.slice(0, 1) }));
		const { container } = render(PageContent, {
			page: { ...page, parts },
			words: speech.words,
			lang,
			methodUrl: '/methode'
		});
		const { words } = speech;
		const setting = {
			$schema: '',
			base: '',
			lang,
			words,
			reuse: { fr: '', en: '', [lang]: words.reuse }
		};
		const data = [pageJson2, pageJson3].map((make) => make(page, content, setting));
		const said = [container.textContent, ...textsOf(data)];
		expect(said.length).toBeGreaterThan(300);
		const spokenTo = said.filter((text) => addresses[lang].test(text));
		expect([...new Set(spokenTo)]).toEqual([]);
	});

	it('says of which companies it speaks, and that no year is closed', async () => {
		const speech = await speechIn(lang);
		const { company } = pageShown({ state: 'live', slug: 'x', content, ...days }, view, speech);
		const { perimeters, firstYear } = speech.words;
		expect(company).toEqual(expect.arrayContaining([perimeters.alone, firstYear]));
	});

	it('has words for each answer', async () => {
		const page = pageShown(
			{ state: 'live', slug: 'x', content, ...days },
			view,
			await speechIn(lang)
		);
		const mute = page.parts
			.flatMap(({ lines }) => lines)
			.filter(({ answers }) => answers.some(({ texts }) => texts.some((text) => !text.trim())));
		expect(mute).toEqual([]);
	});
});

it.each([
	['fr', 'Avez-vous noté ?', 'Choisissez.', "C'est à vos clients.", 'Ce n’est pas la vôtre.'],
	['en', 'Did you?', 'In Your name', 'It is yours.']
] as const)('finds whom a text speaks to, in %s', (lang, ...texts) => {
	for (const text of texts) expect(text).toMatch(addresses[lang]);
	expect('Deux rendez-vous chez un mentor, young people').not.toMatch(addresses[lang]);
});

function textsOf(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	return typeof value === 'object' && value ? Object.values(value).flatMap(textsOf) : [];
}
