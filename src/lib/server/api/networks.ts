/** The networks that an address is in, from the smallest, as keys to count by. */
export function networksOf(address: string): string[] {
	const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').slice(0, 64);
	if (!plain.includes(':')) return [plain];
	const groups = groupsOf(plain);
	// A household or a machine has 64 bits; who rents a network has 48 at most.
	return [`${groups.slice(0, 4).join(':')}/64`, `${groups.slice(0, 3).join(':')}/48`];
}

function groupsOf(address: string): string[] {
	const [head = '', tail] = address.toLowerCase().split('::');
	const first = head.split(':').filter((group) => group !== '');
	const last = tail?.split(':').filter((group) => group !== '') ?? [];
	const missing = Math.max(0, 8 - first.length - last.length);
	return [...first, ...new Array<string>(missing).fill('0'), ...last].map((group) =>
		group.replace(/^0+(?=.)/, '')
	);
}
