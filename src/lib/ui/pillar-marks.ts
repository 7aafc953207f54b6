const marks = ['●', '▲', '◆', '■', '★', '✚'];
const colours = 3;

/** By its rank in the grid: colour never speaks alone. */
export const markOf = (rank: number): string => marks[rank % marks.length] ?? '■';

export const colourOf = (rank: number): string => `var(--pillar-${(rank % colours) + 1})`;
