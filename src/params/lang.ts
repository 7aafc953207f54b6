/** The one language that has a prefix in addresses; French has none. */
export const match = (param: string): param is 'en' => param === 'en' && INSTANCE.inEnglish;
