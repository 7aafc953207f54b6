import { hashOf } from '$lib/server/store/secrets';
import { readBackup } from '$lib/server/store/backup';
import type { PublicContent } from '$lib/share/public-content';

export interface Expected {
	/** Rows, once all files were taken in. */
	counts: Record<'publications' | 'withdrawn' | 'reports', number>;
	/** Some of them, spread over the whole, and what is to be answered at each. */
	pages: { slug: string; status: 200 | 404 | 410; name: string | undefined }[];
}

const mostOfEach = 200;

/** What a database holds that took these files in, the first with its pages: what any of them withdrew is gone. */
export async function expectedOf(files: readonly string[], today: string): Promise<Expected> {
	const withdrawn = new Set<string>();
	for (const file of files)
		for await (const { table, row } of readBackup(file))
			if (table === 'withdrawn') withdrawn.add(row.slug_hash);
	let publications = 0;
	const here: Expected['pages'] = [];
	const gone: Expected['pages'] = [];
	const slugs = new Set<string>();
	const reported: string[] = [];
	for (const file of files)
		for await (const { table, row } of readBackup(file)) {
			if (table === 'reports') reported.push(row.slug);
			if (table !== 'publications' || slugs.has(row.slug)) continue;
			const { slug, request_hash, moderation, content, valid_until } = row;
			const isGone =
				withdrawn.has(hashOf(slug)) || (request_hash !== null && withdrawn.has(request_hash));
			if (isGone) {
				gone.push({ slug, status: 410, name: undefined });
				continue;
			}
			slugs.add(slug);
			publications++;
			// What ended is shown otherwise, or is old enough to be erased when the server starts.
			if (valid_until < today) continue;
			const isShown = moderation === 'open';
			const { name } = JSON.parse(content) as PublicContent;
			here.push({ slug, status: isShown ? 200 : 404, name: isShown ? name : undefined });
		}
	const counts = {
		publications,
		withdrawn: withdrawn.size,
		reports: reported.filter((slug) => slugs.has(slug)).length
	};
	return { counts, pages: [...spread(here), ...spread(gone)] };
}

const spread = <T>(all: readonly T[]): T[] =>
	all.filter((_, at) => at % Math.ceil(all.length / mostOfEach) === 0);
