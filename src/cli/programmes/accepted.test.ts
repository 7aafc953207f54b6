import { expect, it } from 'vitest';
import type { Condition } from '$lib/grid/grid';
import { acceptedBy, type Accepted } from './accepted';

const everybody: Accepted = { headcount: 'all', age: 'all', activity: 'all', micro: 'accepted' };

it.each<[Partial<Accepted>, Condition[]]>([
	[{}, []],
	[{ headcount: '20 to 249' }, [{ atLeast: ['headcount', 20] }, { atMost: ['headcount', 249] }]],
	[{ headcount: '20 to 249' }, [{ not: { any: [{ atMost: ['headcount', 19] }, { atLeast: ['headcount', 250] }] } }]],
	[{ headcount: '0 to 4, 10 and more' }, [{ any: [{ atMost: ['headcount', 4] }, { atLeast: ['headcount', 10] }] }]],
	[{ headcount: 'none' }, [{ all: [{ atMost: ['headcount', 4] }, { atLeast: ['headcount', 10] }] }]],
	[{ age: '3 and more' }, [{ atLeast: ['age', 3] }]],
	[{ activity: 'A C' }, [{ in: ['naf', ['rev2:C', 'rev2:A']] }]],
	[{ activity: 'all but K' }, [{ not: { is: ['naf', 'rev2:K'] } }]],
	[{ micro: 'refused' }, [{ in: ['legalForm', ['sas', 'sarl']] }]],
	[{}, [{ any: [{ is: ['artisan', true] }, { is: ['naf', 'rev2:C'] }] }]]
])('%j is accepted, whatever it is written like', (accepted, conditions) => {
	const rules = conditions.map((when, at) => ({ id: `rule-${at}`, when }));
	expect(acceptedBy(rules)).toEqual({ ...everybody, ...accepted });
}); // prettier-ignore
