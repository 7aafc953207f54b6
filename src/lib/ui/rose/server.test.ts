import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import Rose from './Rose.svelte';

test('the server draws it whole, without a script', () => {
	const subject = {
		id: 'a',
		words: 'A',
		weight: 1,
		max: 5,
		low: 3,
		high: 4,
		state: 'scored'
	} as const;
	const parts = [{ id: 'part', name: 'Part', subjects: [subject] }];
	const { body } = render(Rose, { props: { parts, label: 'Exemple' } });
	expect(body).toContain('role="img" aria-label="Exemple"');
	expect(body.match(/<path/g)).toHaveLength(7);
	expect(body).not.toContain('<script');
});
