/** What a refused request is answered, in a sentence; `path` says where in what was sent. */
import type { Unmet } from '$lib/share/conditions';
import { mostUnknown } from '$lib/share/conditions';

export type Lang = 'fr' | 'en';

export interface ErrorDetails {
	/** Where in what was sent, such as `show.siren`. */
	path?: string;
	/** Of `conditions`. */
	unmet?: Unmet[];
	/** Of `grid`: the only questionnaire that is taken there. */
	current?: string;
	retryAfterS?: number;
	/** Of `paused`: what the operator says, as they say it. */
	because?: string;
	/** Of `withdrawn`: it was an envelope, not a page. */
	isEnvelope?: boolean;
	/** Of `method`. */
	allow?: string;
	/** The language of what was sent, once it is known. */
	lang?: 'fr' | 'en';
}

export type ErrorCode =
	| 'address'
	| 'box-closed'
	| 'box-full'
	| 'box-taken'
	| 'boxes-full'
	| 'busy'
	| 'class'
	| 'collected'
	| 'collected-before'
	| 'conditions'
	| 'content-type'
	| 'contribution-withdrawn'
	| 'damaged'
	| 'disclosed'
	| 'envelope-taken'
	| 'envelope-too-large'
	| 'envelope-type'
	| 'example'
	| 'expired'
	| 'grid'
	| 'headers'
	| 'host'
	| 'id-form'
	| 'internal'
	| 'invented'
	| 'json'
	| 'key'
	| 'made-before'
	| 'method'
	| 'name'
	| 'name-alphabets'
	| 'name-label'
	| 'name-link'
	| 'name-points'
	| 'no-box'
	| 'no-envelope'
	| 'origin'
	| 'paused'
	| 'receipt'
	| 'request-name'
	| 'shape'
	| 'shown'
	| 'siren-taken'
	| 'slow'
	| 'statement-claims'
	| 'token'
	| 'token-form'
	| 'too-large'
	| 'too-many'
	| 'trial'
	| 'unavailable'
	| 'unknown'
	| 'unreadable'
	| 'withdrawn';

type Sentence = string | ((path: string) => string);

