/** What a proof may be, in words: said on its own screens, and wherever a change of one is told. */
export const frenchKinds = {
	invoice: 'Facture',
	contract: 'Contrat',
	certificate: 'Attestation',
	photo: 'Photo',
	screenshot: 'Capture d’écran',
	minutes: 'Compte rendu',
	'web-page': 'Page web',
	other: 'Autre'
};

export const englishKinds: typeof frenchKinds = {
	invoice: 'Invoice',
	contract: 'Contract',
	certificate: 'Certificate',
	photo: 'Photo',
	screenshot: 'Screenshot',
	minutes: 'Minutes of a meeting',
	'web-page': 'Web page',
	other: 'Other'
};
