/** There is room for a column beside: the widest of the three breakpoints of `look`. */
export const wide = 'min-width: 60rem';

export const isWide = (): boolean => matchMedia(`(${wide})`).matches;
