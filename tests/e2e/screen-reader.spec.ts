import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Areas } from '../../src/lib/i18n/locale';
import englishHelp from '../../src/lib/questions/en.help';
import english from '../../src/lib/i18n/messages/en.messages';
import englishPages from '../../src/lib/i18n/messages/en.pages';
import englishReport from '../../src/lib/result/en.report';
import englishRose from '../../src/lib/result/en.rose';
import frenchHelp from '../../src/lib/questions/fr.help';
import french from '../../src/lib/i18n/messages/fr.messages';
import frenchPages from '../../src/lib/i18n/messages/fr.pages';
import frenchReport from '../../src/lib/result/fr.report';
import frenchRose from '../../src/lib/result/fr.rose';
import { typeset } from '../../src/lib/grid/typeset';
import { evaluateByCommandLine } from './support/device';
import {
	criteriaByNumber,
	example,
	flat,
	grid,
	gridName,
	root,
	rounded,
	words as frenchWords,
	type Answer,
	type Fact
} from './support/grid';
import { startFacts } from './support/journey';
import {
	bringReader,
	expectInOrder,
	expectLinksToMean,
	expectSensible,
	forget,
	hear,
	saidSince
} from './support/reader';
import { seedExample } from './support/seed';
import { expect, test, type Locator, type Page } from './support/test';

/**
 * The whole way through by ear: every screen is heard from top to end, every answer is given with the keys, and what is
 * announced is listened to. A virtual reader is no NVDA or VoiceOver: it says what they are given to say.
 */
const folder = join(root, 'criteria/grids', gridName.replace('@', '/'));
const bakery = example('boulangerie').sheet;
/** The name of an example in English begins with another word. */
const holding = example('holding').name.split(' · ')[1] ?? '';

interface Language {
	prefix: string;
	lang: 'fr' | 'en';
	messages: Areas['messages'];
	help: Areas['help'];
	pages: Areas['pages'];
	report: Areas['report'];
	rose: Areas['rose'];
	words: typeof frenchWords;
}

const languages: Record<'French' | 'English', Language> = {
	French: {
		prefix: '',
		lang: 'fr',
		messages: french,
		help: frenchHelp,
		pages: frenchPages,
		report: frenchReport,
		rose: frenchRose,
		words: frenchWords
	},
	English: {
		prefix: '/en',
		lang: 'en',
		messages: english,
		help: englishHelp,
		pages: englishPages,
		report: englishReport,
		rose: englishRose,
		words: JSON.parse(
			typeset(readFileSync(join(folder, 'en.json'), 'utf8'), 'en')
		) as typeof frenchWords
	}
};

/** Ids that no one would write as a word of a sentence; the name of the questionnaire stands on its files too. */
const ids = new Set(
	[...readFileSync(join(folder, 'grid.json'), 'utf8').matchAll(/"([\w:-]+)"/g)]
		.map(([, id = '']) => id)
		.filter((id) => /[a-z][-:A-Z]/.test(id) && !gridName.startsWith(id))
);

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** What was learnt of a theme that ends describes the question that follows. */
const title = (text: string) => new RegExp(`^heading, ${escape(flat(text))}(, .+\\.)?, level 1$`);
/** A row, whatever note stands under it. */
const said = (role: 'radio' | 'checkbox', words: string, checked = false) =>
	new RegExp(`^${role}, ${escape(flat(words))}( .*)?, ${checked ? '' : 'not '}checked(,|$)`);
const group = (question: string) => new RegExp(`^group, ${escape(flat(question))}, `);

/** The row of this id: its words are what is listened for. */
const row = (page: Page, id: string) => page.locator(`fieldset input[value="${id}"]`);
const choose = (target: Locator) => target.press('Space');
const follow = (target: Locator) => target.press('Enter');

async function expectSaid(page: Page, phrase: string | RegExp, screen: string): Promise<void> {
	const wanted = typeof phrase === 'string' ? flat(phrase) : expect.stringMatching(phrase);
	await expect
		.soft(async () => expect(await saidSince(page)).toContainEqual(wanted), screen)
		.toPass({ timeout: 3000 });
}

