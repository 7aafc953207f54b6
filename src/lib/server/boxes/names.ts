/** Ids are made by devices, and anybody may choose one: what is noted under them says of what, so that none meets another. */
import { hashOf } from '../store/secrets';

export interface EnvelopeName {
	box: string;
	envelope: string;
}

/** Under what a box is noted in `withdrawn`. */
export const boxNote = (box: string): string => hashOf(`box ${box}`);
export const envelopeNote = ({ box, envelope }: EnvelopeName): string =>
	hashOf(`envelope ${box} ${envelope}`);
