import type { Finding } from '#schema/finding.ts';
import type { Rule, RuleInput } from './rule.ts';

/** Every promise that takes more than one file to check. */
export const rules: readonly Rule[] = [];

export function checkRules(input: RuleInput): Finding[] {
  return rules.flatMap((rule) => rule(input));
}