/** Leads to another screen with the keys; its heading is what is heard first. */
async function lead(page: Page, act: () => Promise<unknown>): Promise<void> {
	const before = page.url();
	await forget(page);
	await act();
	await expect.poll(() => page.url(), 'the next screen').not.toBe(before);
	const heading = page.getByRole('heading', { level: 1 });
	await expect(heading, 'the heading has the focus').toBeFocused();
	await expectSaid(page, title(await heading.innerText()), `the heading of ${page.url()}`);
}

async function screen(page: Page, what: string): Promise<string[]> {
	const phrases = await hear(page);
	expectSensible(phrases, ids, what);
	return phrases;
}

/** The rows under a question about the company. */
function choicesOf(fact: string, { messages, words }: Language): [string, string][] {
	const { profile } = messages;
	const { choices } = words.facts[fact] ?? {};
	const kind = grid.facts.find(({ id }) => id === fact)?.kind;
	if (fact === 'closedYears')
		return profile.closedYears.map((text, count): [string, string] => [String(count), text]);
	if (kind === 'yes-no' || fact === 'artisan')
		return [
			['true', profile.yes],
			['false', profile.no]
		];
	return Object.entries(choices ?? {});
}

/** Hears a question about the company and answers it. */
async function answerFact(
	page: Page,
	fact: string,
	value: Fact,
	language: Language
): Promise<void> {
	const { messages, words } = language;
	const question = words.facts[fact]?.question ?? '';
	const rows = choicesOf(fact, language);
	// The script of a count comes with its first question.
	await expect(
		rows.length === 0 ? page.getByLabel(messages.profile.number) : page.getByRole('radio').first()
	).toBeVisible();
	const heard = await screen(page, fact);
	if (rows.length === 0) {
		expectInOrder(
			heard,
			[title(question), new RegExp(`^textbox, ${escape(flat(messages.profile.number))}`)],
			fact
		);
		const field = page.getByLabel(messages.profile.number);
		await field.fill(typeof value === 'object' ? '' : String(value));
		return lead(page, () => field.press('Enter'));
	}
	const onScreen = await page
		.getByRole('radio')
		.evaluateAll((all) => all.map((input) => (input as HTMLInputElement).value));
	const shown = rows.filter(([id]) => onScreen.includes(id));
	expect
		.soft(onScreen.filter((id) => id !== '?').toSorted(), fact)
		.toEqual(shown.map(([id]) => id).toSorted());
	const ordered = onScreen.flatMap((id) => shown.filter(([own]) => own === id));
	expectInOrder(
		heard,
		[title(question), group(question), ...ordered.map(([, text]) => said('radio', text))],
		fact
	);
	const chosen = typeof value === 'object' ? '?' : String(value);
	const addressNow = () => page.url().replace('nouveau&', '');
	const address = addressNow();
	await forget(page);
	await choose(row(page, chosen));
	await expectSaid(page, `polite: ${messages.questions.saved}`, `${fact}: the answer is kept`);
	expect(addressNow(), `${fact}: choosing with the keys leads nowhere`).toBe(address);
	const text =
		chosen === '?' ? messages.profile.unknown : (rows.find(([id]) => id === chosen)?.[1] ?? '');
	expectInOrder(await screen(page, fact), [said('radio', text, true)], `${fact}, answered`);
	const next = page
		.getByRole('button', { name: messages.profile.next, exact: true })
		.or(page.getByRole('link', { name: messages.questions.next, exact: true }));
	await lead(page, () => follow(next.first()));
}

/** Brackets that are said as people, counted by hand: of the baker's team, without the apprentice. */
const ofFive: Record<string, Record<string, [from: number, to: number]>> = {
	'stabilite-travail/part-cdi': {
		none: [0, 2],
		'des-50': [3, 3],
		'des-70': [4, 4],
		'des-87': [5, 5]
	}
};

