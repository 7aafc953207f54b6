/** What the publisher reads when an operator holds a page and says nothing more. */
export const underReview = {
	fr: 'L’exploitant de ce site examine cette page.',
	en: 'The operator of this site is looking at this page.'
};
