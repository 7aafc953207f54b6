import { englishPlural as plural } from '$lib/i18n/plural';
import type french from './fr.moved';

/** The words of two moments of a company, side by side, in English. */
export default {
	figures: {
		title: 'Your figures',
		given: (years) => `Figures of ${years}`,
		compare: (years) => `Compare the figures of ${years}`
	},
	since: (year, done, up, gained, isMore) =>
		`Since ${year}: ${[
			done > 0 && plural(done, '# step done', '# steps done'),
			up > 0 && plural(up, '# subject went up', '# subjects went up'),
			gained &&
				`${gained} ${gained === '1' ? 'point' : 'points'} ${isMore ? 'more' : 'fewer'} out of 100`
		]
			.filter(Boolean)
			.join(', ')}.`,
	title: 'Two diagnoses side by side',
	rose: (moment) => `Your subjects: ${moment}`,
	one: 'With another finished diagnosis, or an answer changed, you can compare.',
	from: 'From',
	to: 'To',
	same: 'Choose two different diagnoses.',
	totals: (before, after, change) => `From ${before} to ${after} out of 100: ${change}.`,
	totalsSame: (before) => `${before} out of 100 both times.`,
	noTotals: 'One of the two has no result: no subject applies.',
	lowBound: 'The minimum is compared: a question without answer counts zero there.',
	lows: (before, after, change) => `At least, from ${before} to ${after} out of 100: ${change}.`,
	ranges: (before, after) => `${before}, then ${after}.`,
	yours: (change) => `${change}: what you did, or answered otherwise.`,
	grid: (change) => `${change}: what the questionnaire changed.`,
	size: (change) =>
		`${change}: what your size or your profile changed, where the questions stayed the same.`,
	apart: (change) =>
		`${change}: what cannot be compared, since the question is not the same or had no answer.`,
	movedTitle: 'What moved',
	moved: (change, count, max) => `${change} ${count === 1 ? 'point' : 'points'} out of ${max}`,
	then: 'then',
	added: (practices) => `New: ${practices}`,
	left: (practices) => `No longer ticked: ${practices}`,
	cause: (cause, change) => `${cause}: ${change}`,
	columns: { yours: 'You', grid: 'Questionnaire', size: 'Profile', apart: 'Not comparable' },
	points: (low, high, max) =>
		low === high ? `${low} out of ${max}` : `${low} to ${high} out of ${max}`,
	notConcerned: 'Not concerned',
	absent: 'Does not exist',
	unchanged: (count) => plural(count, '# subject did not change', '# subjects did not change'),
	noneChanged: 'No subject changed.',
	why: {
		'asked-again': 'The question changed: the earlier answer does not say all that it asks.',
		'other-questions': 'Your profile changed: other questions are asked.',
		unanswered: 'A question had no answer, on one side or the other.',
		'no-way': 'This subject is not in both questionnaires.',
		dropped: 'The questionnaire no longer asks this question.'
	},
	unknownGrid: (grid) =>
		`The questionnaire ${grid} is not known here: this diagnosis cannot be compared.`,
	noWay:
		'Nothing says how to go from one of these questionnaires to the other: subjects are not compared.',
	recomputed: (at, now) =>
		`Kept at ${at} out of 100, this diagnosis gives ${now} when computed again here.`,
	failed: 'The comparison could not be made. Check the connection, then try again.'
} satisfies typeof french;
