/**
 * Two contents under one id: only a damaged or forged copy has them. What is here stays; the other becomes a revision of
 * its own, beside what stands: a side to settle, which replaces nothing and is never shown by itself. Its id is made of
 * what it says, so that every device that meets it makes the same one.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from './canonical';
import { rivalDevice } from './heads';
import type { Revision } from './revision';

export function rivalOf(other: Revision): Revision {
	const id = bytesToHex(sha256(utf8ToBytes(canonicalJson(other)))).slice(0, 32);
	// Whoever it names as its author, it says something else than they wrote.
	return { ...other, id, over: [], author: { role: other.author.role, device: rivalDevice + id } };
}
