/** In the deep tier what takes long is tried more often (`run-tier.mjs`). */
export const isDeep = process.env.TIER === 'deep';

/** What takes long is left out, or done on a few, in the gate. */
export const isGate = process.env.TIER === 'gate';
