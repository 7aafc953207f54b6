import coachWords from '../../src/lib/coach/words/fr.coach';
import handover from '../../src/lib/coach/words/fr.handover';
import words from '../../src/lib/coach/words/fr.interview';
import messages from '../../src/lib/i18n/messages/fr.messages';
import voices from '../../src/lib/coach/words/fr.voices';
import { isGate } from '../support/tier';
import { downloadExport, fieldsOf, revisionsOf, stored, type Revision } from './support/device';
import { example, factWords, gridName } from './support/grid';
import { heading } from './support/journey';
import { enter, tabTo } from './support/keys';
import { saved } from './support/own-server';
import { seedExample } from './support/seed';
import { inspect } from './states/inspect';
import { expect, test, type Page } from './support/test';

const bakery = example('boulangerie');

/** On the screen that is for it, by keys alone. */
async function becomeCoach(page: Page) {
	await page.goto('/accompagner');
	await tabTo(page, page.getByLabel(coachWords.name));
	await page.keyboard.type('Karim');
	await page.keyboard.press('Tab');
	await page.keyboard.type('CMA de l’Hérault');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('status')).toHaveText(coachWords.begun);
}

/** Its keys act once its bar is there. */
async function beginInterview(page: Page) {
	await enter(page, page.getByRole('button', { name: words.begin }));
	await expect(page.getByRole('region', { name: words.title })).toBeVisible();
}

/** A client of whom only the profile is known, as a call before the visit leaves it. */
async function seedClient(page: Page) {
	await seedExample(page, bakery.name);
	await page.evaluate(
		() =>
			new Promise<void>((resolve, reject) => {
				const opening = indexedDB.open('azimut');
				opening.onsuccess = () => {
					const db = opening.result;
					const writing = db.transaction('revisions', 'readwrite');
					const cursor = writing.objectStore('revisions').openCursor();
					cursor.onsuccess = () => {
						const at = cursor.result;
						if (!at) return;
						const { path } = at.value as { path: string };
						if (path.startsWith('answers/') || path === 'meta/origin') at.delete();
						at.continue();
					};
					writing.onabort = () => reject(new Error(String(writing.error)));
					writing.oncomplete = () => (db.close(), resolve());
				};
			})
	);
}

/** The keys of a French keyboard: digits are where `&é"'(-è_ç` are written. */
async function azerty(page: Page) {
	const session = await page.context().newCDPSession(page);
	const written = '&é"\'(-è_ç';
	return async (digit: number) => {
		const key = written[digit - 1] ?? '';
		const event = { key, code: `Digit${digit}`, windowsVirtualKeyCode: 48 + digit };
		await session.send('Input.dispatchKeyEvent', { type: 'keyDown', text: key, ...event });
		await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
	};
}

const address = (page: Page) => page.url();
const answersOf = (all: Revision[]) => all.filter(({ path }) => path.startsWith('answers/'));

