import type { PublicContent } from '$lib/share/public-content';

/** What a page shows while another shows its SIREN: the name is not declared as that of the register either. */
export function withoutSiren({
	registered: _registered,
	...content
}: PublicContent): PublicContent {
	return { ...content, siren: null };
}
