/** Where the protection of companies is taken from. Each was read on the day it says. */
export const figureSources = {
	paper: {
		name: 'Canonne, Kamath, Steinke, The Discrete Gaussian for Differential Privacy, 2020',
		lang: 'en',
		url: 'https://arxiv.org/abs/2004.00010',
		seenOn: '2026-11-30'
	},
	conversion: {
		name: 'IBM, discrete-gaussian-differential-privacy, cdp2adp.py',
		lang: 'en',
		url: 'https://github.com/IBM/discrete-gaussian-differential-privacy/blob/master/cdp2adp.py',
		seenOn: '2026-11-30'
	}
} as const;