const french: Record<ErrorCode, Sentence> = {
	address: 'L’adresse demandée est mal écrite.',
	'box-closed': 'Cette boîte a été fermée : elle ne se rouvre pas. Ouvrez-en une autre.',
	'box-full':
		'Cette boîte est pleine : elle ne prend plus d’enveloppe. Demandez une autre boîte à qui vous a donné le lien.',
	'box-taken': 'Une autre boîte porte déjà ce nom. Ouvrez-en une autre.',
	'boxes-full':
		'Ce serveur garde déjà tout ce qu’il peut garder de boîtes et d’enveloppes. Rien n’a été pris : réessayez un autre jour, ou prévenez l’exploitant du site.',
	busy: 'Trop d’enveloppes arrivent en même temps. Réessayez dans un instant.',
	class: (path) => `« ${path} » ne va pas avec les réponses envoyées : rien n’est gardé.`,
	collected:
		'Il est trop tard pour reprendre cette enveloppe : qui l’avait demandée l’a déjà relevée.',
	'collected-before': 'Cette enveloppe a déjà été relevée : elle n’est plus ici.',
	'content-type': 'L’envoi doit être du JSON (application/json).',
	conditions: 'Cette page ne peut pas encore être publiée.',
	'contribution-withdrawn': 'Cette contribution a été retirée : elle n’est pas reprise.',
	damaged:
		'Ce qui est gardé ici est abîmé : l’exploitant du site doit le reprendre d’une sauvegarde. Le reste du site n’est pas touché.',
	disclosed: (path) =>
		`« ${path} » n’est pas ce qu’Azimut envoie pour ces réponses : rien n’est gardé.`,
	'envelope-taken': 'Une autre enveloppe porte déjà ce nom dans cette boîte.',
	'envelope-too-large': 'Une enveloppe ne dépasse pas 2 Mo.',
	'envelope-type': 'Une enveloppe s’envoie en octets (application/octet-stream).',
	example:
		'Ces réponses sont celles d’une entreprise d’exemple, qui n’existe pas : elles ne s’envoient pas.',
	expired:
		'Le délai de cette boîte est passé : elle ne prend plus rien, et ce qui y restait s’efface.',
	grid: 'Ce questionnaire n’est pas publié, ou ce serveur ne le connaît pas.',
	headers: 'Ce que le navigateur envoie avec la demande (adresse, cookies) est trop long.',
	host: 'La demande ne dit pas à quel site elle s’adresse.',
	'id-form': 'Le nom d’une boîte ou d’une enveloppe a 22 lettres, chiffres ou tirets.',
	internal: 'Le serveur a rencontré une panne qui vient de lui. Rien d’autre n’est perdu.',
	invented:
		'Les chiffres de cette instance d’essai sont inventés : elle ne prend pas de vraies réponses.',
	json: 'L’envoi n’est pas du JSON lisible.',
	key: (path) => `« ${path} » n’a pas sa place dans un envoi.`,
	'made-before':
		'Une page a déjà été faite de cette demande, et la réponse s’est perdue. Rechargez Azimut, puis envoyez à nouveau : une autre page prendra sa place.',
	method: 'Cette adresse ne fait pas ce qui est demandé.',
	name: 'Il faut un nom d’entreprise lisible.',
	'name-label':
		'Ce nom se lit comme un label. S’il est celui du registre, donnez le SIREN et déclarez-le.',
	'name-alphabets': 'Un mot de ce nom mêle les lettres de deux alphabets.',
	'name-link': 'Un nom ne porte pas d’adresse web.',
	'name-points': 'Un nom ne porte ni points, ni « /100 », ni « Impact Score ».',
	'no-box': 'Cette boîte n’existe pas ou plus.',
	'no-envelope': 'Il n’y a pas d’enveloppe de ce nom dans cette boîte.',
	origin: 'La demande ne vient pas d’une page de ce site.',
	paused: 'La publication est en pause. Réessayez plus tard.',
	receipt: 'Idempotency-Key doit être un reçu : 43 lettres, chiffres, tirets.',
	'request-name': 'Idempotency-Key doit avoir de 22 à 64 lettres, chiffres, tirets.',
	shape: (path) => `« ${path} » manque ou n’a pas la forme attendue.`,
	shown: (path) =>
		`« ${path} » ne peut pas être montré, ou ne dit pas la même chose que les réponses.`,
	'siren-taken':
		'Une autre page porte déjà ce numéro SIREN. Publiez sans lui, ou réclamez-le : l’exploitant comparera les deux pages.',
	'statement-claims':
		'Les mots de l’entreprise ne mettent pas côte à côte un label, des points ou l’Impact Score.',
	slow: 'La demande a mis trop de temps à arriver.',
	token: 'Il faut la bonne clé, et ce n’est pas celle-ci.',
	'token-form': 'Une clé a 43 lettres, chiffres ou tirets.',
	'too-large': 'L’envoi dépasse 64 Ko.',
	'too-many': 'Trop de demandes de cette adresse. Réessayez plus tard.',
	trial:
		'Cette instance d’essai n’a pas d’éditeur déclaré : on n’y publie et on n’y ouvre une boîte que depuis l’ordinateur qui la fait tourner.',
	unavailable: 'Le serveur ne peut pas répondre en ce moment. Réessayez dans un instant.',
	unknown: 'Il n’y a rien à cette adresse.',
	unreadable: 'La demande est mal formée : le serveur ne peut pas la lire.',
	withdrawn: 'Cette page a été retirée.'
};

const english: Record<ErrorCode, Sentence> = {
	address: 'The address that was asked for is misspelt.',
	'box-closed': 'This box was closed: it does not open again. Open another.',
	'box-full':
		'This box is full: it takes no more envelopes. Ask who gave you the link for another box.',
	'box-taken': 'Another box already has this name. Open another.',
	'boxes-full':
		'This server already keeps all the boxes and envelopes that it may. Nothing was taken: try another day, or tell the operator of the site.',
	busy: 'Too many envelopes arrive at the same time. Try again in a moment.',
	class: (path) => `"${path}" does not go with the answers that were sent: nothing was kept.`,
	collected: 'It is too late to take this envelope back: who asked for it already collected it.',
	'collected-before': 'This envelope was collected already: it is no longer here.',
	'content-type': 'What is sent must be JSON (application/json).',
	conditions: 'This page cannot be published yet.',
	'contribution-withdrawn': 'This contribution was withdrawn: it is not taken again.',
	damaged:
		'What is stored here is damaged: the operator of the site has to bring it back from a backup. The rest of the site is not concerned.',
	disclosed: (path) => `"${path}" is not what Azimut sends for these answers: nothing was kept.`,
	'envelope-taken': 'Another envelope already has this name in this box.',
	'envelope-too-large': 'An envelope is 2 MB at most.',
	'envelope-type': 'An envelope is sent as bytes (application/octet-stream).',
	example:
		'These answers are those of an example company, which does not exist: they are not sent.',
	expired:
		'The time of this box is past: it takes nothing more, and what was left in it is being erased.',
	grid: 'This questionnaire is not published, or this server does not know it.',
	headers: 'What the browser sends with the request (address, cookies) is too long.',
	host: 'The request does not say which site it is for.',
	'id-form': 'The name of a box or of an envelope has 22 letters, digits or dashes.',
	internal: 'The server met a fault of its own. Nothing else is lost.',
	invented: 'The figures of this trial instance are invented: it takes no real answers.',
	json: 'What was sent is not JSON that can be read.',
	key: (path) => `"${path}" has no place in what is sent.`,
	'made-before':
		'A page was already made of this request, and the answer was lost. Load Azimut again, then send again: another page takes its place.',
	method: 'This address does not do what was asked.',
	name: 'A readable name of the company is needed.',
	'name-label':
		'This name reads as a label. If the register has it so, give the SIREN and declare it.',
	'name-alphabets': 'A word of this name mixes the letters of two alphabets.',
	'name-link': 'A name holds no web address.',
	'name-points': 'A name holds no points, no "/100" and no "Impact Score".',
	'no-box': 'This box does not exist, or no longer does.',
	'no-envelope': 'There is no envelope of this name in this box.',
	origin: 'The request does not come from a page of this site.',
	paused: 'Publishing is paused. Try again later.',
	receipt: 'Idempotency-Key must be a receipt: 43 letters, digits, dashes.',
	'request-name': 'Idempotency-Key must have 22 to 64 letters, digits, dashes.',
	shape: (path) => `"${path}" is missing or does not have the expected form.`,
	shown: (path) => `"${path}" may not be shown, or says otherwise than the answers.`,
	'siren-taken':
		'Another page already has this SIREN number. Publish without it, or claim it: the operator will compare the two pages.',
	'statement-claims':
		'The words of the company do not put a label, points or the Impact Score side by side.',
	slow: 'The request took too long to arrive.',
	token: 'The right key is needed, and this is not it.',
	'token-form': 'A key has 43 letters, digits or dashes.',
	'too-large': 'What was sent is over 64 KB.',
	'too-many': 'Too many requests from this address. Try again later.',
	trial:
		'This trial instance has no declared publisher: one may publish, or open a box, only from the computer that runs it.',
	unavailable: 'The server cannot answer now. Try again in a moment.',
	unknown: 'There is nothing at this address.',
	unreadable: 'The request is malformed: the server cannot read it.',
	withdrawn: 'This page was withdrawn.'
};