test.describe('an interview', () => {
	test.use({ serviceWorkers: 'allow' });

	test('without network, on a French keyboard: 20 subjects, three notes, three parked, 95 minutes', async ({
		page,
		tripwires
	}) => {
		test.slow();
		tripwires.allow(/ERR_INTERNET_DISCONNECTED/);
		await seedClient(page);
		await becomeCoach(page);
		await saved(page);
		await page.context().setOffline(true);
		await page.goto('/diagnostic');
		await beginInterview(page);
		await expect(page.getByText(words.minutes(0))).toBeVisible();
		const digit = await azerty(page);
		let keys = 0;
		const press = async (key: string) => {
			keys += 1;
			await page.keyboard.press(key);
		};
		const choose = async (place: number) => {
			keys += 1;
			await digit(place);
		};
		const subjects = new Set<string>();
		let [notes, parked] = [0, 0];
		for (let screens = 0; screens < 90; screens += 1) {
			const here = address(page);
			const subject = new URL(here).searchParams.get('sujet') ?? '';
			await expect(heading(page)).toBeFocused();
			// Nobody reads a question in less.
			await page.waitForTimeout(300);
			const isNew = !subjects.has(subject);
			subjects.add(subject);
			if (isGate && subjects.size > 8) {
				await enter(page, page.getByRole('button', { name: words.end, exact: true }));
				break;
			}
			if (isNew && notes < 3) {
				notes += 1;
				await press('Control+Period');
				await expect(page.getByLabel(/^Note privée\s: /)).toBeFocused();
				await page.keyboard.type(`SECRET-${notes}`);
				await press('Escape');
				await expect(heading(page)).toBeFocused();
			}
			const question = page.locator('.screen fieldset').first();
			const park = page.locator('.interview details button').filter({ hasText: /à retrouver/i });
			const isFact = (await park.count()) === 0;
			if (!isFact && notes === 3 && parked < 3) {
				parked += 1;
				// A letter close to the one before was for the question before.
				await page.waitForTimeout(300);
				await press('p');
				await choose(parked);
			} else if (await question.locator("input[type='checkbox']").first().isVisible()) {
				const first = question.locator('input').first();
				// What the profile knows is ticked: going on stores it.
				if (!(await first.isChecked())) await choose(1);
				await expect(first).toBeChecked();
				await press('Enter');
			} else if (await question.locator("input[type='radio']").first().isVisible()) await choose(1);
			else if (await page.getByRole('textbox').isVisible()) {
				await choose(1);
				await press('Enter');
			} else await press('Enter');
			await expect
				.poll(async () => address(page) !== here || (await page.getByRole('dialog').isVisible()))
				.toBe(true);
			if (await page.getByRole('dialog').isVisible()) break;
		}
		const ending = page.getByRole('dialog', { name: words.endTitle });
		await expect(ending).toBeVisible();
		expect(subjects.size).toBe(isGate ? 9 : 20);
		expect([notes, parked]).toEqual([3, 3]);
		test.info().annotations.push({ type: 'keys', description: String(keys) });
		expect(keys).toBeLessThanOrEqual(120);

		await ending.getByLabel(words.minutesLabel).fill('95');
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(/\/compte-rendu$/);
		const log = await stored<Revision>(page, 'coachRevisions');
		expect(log.find(({ path }) => path.includes('/contacts/'))?.value).toMatchObject({
			minutes: 95,
			kind: 'visit'
		});
		const texts = log.map(({ value }) => value);
		for (const text of ['SECRET-1', 'SECRET-2', 'SECRET-3']) expect(texts).toContain(text);
		const shared = await revisionsOf(page);
		expect(
			shared.filter(({ path }) => /^park\/.*\/who$/.test(path)).map(({ value }) => value)
		).toEqual(expect.arrayContaining(['company', 'accountant', 'coach']));
		expect(answersOf(shared).every(({ author }) => author.role === 'coach')).toBe(true);
		expect(shared.find(({ path }) => path.startsWith('people/'))?.value).toEqual({
			name: 'Karim',
			structure: 'CMA de l’Hérault'
		});
		expect(JSON.stringify(shared)).not.toContain('SECRET');
	});
});

test(
	'Single keys are dead in a field and can be switched off; the note hides as the question changes',
	{ tag: '@deep' },
	async ({ page }) => {
		await seedExample(page, bakery.name);
		await becomeCoach(page);
		await page.goto('/diagnostic?sujet=ecarts-remuneration');
		await beginInterview(page);
		const before = (await revisionsOf(page)).length;
		const here = address(page);

		await page.keyboard.press('Control+Period');
		const note = page.getByLabel(/^Note privée\s: /);
		await expect(note).toBeFocused();
		await page.keyboard.type('v 1 n p');
		await expect(note).toHaveValue('v 1 n p');
		expect(address(page)).toBe(here);
		await page.getByRole('link', { name: 'Suivante' }).press('Enter');
		await expect(note).toBeHidden();
		await page.goBack();
		await expect(heading(page)).toBeVisible();
		await expect(note).toBeHidden();

		await page.keyboard.press('F1');
		const keys = page.getByRole('dialog', { name: words.keysTitle });
		await keys.getByLabel(words.singleKeys).press('Space');
		await page.keyboard.press('Escape');
		await heading(page).focus();
		await page.keyboard.press('Digit2');
		await page.keyboard.press('n');
		await page.waitForTimeout(400);
		expect((await revisionsOf(page)).length).toBe(before);
		await page.keyboard.press('Control+k');
		await page.keyboard.type('egalite');
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(/sujet=egalite-femmes-hommes/);
		await page.setViewportSize({ width: 320, height: 700 });
		expect((await inspect(page, ['axe'])).join('\n')).toBe('');
	}
);

