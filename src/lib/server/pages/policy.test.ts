import { CspEvaluator } from 'csp_evaluator';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import { Severity } from 'csp_evaluator/dist/finding.js';
import { expect, it } from 'vitest';
import { publicPolicy } from './policy';

const findings = (policy: string) =>
	new CspEvaluator(new CspParser(policy).csp)
		.evaluate()
		.filter(({ severity }) => severity <= Severity.MEDIUM_MAYBE || severity === Severity.SYNTAX)
		.map(({ directive, description }) => `${directive}: ${description}`);

it('the policy of public pages leaves nothing open', () => {
	expect(findings(publicPolicy)).toEqual([]);
	expect(findings("script-src 'self' 'unsafe-inline' *")).not.toEqual([]);
});
