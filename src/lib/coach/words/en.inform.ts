import type french from './fr.inform';

export default {
	title: 'Inform your client',
	intro:
		'A text to copy and adapt. What stands in brackets is for your organisation to decide: ask whoever follows data protection there. Azimut cannot know it.',
	show: 'The text to give them',
	label: 'Information for the client',
	copy: 'Copy the text',
	copied: 'Copied.',
	selected: 'The text is selected: copy it.',
	name: '[your name]',
	structure: '[your organisation]',
	basis: '[Legal basis that the organisation chose.]',
	contact: '[contact of the organisation, or of its data-protection officer]',
	months: '[time decided by the organisation]',
	after: (months) => `${months} months after our last contact`,
	text: (name, structure, basis, contact, months) =>
		[
			`Hello,\n\nTo advise you, ${name} (${structure}) keeps some information about you and your company.`,
			`Who is responsible for it: ${structure}, [address, telephone or email].`,
			'What is kept: your name and contact details, our meetings, notes, the answers of the company.',
			'Where it comes from: you, and [other sources, or nothing].',
			`Why: to prepare and follow our work together. [Other reasons.] Legal basis: ${basis}`,
			'Who sees it: I do. [Colleagues, partners or funders, if any.]',
			'Where: in the browser of my device, and in the copies I make of it. Azimut sends none of it by itself. [Other software of the organisation.]',
			`For how long: ${months}.`,
			`Your rights: ask to see this information, to have it corrected or erased, to limit its use or to object to it. [Other rights, depending on the legal basis.] Write to: ${contact}.`,
			'If the answer does not suit you, you may complain to the CNIL, the French authority: cnil.fr/adresser-une-plainte.'
		].join('\n\n')
} satisfies typeof french;