test(
	'Whose the answers are is chosen once and in sight, from one question to the next; one key changes it, and it is read with the answers',
	{ tag: '@deep' },
	async ({ page }) => {
		await seedClient(page);
		await becomeCoach(page);
		await page.goto('/client');
		const whose = page.getByLabel(words.whose.label);
		await whose.selectOption(words.whose.names.alone);
		const fields = async () => {
			const standing = fieldsOf(await revisionsOf(page));
			return ['voice', 'answers'].map((kind) =>
				standing.get(`${kind}/${gridName}/mission-odd/mission`)
			);
		};
		const question = '/diagnostic?sujet=mission-odd&question=mission';
		await page.goto(question);
		await beginInterview(page);
		await expect(whose).toHaveValue('alone');
		const before = await fields();
		await page.waitForTimeout(300);
		await page.keyboard.press('Digit1');
		await expect.poll(async () => (await fields())[0]).toBe('alone');
		await expect(page).not.toHaveURL(question);
		await expect(heading(page)).toBeFocused();
		await expect(whose).toHaveValue('alone');
		await page.keyboard.press('Control+z');
		await expect(page).toHaveURL(/question=mission$/);
		expect(await fields()).toEqual(before);

		await page.waitForTimeout(300);
		await page.keyboard.press('Digit1');
		await page.goto(question);
		await expect(page.getByText(voices.whose.alone('Karim'))).toBeVisible();
		await page.waitForTimeout(550);
		await page.keyboard.press('a');
		await expect(page.getByText(words.whose.from.together)).toBeVisible();
		await expect(whose).toHaveValue('together');
		await page.keyboard.press('Digit1');
		await expect.poll(async () => (await fields())[0]).toBe('together');
		await page.goto('/voix');
		await expect(whose).toHaveValue('together');
		await page.getByRole('radio', { name: voices.all(0).split('(')[0] }).check();
		await expect(
			page.locator('tbody tr').filter({ hasText: voices.whose.together('') })
		).not.toHaveCount(0);
	}
);

test(
	'What a meeting needs less is folded, by keys: it opens, acts, and closes on Escape',
	{ tag: '@deep' },
	async ({ page }) => {
		await seedExample(page, bakery.name);
		await becomeCoach(page);
		await page.goto('/diagnostic?sujet=mission-odd&question=mission');
		await beginInterview(page);
		const more = page.getByRole('region', { name: words.title }).locator('summary');
		const goTo = page.getByRole('button', { name: words.goTo });
		await enter(page, more);
		await expect(goTo).toBeVisible();
		await page.keyboard.press('Tab');
		await page.keyboard.press('Escape');
		await expect(goTo).toBeHidden();
		await expect(more).toBeFocused();
		await page.keyboard.press('Enter');
		await enter(page, page.getByRole('button', { name: words.park, exact: true }));
		await expect(goTo).toBeHidden();
		await expect(page.getByText(words.parkTitle)).toBeVisible();
	}
);

