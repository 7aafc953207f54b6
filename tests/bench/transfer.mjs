import { createHash, randomBytes } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { withBrowser } from './browser.mjs';
import { readExamples, withFolder, withServer } from './project.mjs';
import { seedWithProofs } from './seed.mjs';
import { median, ms } from './table.mjs';

const revisions = 2000;
const proofs = 20;
const proofBytes = 1_500_000;
const runs = 3;

/**
 * A heavy dossier out of one browser and into another, by the screen: from the press on the button to the file on the
 * disk, and from the choice of the file to the sentence that it is in. The page for keeping too, where it is offered.
 */
export async function transfer() {
	const [company] = readExamples();
	const files = Array.from({ length: proofs }, () => {
		const bytes = randomBytes(proofBytes);
		const sha256 = createHash('sha256').update(bytes).digest('hex');
		return { sha256, base64: bytes.toString('base64') };
	});
	const rows = [];
	await withServer(async (origin) => {
		for (const format of ['json', 'html']) {
			const [out, back, sizes] = [[], [], []];
			for (let run = 0; run < runs; run++)
				await withFolder(async (folder) => {
					const file = join(folder, `dossier.azimut.${format}`);
					const exported = await withBrowser(join(folder, 'one'), async (page) => {
						await page.goto(`${origin}/dossiers`);
						await page.locator('main h1').waitFor();
						await seedWithProofs(page, company, revisions, files);
						await page.reload();
						return save(page, format, file);
					});
					if (exported === null) return;
					out.push(exported);
					sizes.push(statSync(file).size);
					back.push(await withBrowser(join(folder, 'two'), (page) => take(page, origin, file)));
				});
			if (out.length === 0) continue;
			rows.push(
				[`.azimut.${format}, written, median of ${runs}`, ms(median(out))],
				[`.azimut.${format}, taken in by an empty browser, median of ${runs}`, ms(median(back))],
				[`.azimut.${format}, size`, `${(median(sizes) / 1e6).toFixed(1)} MB`]
			);
		}
	});
	return [
		{
			title: `A dossier with ${revisions} revisions and ${proofs} proofs of 1.5 MB, as a file`,
			rows
		}
	];
}

/** Time to the file; `null` where the screen does not offer this format. */
async function save(page, format, file) {
	const begun = performance.now();
	const coming = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Exporter' }).first().click();
	const dialog = page.getByRole('dialog');
	const asks = await Promise.race([coming.then(() => false), dialog.waitFor().then(() => true)]);
	if (!asks && format !== 'json') return null;
	if (asks) {
		const kind = format === 'json' ? 'Pour envoyer' : 'Pour garder';
		await dialog.getByRole('radio', { name: kind }).check();
		const ready = dialog.locator('button[aria-disabled="false"]', { hasText: 'Télécharger' });
		await ready.click({ timeout: 120_000 });
	}
	await (await coming).saveAs(file);
	return performance.now() - begun;
}

async function take(page, origin, file) {
	await page.goto(`${origin}/dossiers`);
	const input = page.getByLabel('Importer un dossier');
	await input.waitFor({ state: 'attached' });
	const begun = performance.now();
	await input.setInputFiles(file);
	await page.getByText(/est importé/).waitFor({ timeout: 120_000 });
	return performance.now() - begun;
}