/** Hears a question of a subject and answers it. */
async function answer(
	page: Page,
	criterion: string,
	item: string,
	given: Answer,
	language: Language
): Promise<void> {
	const { messages, words } = language;
	const { questions } = messages;
	const what = `${criterion}/${item}`;
	const spoken = words.criteria[criterion]?.items[item];
	if (!spoken) throw new Error(`No words for ${what}.`);
	const role =
		(await page.locator('fieldset input[type="checkbox"]').count()) > 0 ? 'checkbox' : 'radio';
	const inputs = page.locator('fieldset input');
	// Those that open a detail are no rows.
	const buttons = page.locator('fieldset button:not([aria-expanded])');
	if (role === 'checkbox' && (await buttons.count()) > 0) {
		const first = (await inputs.count()) - 2;
		await follow(buttons);
		await expect(inputs.nth(first), `${what}: the first row of the rest`).toBeFocused();
	}
	const all = await inputs.evaluateAll((inputs) =>
		(inputs as HTMLInputElement[]).map(({ value, checked }) => ({ value, checked }))
	);
	const onScreen = all.map(({ value }) => value);
	// Nothing is stored yet: what is chosen is what the profile knows.
	const known = all.filter(({ checked }) => checked).map(({ value }) => value);
	const others: Record<string, string | undefined> = {
		'?': questions.unknown,
		none: questions.none,
		zero: spoken.zero
	};
	const textOf = (id: string) => {
		const people = ofFive[what]?.[id];
		if (people) return questions.persons(...people, 5);
		return spoken.choices[id]?.words ?? others[id] ?? `the words of ${id}`;
	};
	const heard = await screen(page, what);
	expectInOrder(
		heard,
		[
			words.criteria[criterion]?.plain ?? criterion,
			title(spoken.question),
			role === 'radio' ? questions.choose : questions.tickAll,
			group(spoken.question),
			...onScreen.map((id) =>
				known.includes(id)
					? said(role, `${textOf(id)} ${questions.known}`, true)
					: said(role, textOf(id))
			)
		],
		what
	);
	// A row that changes what is asked is no answer: a button.
	if ((await buttons.count()) > 0) expectInOrder(heard, [`button, ${spoken.zero ?? ''}`], what);
	await forget(page);
	let chosen: string[] = [];
	if ('numbers' in given) await figure(page, spoken, given, language, what);
	else {
		chosen =
			'practices' in given
				? given.practices.length > 0
					? given.practices
					: ['none']
				: 'unknown' in given
					? ['?']
					: ['level' in given ? given.level : given.bracket];
		const toPress = chosen.filter((id) => !known.includes(id));
		// Keeping what the profile knows as it is leads on: that is another journey's.
		expect(toPress, `${what}: something is said that was not known`).not.toEqual([]);
		for (const id of toPress) await choose(row(page, id));
		for (const id of chosen) await expect(row(page, id)).toBeChecked();
	}
	await expectSaid(page, `polite: ${questions.saved}`, `${what}: the answer is kept`);
	expectInOrder(
		await screen(page, what),
		onScreen.filter((id) => chosen.includes(id)).map((id) => said(role, textOf(id), true)),
		`${what}, answered`
	);
}

/** The bracket first, then the figure: wrong, and mended. */
async function figure(
	page: Page,
	spoken: { numbers?: Record<string, string> },
	{ numbers: { unit, ...numbers } }: { numbers: Partial<Record<string, number | string>> },
	{ messages, help, lang }: Language,
	what: string
): Promise<void> {
	const { questions } = messages;
	await choose(page.getByRole('radio').first());
	await expectSaid(page, `polite: ${questions.saved}`, `${what}: the bracket is kept`);
	const fold = page.getByText(questions.figure, { exact: true });
	await follow(fold);
	const labels = Object.keys(numbers).map((id) => flat(spoken.numbers?.[id] ?? id));
	const field = (label: string) => page.getByLabel(label, { exact: true });
	// Its fields are brought when they are asked for.
	await expect(field(labels[0] ?? '')).toBeVisible();
	expectInOrder(
		await screen(page, `${what}, its figure`),
		[
			...labels.map((label) => new RegExp(`^textbox, ${escape(label)}`)),
			`button, ${help.figure.use}`
		],
		`${what}, its figure`
	);
	const [first = ''] = labels;
	await field(first).fill('12 x');
	await field(first).press('Enter');
	await expectSaid(
		page,
		`assertive: ${help.figure.errors['not-a-number']}`,
		`${what}: a wrong figure`
	);
	expectInOrder(
		await screen(page, `${what}, a wrong figure`),
		[
			new RegExp(
				`^textbox, ${escape(first)}, 12 x, ${escape(flat(help.figure.errors['not-a-number']))}.*, invalid`
			)
		],
		`${what}, a wrong figure`
	);
	const units = page.getByLabel(help.figure.unit);
	if (unit && (await units.isVisible())) await units.selectOption(String(unit));
	for (const [id, value] of Object.entries(numbers))
		await field(flat(spoken.numbers?.[id] ?? id)).fill(
			String(value).replace('.', lang === 'fr' ? ',' : '.')
		);
	await follow(page.getByRole('button', { name: help.figure.use }));
	const computed = escape(flat(help.figure.computed('§'))).replace('§', '.+');
	await expect
		.soft(async () =>
			expect(await saidSince(page)).toContainEqual(
				expect.stringMatching(new RegExp(`^polite: ${computed}$`))
			)
		)
		.toPass({ timeout: 3000 });
}