test(
	'A fact is not put off: the digit after P answers nothing; undo goes back to the fact',
	{ tag: '@deep' },
	async ({ page }) => {
		await seedExample(page, bakery.name);
		await becomeCoach(page);
		await page.goto('/diagnostic?sujet=stabilite-travail&question=seasonal');
		await beginInterview(page);
		const { question } = factWords('seasonal');
		await expect(heading(page)).toHaveText(question);
		const told = async () => fieldsOf(await revisionsOf(page)).get('profile/seasonal');
		// Nobody reads a question in less.
		await page.waitForTimeout(300);
		await page.keyboard.press('p');
		await expect(page.getByText(words.cannotPark)).toBeVisible();
		await page.keyboard.press('Digit1');
		await page.waitForTimeout(400);
		await expect(heading(page)).toHaveText(question);
		expect(await told()).toBe(false);

		await page.keyboard.press('Digit1');
		await expect(heading(page)).toHaveText(factWords('mostlySeasonal').question);
		await expect(page.getByText(words.cannotPark)).toBeHidden();
		expect(await told()).toBe(true);
		await page.keyboard.press('Control+z');
		await expect(heading(page)).toHaveText(question);
		expect(await told()).toBe(false);
	}
);

test(
	'A letter that closely follows another was for the question before: nothing is put off unasked',
	{ tag: '@deep' },
	async ({ page }) => {
		await seedClient(page);
		await becomeCoach(page);
		await page.goto('/diagnostic?sujet=mission-odd&question=mission');
		await beginInterview(page);
		const more = page.getByRole('region', { name: words.title }).locator('summary');
		await enter(page, more);
		await expect(page.getByRole('button', { name: words.unknownPark })).toBeVisible();
		await page.keyboard.press('Escape');
		await heading(page).focus();
		// All at once, as the next question comes: no clock decides.
		const drawn = await page.evaluate(
			() =>
				new Promise<string[]>((resolve) => {
					const press = (key: string, code = '') =>
						document.body.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true }));
					const title = () => document.querySelector('#question')?.textContent ?? '';
					const first = title();
					new MutationObserver((_, observer) => {
						if (title() === first || title() === '') return;
						observer.disconnect();
						for (const key of ['p', 'n', 'v', 'a']) press(key);
						press('&', 'Digit1');
						setTimeout(() => resolve([first, title()]), 400);
					}).observe(document.body, { subtree: true, childList: true, characterData: true });
					press('n');
				})
		);
		await expect(heading(page)).toHaveText(drawn[1] ?? '');
		// What did nothing says so.
		await expect(page.getByText(words.tooEarly)).toBeVisible();
		await expect(page.getByText(words.parkTitle)).toBeHidden();
		const paths = (await revisionsOf(page)).map(({ path }) => path);
		expect(paths.filter((path) => path.startsWith('park/'))).toEqual([]);
		expect(answersOf(await revisionsOf(page))).toHaveLength(1);

		await page.waitForTimeout(300);
		await page.keyboard.press('p');
		await expect(page.getByText(words.parkUnanswered)).toBeVisible();
		await expect(page.getByText(words.tooEarly)).toBeHidden();
	}
);

test(
	'Until it is chosen what a coach answers is the coach’s alone; the company’s note is not a private one',
	{ tag: '@deep' },
	async ({ page }) => {
		await seedClient(page);
		await becomeCoach(page);
		await page.goto('/diagnostic?sujet=mission-odd&question=mission');
		const whose = page.getByLabel(words.whose.label);
		await expect(page.getByText(words.whose.unchosen)).toBeVisible();
		const voice = async () =>
			fieldsOf(await revisionsOf(page)).get(`voice/${gridName}/mission-odd/mission`);
		const rows = page.locator('.screen fieldset').first().locator('input');
		await rows.first().press('Space');
		await expect.poll(voice).toBe('alone');
		await whose.selectOption('together');
		await rows.nth(1).press('Space');
		await expect.poll(voice).toBe('together');

		await enter(page, page.getByRole('button', { name: words.companyNote.short }));
		await page.getByLabel(words.companyNote.label).fill('Relire les statuts.');
		await expect(page.getByText(words.companyNote.hint)).toBeVisible();
		await beginInterview(page);
		// It is there, so it is shown; a subject without one offers none.
		await expect(page.getByRole('button', { name: words.companyNote.short })).toBeVisible();
		await page.goto('/diagnostic?sujet=labels');
		await expect(page.getByRole('region', { name: words.title })).toBeVisible();
		await expect(
			page.getByRole('button', { name: messages.questions.yourProofs(0) })
		).toBeVisible();
		await expect(page.getByRole('button', { name: words.companyNote.short })).toHaveCount(0);
		await page.goto('/remettre');
		await expect(page.getByText(handover.counts.coachNotes(1))).toBeVisible();
		await expect(page.getByText(handover.counts.notes(1))).toHaveCount(0);
	}
);

