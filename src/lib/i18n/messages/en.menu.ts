import type fr from './fr.menu';

const menu: typeof fr = {
	title: 'Menu',
	company: 'My record',
	profile: 'My profile',
	toFind: 'What is left to find',
	proofs: 'My proofs',
	years: 'My years',
	share: 'Print and share',
	papers: 'Print',
	publish: 'Public page',
	send: 'Send to another device',
	receive: 'Receive',
	device: 'This device',
	dossiers: 'All records',
	coach: 'I coach companies',
	data: 'My data',
	example: 'An example'
};

export default menu;
