import type { Areas } from '../../locale';

export default {
	title: 'I coach companies',
	lead: 'For business advisers and volunteers who fill in the self-assessment with a company. If you only answer for your own, there is nothing for you to do here.',
	guide: 'Read the meeting guide',
	takeBack: 'Take back a copy of my clients',
	name: 'Your first name',
	nameMissing: 'Write your first name: the company must know who answered with it.',
	structure: 'Your organisation',
	structureHint:
		'For example: “CMA de l’Hérault”. The company reads your first name and your organisation beside what you answered with it.',
	save: { first: 'I coach companies', again: 'Save' },
	begun: 'Noted. What you answer in a company’s record now bears your name.',
	saved: 'Saved.',
	ownTitle: 'Which of these records are your own company?',
	ownNote: 'There you answer as anyone does, without your name as a coach.',
	newClient: 'New client',
	clientName: 'Name of the client',
	clientNameHint: 'The client will read this name on the record.',
	clientNameMissing: 'Write the name of the client.',
	createClient: 'Create the record',
	privateTitle: 'What stays with you',
	private: [
		'Your private notes and your meetings stay on this device. They are in no file, page, code or paper given to the company.',
		'They leave only if you export for a colleague or for another device of yours.',
		'Your client may ask to read what you wrote about them. Write it as if they will.'
	],
	toDossiers: 'See the records',
	stop: 'I no longer coach',
	stopNote:
		'If you stop, what you answer next no longer bears your name. Nothing is erased: what is private stays on this device.',
	stopped: 'Noted. Nothing was erased.'
} satisfies Areas['coach'];