const conditions: Record<Lang, Record<Unmet, string>> = {
	fr: {
		incomplete: 'Toutes les questions doivent d’abord avoir une réponse.',
		unknown: `Il y a plus de ${mostUnknown} « je ne sais pas ».`,
		'year-missing': 'L’année des réponses manque.',
		'year-old': 'L’année des réponses est finie depuis plus de 24 mois.',
		'year-ahead': 'L’année des réponses n’a pas commencé.',
		'day-old': 'Ce diagnostic a plus de douze mois.',
		'day-ahead': 'La date du diagnostic est dans le futur.'
	},
	en: {
		incomplete: 'Every question needs an answer first.',
		unknown: `There are more than ${mostUnknown} "I don't know".`,
		'year-missing': 'The year of the answers is missing.',
		'year-old': 'The year of the answers ended more than 24 months ago.',
		'year-ahead': 'The year of the answers has not begun.',
		'day-old': 'This diagnosis is over twelve months old.',
		'day-ahead': 'The day of the diagnosis is in the future.'
	}
};

/** Only the newest questionnaire is taken: `current`. */
const otherGrid: Record<Lang, (current: string) => string> = {
	fr: (current) =>
		`Les chiffres clés se font avec le questionnaire ${current}, et ces réponses en suivent un autre : changez d’abord de version.`,
	en: (current) =>
		`Key figures are made from the questionnaire ${current}, and these answers follow another: change version first.`
};

/** The page that is there stays, and may be withdrawn. */
const pausedFor: Record<Lang, (because: string) => string> = {
	fr: (because) =>
		`L’exploitant de ce site a mis la publication en pause : « ${because} ». Une page déjà publiée reste en ligne, et vous pouvez la retirer.`,
	en: (because) =>
		`The operator of this site paused publishing: “${because}”. A page that is published stays online, and you may withdraw it.`
};

const envelopeWithdrawn: Record<Lang, string> = {
	fr: 'Cette enveloppe a été reprise par qui l’avait envoyée : elle n’est plus ici.',
	en: 'This envelope was taken back by who sent it: it is no longer here.'
};

export function sentenceFor(
	code: ErrorCode,
	lang: Lang,
	{ path = '', unmet: [unmet] = [], current, because, isEnvelope }: ErrorDetails = {}
): string {
	if (unmet) return conditions[lang][unmet];
	if (current) return otherGrid[lang](current);
	if (isEnvelope) return envelopeWithdrawn[lang];
	if (because) return pausedFor[lang](because);
	const sentence = { fr: french, en: english }[lang][code];
	return typeof sentence === 'string' ? sentence : sentence(path);
}

/** The language to answer in: English for who asks for it before French. */
export function languageOf(acceptLanguage: string | null): Lang {
	const first = /\b(fr|en)\b/i.exec(acceptLanguage ?? '')?.[1];
	return first?.toLowerCase() === 'en' ? 'en' : 'fr';
}
