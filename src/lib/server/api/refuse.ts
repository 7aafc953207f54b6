import { ApiError } from './api-error';

export const refuseMethod = (): Promise<Response> => Promise.reject(new ApiError('method'));
export const refuseUnknown = (): Promise<Response> => Promise.reject(new ApiError('unknown'));
