/** In the deep tier what takes long is tried more often (`run-tier.mjs`). */
export const isDeep = process.env.TIER === 'deep';
