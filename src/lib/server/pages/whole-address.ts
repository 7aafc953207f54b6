import { isForwardedSecure, publicOrigin } from '../answers/alternates';
import { readOrigin } from '../settings/environment';

/** The public address of this instance, as the person who asks knows it: `https://azimut.example`. */
export function originOf({ request: { headers }, url }: { request: Request; url: URL }): string {
	const secure = isForwardedSecure(headers.get('x-forwarded-proto'));
	return publicOrigin(readOrigin(process.env), headers.get('host'), secure) ?? url.origin;
}
