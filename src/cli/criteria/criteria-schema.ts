import { z } from 'zod';
import {
	catalogueFrameSchema,
	catalogueSchema,
	catalogueWordsSchema
} from '$lib/grid/catalogue-schema';
import { factsSchema } from './check-facts';
import {
	indicatorProposalsSchema,
	indicatorSetSchema,
	indicatorWordsSchema
} from '$lib/grid/indicators/indicator-schema';
import { spreadsheetMapSchema } from '$lib/grid/indicators/spreadsheet-map-schema';
import { instanceSchema } from './instance-schema';
import { gridSchema, guideSchema, mappingSchema, sheetSchema, wordsSchema } from '$lib/grid/schema';

/** JSON Schemas of the files a person may write, for editors that check while one types. */
export const jsonSchemas: Readonly<Record<string, object>> = {
	'grid.json': titled('An Azimut grid: what is asked, when, and for how many points', gridSchema),
	'words.json': titled('The words of an Azimut grid in one language', wordsSchema),
	'mapping.json': titled(
		'How answers to one version of a grid are read in the next: from-<older>.json',
		mappingSchema
	),
	'catalogue.json': titled('A catalogue of offers: who can help, with what, whom', catalogueSchema),
	'catalogue-words.json': titled('The French words of a catalogue', catalogueWordsSchema),
	'catalogue-frame.json': titled(
		'What Azimut says around the offers, in a language other than French',
		catalogueFrameSchema
	),
	'guide.json': titled('What the coach’s guide says of each subject, in one language', guideSchema),
	'indicators.json': titled(
		'A questionnaire of figures: what is asked of a year, and what is worked out of it',
		indicatorSetSchema
	),
	'indicator-words.json': titled(
		'The words of a questionnaire of figures in one language',
		indicatorWordsSchema
	),
	'indicator-proposals.json': titled(
		'What answers to a questionnaire of points propose of figures: from-<questionnaire>.json',
		indicatorProposalsSchema
	),
	'spreadsheet-map.json': titled(
		'Which figure goes into which cell of an official spreadsheet: <template>-<its version>.json',
		spreadsheetMapSchema
	),
	'facts.json': titled('The facts that every questionnaire of an instance may read', factsSchema),
	'instance.json': titled('What an instance of Azimut offers', instanceSchema),
	'sheet.json': titled('What one company says: the input of the command line', sheetSchema)
};

function titled(title: string, schema: z.ZodType): object {
	const { $schema, ...rest } = z.toJSONSchema(schema);
	return { $schema, title, ...rest };
}
