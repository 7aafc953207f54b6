import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import Unbroken from './Unbroken.svelte';

test('what a hyphen joins stays on one line, and the words stay as they are', () => {
	const text = 'Qu’avez-vous fait, vous-même ?';
	const { container } = render(Unbroken, { text });
	expect(container).toHaveTextContent(text);
	for (const joined of ['Qu’avez-vous', 'vous-même'])
		expect(screen.getByText(joined).tagName).toBe('SPAN');
});