test(
	'What is put off has the date that was typed before the digit',
	{ tag: '@deep' },
	async ({ page }) => {
		await seedExample(page, bakery.name);
		await becomeCoach(page);
		await page.goto('/diagnostic?sujet=mission-odd&question=mission');
		await beginInterview(page);
		await page.keyboard.press('p');
		const by = page.getByLabel(words.by);
		await page.keyboard.press('Tab');
		await expect(by).toBeFocused();
		await by.fill('2026-12-24');
		await tabTo(page, page.getByRole('button', { name: words.who.company }));
		await page.keyboard.press('Digit2');
		const parked = async (field: string) =>
			fieldsOf(await revisionsOf(page)).get(`park/${gridName}/mission-odd/mission/${field}`);
		await expect.poll(() => parked('who')).toBe('accountant');
		expect(await parked('by')).toBe('2026-12-24');
	}
);

const clientScreens = [
	{
		where: 'what leaves the device',
		tag: '@deep',
		paths: ['/imprimer', '/imprimer?document=rapport', '/envoyer', '/publier', '/resultats']
	},
	{
		where: 'any screen',
		tag: '@deep',
		paths: [
			'/imprimer?document=chiffres',
			'/a-chercher',
			'/plan',
			'/historique',
			'/voix',
			'/desaccords',
			'/profil',
			'/preuves',
			'/offres',
			'/dossiers',
			'/donnees',
			'/preparation',
			'/diagnostic'
		]
	}
];

for (const { where, tag, paths } of clientScreens)
	test(
		`What is private to a coach is in no file or request of the client’s, nor on ${where}`,
		{ tag },
		async ({ page }) => {
			const sentinels = ['SECRET-ALPHA', 'SECRET-BETA', 'SECRET-GAMMA'];
			const sent: string[] = [];
			page.on('request', (request) => sent.push(request.url(), request.postData() ?? ''));
			await seedExample(page, bakery.name);
			await becomeCoach(page);
			await page.goto('/diagnostic?sujet=labels');
			await beginInterview(page);
			for (const [at, sentinel] of sentinels.entries()) {
				await page.goto(`/diagnostic?sujet=${['labels', 'mission-odd', 'mecenat'][at]}`);
				await expect(page.getByRole('region', { name: words.title })).toBeVisible();
				await page.keyboard.press('Control+Period');
				await expect(page.getByLabel(/^Note privée\s: /)).toBeFocused();
				await page.keyboard.type(sentinel);
				await expect
					.poll(async () => JSON.stringify(await stored(page, 'coachRevisions')))
					.toContain(sentinel);
				if (at < 2) await page.keyboard.press('Escape');
			}
			await enter(page, page.getByRole('button', { name: words.eraseNote }));
			await enter(page, page.getByRole('button', { name: words.eraseSure }));
			await expect(page.getByText(words.noteErased)).toBeVisible();
			expect(JSON.stringify(await stored(page, 'coachRevisions'))).not.toContain('SECRET-GAMMA');

			const seen: Record<string, string> = {};
			await page.emulateMedia({ media: 'print' });
			for (const path of paths) {
				await page.goto(path);
				await expect(heading(page)).toBeVisible();
				await page.waitForLoadState('networkidle');
				seen[path] = await page.content();
			}
			await page.emulateMedia({ media: 'screen' });
			const { readFileSync } = await import('node:fs');
			for (const format of ['json', 'html'] as const)
				seen[format] = readFileSync(
					(await downloadExport(page, bakery.name, { format })).path,
					'utf8'
				);
			seen.requests = sent.join('\n');
			for (const [where, text] of Object.entries(seen))
				for (const sentinel of sentinels) expect(text, where).not.toContain(sentinel);
		}
	);
