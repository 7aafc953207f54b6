import { sql } from 'kysely';

/** Of a row of `publications`: `isNew`, while neither the directory nor search engines have the page. */
export const isNewcomer = () =>
	sql<boolean | 0 | 1>`exists (select 1 from newcomers as n where n.slug = publications.slug)`.as(
		'isNew'
	);
