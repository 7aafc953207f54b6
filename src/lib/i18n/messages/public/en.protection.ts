import type french from './fr.protection';

export default {
	title: 'How these figures protect companies',
	description: 'What is sent, what is thrown away, what is proved, and what nothing can prevent.',
	short: [
		'Before it is published each figure is moved at random, enough for the figures to be nearly the same whether a company contributed or not.',
		'Who knew all the others, or had invented some to surround it, would learn next to nothing of it: this is worked out, not promised.',
		'In exchange each figure has an interval, and a small group says nothing.'
	],
	back: 'See the figures',
	sent: {
		title: 'What is sent, what stays',
		text: 'The device of the company sends its answers, and what they depend on, such as the headcount. The server counts the points again, then throws all this away.',
		kept: 'It keeps, until the next edition: the points of the total, of parts and of subjects; one size of four; one activity of eight; the department, or only the region; the year; the version of the questionnaire; a random number, and the fingerprint of a code.',
		never:
			'It receives no name, no SIREN, no address, no commune and no day of the diagnosis. It notes neither the day nor the order of arrival.'
	},
	leaving: {
		title: 'One edition, then nothing',
		text: 'The device keeps a random code. With it the contribution can be withdrawn until the next edition.',
		after:
			'It counts in that edition, in no other, and it is erased with the fingerprint of its code. Copies of the database and logs, kept for 30 days at most, may hold it until then.'
	},
	limits: {
		title: 'What this does not protect',
		text: [
			'What is true of a whole group: if all bakeries answer alike, that will be known, and yours with them, whether it contributed or not.',
			'What you say yourself: your public page, if you have one.',
			'From those who run this site: they can read these lines without a name until the edition. The only company of its kind in its department could be recognised there; it may say the region alone.',
			'From lies: anyone may send false points. What comes from one address is limited; past ten in a day of one size and one activity, they wait until somebody looks. Ten false ones among 400 move a mean by 2.5 points at most.'
		]
	},
	proof: {
		title: 'For a statistician',
		mechanism: (epsilon, delta) =>
			`Differential privacy: all numbers of an edition together are (ε, δ)-private, ε = ${epsilon} and δ = ${delta}, for one contribution more or less.`,
		unit: 'Neighbours are two sets of which one has a contribution more. A company that contributes each year counts in as many editions, and their ε add up. Nothing exact is published: neither the number, nor what depends on it; that an edition is made does not depend on who came.',
		noise:
			'The noise is discrete Gaussian, sampled exactly (whole numbers and random bits, no floating point). A question of which one contribution moves all answers by Δ in Euclidean norm gets σ² = Δ²/2ρ.',
		budget: (rho) =>
			`Each question costs its ρ of concentrated differential privacy; their sum is ${rho}. It becomes (ε, δ) by δ = inf, over α > 1, of exp((α−1)(αρ−ε)) · (1−1/α)^α / (α−1).`,
		points:
			'A mean is 50 plus a sum of (points − 50), held within ±50, over a number; both have their noise. The 95% interval is that of Fieller: it says the noise, not how these companies differ from others. A row whose interval reaches 20 points is not said.',
		table: {
			caption: 'The budget of each table',
			name: 'Table',
			rho: 'ρ',
			from: 'Said from about',
			ofAll: (count) => `${count} in all`,
			ofClass: (count) => `${count} in the class`,
			ofSubject: (count) => `${count} whom it concerns`,
			always: 'always'
		},
		crossing:
			'Nothing crosses size and activity: of a thousand invented contributions none of these cells is within 20 points.',
		held: 'A limit to know: once ten came in a day in a class, the next one waits. If those that wait are thrown away, one contribution more may have kept another out; the bound is then that of two.',
		code: 'The code and its tests, in src/lib/server/figures:',
		files: [
			'the sampler, and its distribution beside the true one',
			'ρ, ε and δ',
			'what is asked, and by how much one contribution moves it',
			'two attacks, on a thousand chosen sets',
			'all small sets that are neighbours, all outputs'
		]
	},
	sources: {
		title: 'Where the method comes from',
		of: [
			'The theorem, and algorithms 1 to 3, which sample the noise.',
			'By one of its authors: from ρ to ε and δ.'
		]
	}
} satisfies typeof french;
