import type { Doors } from '$lib/doors/doors';

/** Those of the modules that the instance has. Without one of these lines, its folder and its routes, the app is built all the same. */
export const doors: Doors = {
	...(INSTANCE.modules.coaching && {
		coach: { home: '/accompagner', open: () => import('$lib/coach/door') }
	}),
	...(INSTANCE.modules.figures && {
		figures: { home: '/contribuer', open: () => import('$lib/figures/door') }
	})
};
