import type { Declared } from '$lib/server/settings/environment';
import type { Values } from './values';

/** What texts may name of who answers for this instance. */
export const operatorValues = ({ operator, hosting }: Declared): Values => ({
	operator: operator?.name ?? null,
	address: operator?.address ?? null,
	email: operator?.email ?? null,
	operatorWithoutEmail: operator !== null && operator.email === null,
	hosting
});
