import type { Doors } from '$lib/doors/doors';

/** Without one of these lines, its folder and its routes, the app is built all the same. */
export const doors: Doors = {
	coach: { home: '/accompagner', open: () => import('$lib/coach/door') },
	figures: { home: '/contribuer', open: () => import('$lib/figures/door') }
};
