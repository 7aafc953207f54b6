/** Over what answers hold, wherever they are shown: each question says its own time, and few ask about a year. */

export const frenchPeriods = (year: number | string): string =>
	`Ce qui est demandé pour une année ou un exercice porte sur ${year}\u00a0; le reste, sur le jour ou la durée que dit la question.`;

export const englishPeriods = (year: number | string): string =>
	`What is asked for a year or a financial year is about ${year}; the rest, about the day or the time that the question says.`;