async function hearHome(page: Page, { messages, pages }: Language): Promise<void> {
	const start = page.getByRole('link', { name: messages.home.start, exact: true });
	await expect(start).toBeVisible();
	expectInOrder(
		await screen(page, 'home'),
		[
			`link, ${messages.app.skip}`,
			'banner',
			`navigation, ${messages.app.menu}`,
			`link, ${messages.app.questions}`,
			`link, ${messages.app.result}`,
			`link, ${messages.app.dossiers}`,
			'main',
			title(pages.home.title),
			messages.home.promise,
			`link, ${messages.home.start}`,
			'contentinfo'
		],
		'home'
	);
	await expectLinksToMean(page, 'home');
	await follow(start);
	await expect(page).toHaveURL(/\/profil\?nouveau&q=/);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

async function hearResult(page: Page, { report, rose, words }: Language): Promise<void> {
	const { result } = evaluateByCommandLine(bakery);
	const score = rounded(result.total.low);
	const headline = page.getByRole('heading', { level: 1 });
	await expect(headline).toBeVisible();
	expectInOrder(
		await screen(page, 'the result'),
		[
			title(await headline.innerText()),
			`group, ${rose.label}`,
			...grid.pillars.flatMap((pillar) => [
				`list, ${words.pillars[pillar.id]?.plain}`,
				...pillar.themes
					.flatMap((theme) => theme.criteria)
					.map(({ id }) => {
						const { low = NaN, high = NaN, max = NaN } = result.criteria[id] ?? {};
						const said = rose.points(low, high, max);
						const text = flat(rose.subject(words.criteria[id]?.plain ?? '', said));
						return new RegExp(`^link, ${escape(text)}(,|$)`);
					})
			]),
			new RegExp(escape(flat(report.total(score, score)))),
			`heading, ${report.firstStep}, level 2`,
			`heading, ${report.strengths}, level 2`,
			new RegExp(`^link, ${escape(report.pages.subjects.title)}`),
			new RegExp(`^link, ${escape(report.pages.steps.title)}`)
		],
		'the result'
	);
	await expectLinksToMean(page, 'the result');

	await lead(page, () => follow(page.getByRole('link', { name: report.pages.steps.title })));
	expectInOrder(
		await screen(page, 'the steps'),
		[
			title(report.pages.steps.title),
			new RegExp(`^heading, ${flat(report.stepsCount(5, '\\d+', '\\d+'))}, level 2$`),
			`heading, ${report.weakTitle}, level 2`
		],
		'the steps'
	);
	await expectLinksToMean(page, 'the steps');

	await lead(page, () => follow(page.getByRole('link', { name: report.pages.detail.title })));
	const line = (name: string, score: number) => [
		`rowheader, ${name}`,
		new RegExp(`^cell, ${score} ?%$`)
	];
	expectInOrder(
		await screen(page, 'the details'),
		[
			title(report.pages.detail.title),
			`table, ${report.partsTitle}`,
			`columnheader, ${report.part}`,
			new RegExp(`^columnheader, ${escape(flat(report.points))}(,|$)`),
			...grid.pillars.flatMap((pillar) => [
				...line(words.pillars[pillar.id]?.plain ?? '', rounded(result.pillars[pillar.id]?.low)),
				...(pillar.themes.length > 1
					? pillar.themes.flatMap((theme) =>
							line(words.themes[theme.id]?.plain ?? '', rounded(result.themes[theme.id]?.low))
						)
					: [])
			]),
			`table, ${report.subjectsTitle(20)}`,
			...criteriaByNumber.flatMap((criterion) => [
				new RegExp(`^rowheader, .*${escape(flat(words.criteria[criterion]?.plain ?? ''))}`),
				`cell, ${report.pointsOf(
					result.criteria[criterion]?.low ?? NaN,
					result.criteria[criterion]?.high ?? NaN,
					result.criteria[criterion]?.max ?? NaN
				)}`
			])
		],
		'the details'
	);
	await expectLinksToMean(page, 'the details');
}

test(
	'Home, a question about the company, one of a subject with its figure and the result by ear',
	{ tag: '@deep' },
	async ({ page }) => {
		const language = languages.French;
		await bringReader(page);
		await page.goto('/');
		await hearHome(page, language);
		for (const fact of ['purpose', 'project', 'legalForm', 'headcount'])
			await answerFact(page, fact, bakery.profile[fact] ?? { unknown: true }, language);
		await page.goto('/diagnostic?sujet=ecarts-remuneration&question=ecart');
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		const given = bakery.answers['ecarts-remuneration']?.ecart;
		await answer(page, 'ecarts-remuneration', 'ecart', given ?? { unknown: true }, language);
		await seedExample(page, example('boulangerie').name);
		await page.goto('/resultats');
		await hearResult(page, language);
	}
);

for (const [name, language] of Object.entries(languages)) {
	test(`The journey of the baker by ear, in ${name}`, { tag: '@deep' }, async ({ page }) => {
		test.slow();
		const { prefix, lang, messages, words } = language;
		await bringReader(page);
		await page.goto(prefix || '/');
		await expect(page.locator('html')).toHaveAttribute('lang', lang);

		await test.step('home', () => hearHome(page, language));

		await test.step('the first questions', async () => {
			for (const fact of startFacts)
				await answerFact(page, fact, bakery.profile[fact] ?? { unknown: true }, language);
			expectInOrder(
				await screen(page, 'what was told'),
				[
					title(messages.profile.title),
					`link, ${messages.profile.toQuestions}`,
					...startFacts.map(
						(fact) => `link, ${messages.profile.changeFact(words.facts[fact]?.question ?? '')}`
					)
				],
				'what was told'
			);
			await expectLinksToMean(page, 'what was told');
			await lead(page, () =>
				follow(page.getByRole('link', { name: messages.profile.toQuestions }))
			);
		});

		await test.step('the questions', async () => {
			for (let screens = 0; screens < 80; screens += 1) {
				const { pathname, searchParams } = new URL(page.url());
				if (pathname.endsWith('/resultats')) break;
				const criterion = searchParams.get('sujet') ?? '';
				const id = searchParams.get('question') ?? '';
				if (id in words.facts) {
					await answerFact(page, id, bakery.profile[id] ?? { unknown: true }, language);
					continue;
				}
				const given = bakery.answers[criterion]?.[id];
				await answer(page, criterion, id, given ?? { unknown: true }, language);
				if (screens === 0) await expectLinksToMean(page, 'a question');
				const forward = page
					.getByRole('link', { name: messages.questions.next, exact: true })
					.or(page.getByRole('link', { name: messages.questions.finish, exact: true }));
				await lead(page, () => follow(forward.first()));
			}
			await expect(page).toHaveURL(/\/resultats$/);
		});

		await test.step('the result', () => hearResult(page, language));
	});

	test(`The other screens by ear, in ${name}`, { tag: '@deep' }, async ({ page }) => {
		const { prefix, lang, messages } = language;
		await bringReader(page);
		await page.goto(`${prefix}/dossiers`);
		await expect(page.locator('html')).toHaveAttribute('lang', lang);
		await page.getByRole('button').filter({ hasText: holding }).click();
		await expect(page).toHaveURL(/\/resultats$/);
		for (const address of [
			'/dossiers',
			'/resultats',
			'/a-chercher',
			'/criteres',
			'/methode',
			'/impact-score',
			'/confidentialite',
			'/accessibilite',
			'/mentions-legales'
		]) {
			await page.goto(`${prefix}${address}`);
			const heading = page.getByRole('heading', { level: 1 });
			await expect(heading).toBeVisible();
			await expect(page.getByText(messages.app.loading)).toHaveCount(0);
			expectInOrder(
				await screen(page, address),
				['banner', 'main', title(await heading.innerText()), 'contentinfo'],
				address
			);
			await expectLinksToMean(page, address);
		}
	});
}
