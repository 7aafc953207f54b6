import { expect, test } from '@playwright/test';

test.describe('Brackets in an address', () => {
	for (const [path, title] of [
		['/?utm[source]=x', /Azimut/],
		['/methode?a[b]=1', /Méthode|méthode/],
		['/dossiers?x=[a]', /Azimut/],
		['/en/dossiers?[[...a=b]]', /Azimut/]
	] as const)
		test(
			`leave the screen as it is, and go with it to the other language: ${path}`,
			{ tag: path.startsWith('/en') ? [] : '@deep' },
			async ({ page }) => {
				const faults: string[] = [];
				page.on('pageerror', (fault) => faults.push(fault.message));
				await page.goto(path);
				await expect(page).toHaveTitle(title);
				await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
				await page.waitForLoadState('networkidle');
				await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
				const twin = page.locator('a[hreflang]').filter({ visible: true });
				expect(new URL((await twin.getAttribute('href')) ?? '', page.url()).search).toBe(
					new URL(page.url()).search
				);
				await twin.click();
				await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
				expect(faults).toEqual([]);
			}
		);
});
