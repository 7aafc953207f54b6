import { afterEach, expect, test, vi } from 'vitest';
import { newId } from '$lib/dossier/ids';
import { newActions, setField } from '$lib/plan/plan';
import { exampleAssessment } from '../../../../../../tests/support/assessment';
import { sinceMeeting } from './since-meeting';

afterEach(() => void vi.useRealTimers());

test('says what was promised and done, what was not, and which answers changed since', async () => {
	const assessment = await exampleAssessment('boulangerie');
	// Its answers are of today; the meeting comes later, and what follows it later still.
	vi.useFakeTimers({ now: Date.now() + 30 * 86_400_000, toFake: ['Date'] });
	const on = new Date().toISOString().slice(0, 10);
	const meeting = { on, steps: 'Appeler la mairie\nVoir le comptable' };
	const [id, title] = [newId(), 'Appeler la mairie'];
	await assessment.change(() => newActions(assessment.plan, id, [{ title }]));
	expect(sinceMeeting(assessment, meeting)).toEqual({
		done: [],
		open: ['Appeler la mairie', 'Voir le comptable'],
		changed: [],
		answered: []
	});

	vi.setSystemTime(Date.now() + 30 * 86_400_000);
	await assessment.change(setField(id, 'status', 'done'));
	const [subject] = assessment.compiled.path;
	const [item] = subject?.items.keys() ?? [];
	if (!subject || !item) throw new Error('The questionnaire is empty.');
	await assessment.answer(subject.id, item, { unknown: true });
	expect(sinceMeeting(assessment, meeting)).toEqual({
		done: ['Appeler la mairie'],
		open: ['Voir le comptable'],
		changed: [subject.id],
		answered: []
	});
	assessment.close();
});
