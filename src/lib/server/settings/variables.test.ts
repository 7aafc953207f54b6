import { expect, test } from 'vitest';
import { readEnvironment, readLimits, type Variables } from './environment';

const readNotices = (variables: Variables) => readEnvironment(variables).notices;
const ORIGIN = 'https://azimut.example';
const cap = { OPERATOR_NAME: 'Cap', OPERATOR_ADDRESS: 'Sète', OPERATOR_EMAIL: 'cap@example.org' };
const SMTP_URL = 'smtps://azimut:s%40cret@mail.example';

test('nothing is told unless it is asked for', () => {
	expect(readNotices({ ...cap, SMTP_URL: ' ' })).toEqual({ mail: null, webhook: null, origin: '' });
});

test.each([
	[{ ...cap }, 'cap@example.org', 'cap@example.org'],
	[{ ...cap, NOTICES_TO: 'avis@example.org' }, 'cap@example.org', 'avis@example.org'],
	[{ NOTICES_TO: 'avis@example.org' }, 'avis@example.org', 'avis@example.org'],
	[{ ...cap, MAIL_FROM: 'site@example.org' }, 'site@example.org', 'cap@example.org']
])('%j: mails come from %s, and the operator reads at %s', (variables, from, to) => {
	const { mail } = readNotices({ ORIGIN, SMTP_URL, ...variables });
	expect(mail).toEqual({ server: SMTP_URL, from, to });
});

test.each([
	['SMTP_URL', { ...cap, SMTP_URL: 'https://s3cret@mail.example' }, 'SMTP_URL must be'],
	['SMTP_URL', { ...cap, SMTP_URL: 'smtp://' }, 'SMTP_URL must be'],
	['SMTP_URL', { SMTP_URL }, 'SMTP_URL needs NOTICES_TO or OPERATOR_EMAIL'],
	['NOTICES_TO', { NOTICES_TO: 'avis@example.org' }, 'NOTICES_TO needs SMTP_URL'],
	['MAIL_FROM', { ...cap, SMTP_URL, MAIL_FROM: 'a@b.c, d@e.f' }, 'MAIL_FROM must be one'],
	['NOTICES_WEBHOOK', { NOTICES_WEBHOOK: 'http://hooks.example/s3cret' }, 'on https'],
	['NOTICES_WEBHOOK', { NOTICES_WEBHOOK: 's3cret' }, 'on https']
])('%s, %j, is refused, and nothing secret is repeated', (_, variables, said) => {
	const read = () => readNotices({ ORIGIN, ...variables });
	expect(read).toThrow(said);
	expect(read).not.toThrow(/cret/);
});

test('pages need an address to be told of', () => {
	expect(() => readNotices({ ...cap, SMTP_URL })).toThrow('SMTP_URL needs ORIGIN');
	const NOTICES_WEBHOOK = 'https://hooks.example/x';
	expect(() => readNotices({ NOTICES_WEBHOOK })).toThrow('NOTICES_WEBHOOK needs ORIGIN');
	expect(readNotices({ ORIGIN, NOTICES_WEBHOOK }).webhook).toBe(NOTICES_WEBHOOK);
	expect(readNotices({ ORIGIN, NOTICES_WEBHOOK: 'http://127.0.0.1:1/x' }).webhook).not.toBeNull();
});

test('limits are whole numbers, as they come or as they are set', () => {
	const usual = {
		MOST_WRITES: 3000,
		MOST_WRITES_PER_ADDRESS: 30,
		MOST_NOTICES_PER_ADDRESS: 5,
		MOST_CONTRIBUTIONS_PER_ADDRESS: 20,
		MOST_BOXES: 20_000,
		MOST_ENVELOPES_PER_BOX: 20,
		MOST_SEALED_MEGABYTES: 2000
	};
	expect(readLimits({})).toEqual(usual);
	expect(readLimits({ MOST_WRITES: ' 200 ' })).toEqual({ ...usual, MOST_WRITES: 200 });
	for (const wrong of ['0', '-1', '1.5', 'many'])
		expect(() => readLimits({ MOST_NOTICES_PER_ADDRESS: wrong })).toThrow(
			`MOST_NOTICES_PER_ADDRESS must be a whole number from 1; it is "${wrong}".`
		);
});
