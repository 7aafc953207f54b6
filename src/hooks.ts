import type { Reroute } from '@sveltejs/kit';
import { isLeftOut } from './modules';

/** What the instance leaves out is at no address. */
export const reroute: Reroute = ({ url }) =>
	INSTANCE.leavesOut && isLeftOut(url.pathname, INSTANCE.modules) ? '/-' : undefined;
