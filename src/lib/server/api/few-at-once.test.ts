import { expect, test } from 'vitest';
import { FewAtOnce } from './few-at-once';

test('one address takes a part, all together no more than there is', () => {
	const few = new FewAtOnce(3, 2);
	const ends = [few.take('192.0.2.1'), few.take('192.0.2.1'), few.take('192.0.2.2')];
	expect(ends.every((end) => end !== null)).toBe(true);
	expect(few.take('192.0.2.3')).toBeNull();
	ends[2]?.();
	expect(few.take('192.0.2.1')).toBeNull();
	ends[0]?.();
	expect(few.take('192.0.2.1')).not.toBeNull();
	expect(few.take('2001:db8::1')).not.toBeNull();
	expect(few.take('2001:db8::2')).toBeNull();
});

test('a network is forgotten once it takes nothing', () => {
	const few = new FewAtOnce(1, 1);
	for (let at = 0; at < 1000; at++) few.take(`192.0.${at % 250}.${Math.floor(at / 250)}`)?.();
	expect(few.take('192.0.2.1')).not.toBeNull();
});
