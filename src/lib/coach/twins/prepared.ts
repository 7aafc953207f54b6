import type { Person } from '$lib/dossier/coach-identity';
import { finishedHere } from '$lib/dossier/campaigns';
import { fold, type DossierState } from '$lib/dossier/fold';
import { ownWayOf } from '$lib/dossier/merge/attach';
import { createDossier } from '$lib/dossier/list/create';
import { archiveDossier, listDossiers, restoreDossier } from '$lib/dossier/list/dossiers';
import { gridIn, sheetOf, yearIn } from '$lib/dossier/sheet';
import { notePreparedFor } from '$lib/dossier/prepared-for';
import { readDossier } from '$lib/dossier/storage/store';
import { currentGrid } from '$lib/session/opening/current-grid';
import { startingProfile } from '$lib/session/opening/fact-shape';
import type { Preparation } from '$lib/share/preparation';
import type { Device } from '$lib/session/device/device.svelte';
import { openStructure } from '$lib/session/opening/open-grid';
import { toConfirm, yearsAfter } from '$lib/years/years';

/**
 * Opens the dossier that a link names: as it stands here, or where it was attached to, or a new one under that id,
 * without a name, which the copy that it will meet has.
 * Who proposed it is noted: it is to them that the answers are given back.
 * @returns where the client goes on; null when storage refused
 */
export async function openPrepared(
	device: Device,
	dossier: string,
	today: Date,
	coach: Person & Pick<Preparation, 'box'>,
	open = openStructure
) {
	const opened = await device.run(async (db) => {
		const { current, archived, deleted } = await listDossiers(db);
		const isAmong = (rows: typeof current) => rows.some(({ id }) => id === dossier);
		if (isAmong(current)) return { dossier, isNew: false };
		const joined = (await ownWayOf(db, dossier)).at(-1);
		if (joined !== undefined) return { dossier: joined, isNew: false };
		if (isAmong(archived)) await archiveDossier(db, dossier, null);
		else if (isAmong(deleted)) await restoreDossier(db, dossier);
		else {
			const author = device.authorOf(dossier);
			const changes = startingProfile(today);
			await createDossier(db, {
				dossier,
				grid: currentGrid(),
				author,
				changes,
				at: today.getTime()
			});
			return { dossier, isNew: true };
		}
		return { dossier, isNew: false };
	});
	if (!opened) return null;
	await device.choose(opened.dossier);
	await device.run((db) => notePreparedFor(db, opened.dossier, coach));
	if (opened.isNew) return '/profil';
	const found = await device.run((db) => readDossier(db, opened.dossier));
	return found && beginningOf(fold(found.revisions), today, open);
}

/** A meeting is about the last year that is over: who answered for one before is asked. */
async function beginningOf(state: DossierState, today: Date, open: typeof openStructure) {
	const year = yearIn(sheetOf(state).profile);
	if (yearsAfter(year, today).length > 0) {
		const isFinished = year !== null && finishedHere(state).some((one) => one.year === year);
		return isFinished ? '/nouvelle-annee' : '/profil?q=referenceYear';
	}
	const compiled = await open(gridIn(state)).catch(() => null);
	const waits = compiled !== null && toConfirm({ state, compiled }).length > 0;
	return waits ? '/diagnostic?confirmer' : '/diagnostic';
}
