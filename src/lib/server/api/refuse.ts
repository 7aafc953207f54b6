import { ApiError } from '../answers/api-error';

/** `allow`: what may be asked there, such as `GET, PUT`. */
export const refuseMethod = (allow: string): Promise<Response> =>
	Promise.reject(new ApiError('method', { allow }));
export const refuseUnknown = (): Promise<Response> => Promise.reject(new ApiError('unknown'));
