import type { Attachment } from 'svelte/attachments';

type Field = HTMLInputElement | HTMLTextAreaElement;

/** What `maxlength` must let through: it counts an emoji as two. */
export const longestValue = (most: number): number => 2 * most;

/** A field takes so many characters and no more, an emoji counting as one, as it does wherever texts are measured. */
export const atMost =
	(most = Infinity): Attachment<Field> =>
	(field) => {
		const cut = (event: Event) => {
			const letters = [...field.value];
			// A letter that is still being composed is cut once it is there.
			if (letters.length <= most || (event as InputEvent).isComposing) return;
			const caret = field.selectionStart;
			field.value = letters.slice(0, most).join('');
			field.setSelectionRange(caret, caret);
		};
		// Before whoever reads the field.
		const first = { capture: true };
		field.addEventListener('input', cut, first);
		field.addEventListener('compositionend', cut, first);
		return () => {
			field.removeEventListener('input', cut, first);
			field.removeEventListener('compositionend', cut, first);
		};
	};
