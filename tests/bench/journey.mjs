/**
 * A new person's way by the pointer, whatever the words on the screens: from the home page through the profile of an
 * example company to the first answer stored.
 *
 * @param {import('@playwright/test').Page} page at the home page
 * @param {{ profile: Record<string, unknown> }} sheet
 */
export async function answerFirstQuestion(page, { profile }) {
	await page.locator('main a[href$="/profil?nouveau"]').click();
	const toQuestions = page.locator('main a.primary[href$="/diagnostic"]');
	const rows = page.locator('fieldset label');
	const number = page.locator('input[inputmode="numeric"]');
	await rows.or(number).first().waitFor();
	for (let screens = 0; !(await toQuestions.isVisible()); screens++) {
		if (screens > 20) throw new Error('The profile does not end.');
		await onward(page, () => answerFact(page, profile));
	}
	await toQuestions.click();
	await page.locator('#question').waitFor();
	for (let screens = 0; !(await hasAnswer(page)); screens++) {
		if (screens > 5) throw new Error('No answer gets stored.');
		if (await number.isVisible()) await typeCount(page, profile.alternants ?? 0);
		else await rows.first().click();
		await page.waitForTimeout(500);
	}
}

/**
 * Touches the row that the company would choose, or the first; types its headcount.
 *
 * @param {import('@playwright/test').Page} page
 * @param {Record<string, unknown>} profile
 */
async function answerFact(page, profile) {
	const number = page.locator('input[inputmode="numeric"]');
	// The script of a count comes with its first question.
	await number.or(page.locator('fieldset label').first()).waitFor();
	if (await number.isVisible()) {
		return typeCount(page, profile.headcount);
	}
	const values = new Set(Object.values(profile).map(String));
	const offered = await page
		.locator('fieldset input')
		.evaluateAll((inputs) => inputs.map((input) => /** @type {HTMLInputElement} */ (input).value));
	const at = offered.findIndex((value) => values.has(value));
	await page.locator('fieldset label').nth(Math.max(at, 0)).click();
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {unknown} count
 */
async function typeCount(page, count) {
	await page.locator('input[inputmode="numeric"]').fill(String(count));
	await page.locator('form button[type="submit"]').click();
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {() => Promise<void>} act
 */
async function onward(page, act) {
	const heading = page.locator('main h1');
	const before = await heading.textContent();
	await act();
	await page.waitForFunction(
		(before) => document.querySelector('main h1')?.textContent !== before,
		before
	);
}

/** @param {import('@playwright/test').Page} page */
function hasAnswer(page) {
	return page.evaluate(
		() =>
			new Promise((resolve, reject) => {
				const opening = indexedDB.open('azimut');
				opening.onerror = () => reject(opening.error);
				opening.onsuccess = () => {
					const db = opening.result;
					const reading = db.transaction('revisions').objectStore('revisions').getAll();
					reading.onerror = () => reject(reading.error);
					reading.onsuccess = () => {
						db.close();
						resolve(reading.result.some(({ path }) => path.startsWith('answers/')));
					};
				};
			})
	);
}
