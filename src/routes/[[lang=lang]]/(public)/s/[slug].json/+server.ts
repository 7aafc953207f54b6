import { pageJson2Ends, pageJson2SchemaPath } from '$lib/server/pages/page-json-2-schema';
import { pageJson2 } from '../../page-json-2';
import { respondJson } from '../../respond-json';
import { languageAt } from '../../shown-at';
import type { RequestHandler } from './$types';

/** Version 2 of the data: in each answer, when it ends (RFC 9745, RFC 8594) and where the next one is. */
export const GET: RequestHandler = async (event) => {
	const { deprecated, sunset } = pageJson2Ends;
	const prefix = languageAt(event) === 'fr' ? '' : '/en';
	const next = `${prefix}/s/${encodeURIComponent(event.params.slug)}/donnees.json`;
	event.setHeaders({
		deprecation: `@${Date.parse(deprecated) / 1000}`,
		sunset: new Date(sunset).toUTCString(),
		link: `<${next}>; rel="successor-version"`
	});
	return respondJson(event, pageJson2SchemaPath, pageJson2);
};
