import { profileFacts } from './profile-facts';
import { randomFrom, type Random } from './random';
import type {
	AnyQuestion,
	Answer,
	Fact,
	Grid,
	Letter,
	MeasureQuestion,
	Numbers,
	Sheet,
	Told
} from './written';

/** Numbers of people where something changes, or nearly. */
const counts = [0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12, 19, 20, 21, 49, 50, 51, 140, 250, 500];

/** Of any company, told whole, nearly whole or hardly, with care or not: what it says may fit nothing. */
export function drawSheet(seed: number, grid: Grid): Sheet {
	const random = randomFrom(seed);
	const gapOfFacts = random.pick([0, 0, 4, 40]);
	const gapOfAnswers = random.pick([0, 0, 4, 40]);
	const strays = random.pick([0, 1, 8]);
	const criteria = grid.pillars.flatMap(({ themes }) => themes.flatMap((theme) => theme.criteria));
	const profile = [...profileFacts, ...grid.facts]
		.filter(() => !random.percent(gapOfFacts))
		.map((fact) => [fact.id, drawTold(random, fact, strays)] as const);
	const answers = criteria.map(({ id, items }) => {
		const given = items
			.filter(() => !random.percent(gapOfAnswers))
			.map((item) => [item.id, drawAnswer(random, item, strays)] as const);
		return [id, Object.fromEntries(given)] as const;
	});
	return { profile: Object.fromEntries(profile), answers: Object.fromEntries(answers) };
}

function drawTold(random: Random, fact: Fact, strays: number): Told {
	if (random.percent(4)) return { unknown: true };
	if (random.percent(strays))
		return random.pick<Told>(['elsewhere', -1, 1.5, 2000, true, { min: 3, max: 1 }, { max: 4 }]);
	switch (fact.kind) {
		case 'yes-no':
			return random.once(2);
		case 'choice': {
			const choice = random.pick(fact.choices ?? []);
			if (fact.id === 'naf' && random.once(10)) return choice.replace('rev2:', 'rev21:');
			return fact.id === 'naf' && random.once(5) ? choice.slice(-1) : choice;
		}
		case 'count':
			return drawCount(random, fact);
		case 'year':
			return random.int(2014, 2026);
		case 'month':
			return random.pick(['2019', '2024-05', '2024-13']);
		default:
			return random.pick(['menuiserie', '123456789', 'é'.repeat(41)]);
	}
}

function drawCount(random: Random, { max }: Fact): Told {
	const count = max === 3 ? random.int(0, 4) : random.pick(counts);
	if (random.once(6)) return { min: count, max: count + random.int(0, random.pick([1, 3, 12])) };
	return random.once(30) ? { min: count } : count;
}

function drawAnswer(random: Random, question: AnyQuestion, strays: number): Answer {
	if (random.percent(strays)) return drawElsewhere(random);
	if (random.percent(strays)) return { unknown: true };
	if (random.percent(strays)) return { points: random.int(0, 5) };
	switch (question.kind) {
		case 'level':
			return { level: random.pick(question.levels).id };
		case 'practices': {
			const ticks = random.pick([1, 2, 4, 8]);
			const ids = question.practices.filter(() => random.once(ticks)).map(({ id }) => id);
			return { practices: random.percent(strays) ? [...ids, ...ids] : ids };
		}
		case 'measure':
			return random.once(3)
				? { bracket: drawBracket(random, question, strays) }
				: { numbers: drawNumbers(random, question, strays) };
	}
}

function drawElsewhere(random: Random): Answer {
	return random.pick<Answer>([
		{ level: 'elsewhere' },
		{ practices: ['elsewhere'] },
		{ practices: [] },
		{ bracket: 'elsewhere' },
		{ numbers: { a: 1, b: 2 } },
		{ points: 99 }
	]);
}

function drawBracket(random: Random, question: MeasureQuestion, strays: number): string {
	const { steps, also = [] } = question;
	return random.percent(strays)
		? 'zero'
		: random.pick(['none', ...[...steps, ...also].map(({ id }) => id)]);
}

/** On a bound of the question or beside it, most often. */
function drawNumbers(random: Random, question: MeasureQuestion, strays: number): Numbers {
	const typed = drawFitting(random, question);
	const { unit } = random.pick(question.numbers[0]?.units ?? []);
	const numbers: Numbers = random.once(3) ? typed : { ...typed, unit };
	const letter = random.pick<Letter>(['a', 'b', 'c', 'd']);
	if (random.percent(strays)) return { ...numbers, [letter]: undefined };
	if (random.percent(strays))
		return { ...numbers, [letter]: random.pick([0, 0.5, -1, 1000, 1e8, 0.125, 0.1 + 0.2]) };
	if (random.percent(strays))
		return { ...numbers, unit: random.pick(['people', 'euros', 'elsewhere']) };
	return random.percent(strays) ? { ...numbers, a: 0, b: 0 } : numbers;
}

/** Typed whole, or in hundredths where that is not refused. */
function drawFitting(random: Random, { formula, scale, steps, numbers }: MeasureQuestion): Numbers {
	const { bound } = random.pick(steps);
	const isWhole = numbers.some(({ units }) => units.some(({ whole }) => whole));
	const parts = isWhole || random.once(2) ? 1 : 100;
	const beside = (value: number) =>
		Math.max(0, Math.round(value * parts) + random.int(-1, 1)) / parts;
	const other = random.int(1, 60 * parts) / parts;
	switch (formula) {
		case 'value':
			return { a: beside(bound) };
		case 'share':
			return { a: Math.min(other, beside((bound * other) / (scale ?? 100))), b: other };
		case 'ratio':
			return { a: beside((bound * other) / (scale ?? 1)), b: other };
		case 'fall': {
			const [c, d] = [random.int(1, 20), random.int(1, 20)];
			const later = beside(other * (1 - bound / 100));
			return random.once(2) ? { a: other, b: later } : { a: other, b: later, c, d };
		}
	}
}
