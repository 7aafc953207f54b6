import { putRow } from './device';
import type { Page } from './test';

export const karim = { name: 'Karim', structure: 'CMA de l’Hérault' };

/** As if Karim had said on this device that he coaches companies; the database must be there. */
export const becomeCoach = (page: Page) => putRow(page, 'settings', { key: 'coach', value: karim });
