import type { DossierState } from '$lib/dossier/fold';
import { answerPath } from '$lib/dossier/paths';
import type { Change } from '$lib/dossier/revision';
import { sheetOf } from '$lib/dossier/sheet';
import { askedOf } from '$lib/engine/score/asked';
import { itemKey } from '$lib/engine/versions/move';
import { loadVersionMove, type VersionMove } from './moves';
import { movedFrom } from './moved-from';
import { answersAfterMove, settleAnswers, type AnswerAfterMove } from './moving';

/** An answer given under an older version since the dossier was moved from it. */
export interface OlderAnswer extends AnswerAfterMove {
	/** `<id>@<version>` */
	from: string;
	key: string;
	/** The question is asked of this company today. */
	asked: boolean;
	/** Nothing was answered in its place since: worth taking, most likely. */
	isLatest: boolean;
}

/** From every version that the dossier was moved from to the one in use; versions that this build has no way from are left out. */
export async function loadMovesFrom(state: DossierState, current: string): Promise<VersionMove[]> {
	const ways = await Promise.all(movedFrom(state).map((from) => loadVersionMove(from, current)));
	return ways.filter((way) => way !== null);
}

export const olderAnswersIn = (state: DossierState, ways: readonly VersionMove[]): OlderAnswer[] =>
	ways.flatMap((way) => {
		const sheet = sheetOf(state, way.move.to);
		return answersAfterMove(state, way.move).map((later) => {
			const { place, to } = later;
			const asked =
				to !== null &&
				askedOf(way.after, sheet, to.criterion).items.some(({ id }) => id === to.item);
			return {
				...later,
				from: way.move.from,
				key: `${way.move.from}/${itemKey(place)}`,
				asked,
				isLatest:
					!later.answeredSince ||
					writtenAt(state, way.move.from, place) >= writtenAt(state, way.move.to, to)
			};
		});
	});

/** Those taken go to the version in use; none of those shown is offered again. One gesture. */
export const settleAll = (
	state: DossierState,
	ways: readonly VersionMove[],
	shown: readonly OlderAnswer[],
	taken: readonly OlderAnswer[]
): Change[] =>
	ways.flatMap(({ move }) => {
		const own = ({ from }: OlderAnswer) => from === move.from;
		if (!shown.some(own)) return [];
		return settleAnswers(state, move, taken.filter(own), shown.filter(own));
	});

function writtenAt(state: DossierState, grid: string, place: AnswerAfterMove['to']): number {
	const path = place && answerPath(grid, place.criterion, place.item);
	return (path && state.paths.get(path)?.settled.at) || 0;
}
