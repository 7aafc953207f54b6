/** What a device keeps of a page, without a server. */
import type { PageRecord } from '../../src/lib/page-records/page-record';
import type { Publication } from '../../src/lib/share/publication';

const sent: Publication = {
	grid: 'g@1',
	facts: {},
	answers: {},
	listed: false,
	lang: 'fr' as const,
	show: { name: 'Exemple', facts: [] },
	assessedOn: '2026-11-25',
	referenceYear: 2025
};

/** A page whose address is told by some letters. */
export function pageRecordFor(
	letters: string,
	{ token = 'T', request = letters }: { token?: string; request?: string } = {}
): PageRecord {
	const slug = letters.padEnd(16, 'z');
	return {
		request: request.padEnd(32, '0'),
		asked: null,
		sent,
		page: {
			slug,
			url: `https://azimut.test/s/${slug}`,
			token: token.padEnd(43, '0'),
			withdrawalKey: 'abaisser abandon abdiquer abeille abolir aborder aboutir aboyer'
		}
	};
}

/** Asked for, and not answered. */
export const askedPage = (request = 'r'): PageRecord => ({
	request: request.padEnd(32, '0'),
	asked: sent,
	page: null,
	sent: null
});
