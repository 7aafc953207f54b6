import { pageJson3SchemaPath } from '$lib/server/pages/page-json-3-schema';
import { pageJson3 } from '../../../page-json-3';
import { respondJson } from '../../../respond-json';
import type { RequestHandler } from './$types';

/** Version 3 of the data: points beside the questions that they answer. */
export const GET: RequestHandler = (event) => respondJson(event, pageJson3SchemaPath, pageJson3);
