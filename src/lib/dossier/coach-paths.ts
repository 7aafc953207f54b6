/** Paths that only who coaches writes: apart, so that the first screens of the others go without. */
import { join, privateStart, type PrivatePart } from './paths';

/** `grid` is `<id>@<version>`, here and below. */
export const parkPath = (grid: string, criterion: string, item: string, field: 'who' | 'by') =>
	join('park', grid, criterion, item, field);
export const peoplePath = (device: string) => join('people', device);
export const meetingPath = (id: string, field: string) => join('meeting', id, field);
export const aliasPath = (dossier: string) => join('alias', dossier);
export const privatePath = (part: PrivatePart, id: string) => privateStart + join(part, id);
