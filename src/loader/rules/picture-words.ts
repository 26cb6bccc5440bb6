import type { Path } from '#lib/yaml-offsets.ts';
import type { Finding } from '#schema/finding.ts';
import { toldOf, type Rule, type RuleInput } from './rule.ts';

/** The picture at the head of an article says what it shows and whose it is. */
export const pictureWords: Rule = (input) => {
  const { rows, pictures } = input;
  return toldOf(rows.articles, input).flatMap(({ file, data: { hero } }) => {
    // One that cannot be shown is told as such, and needs no words before it can.
    if (!hero || pictures.findProblem(file, hero.src) || pictures.findElsewhere(hero.src))
      return [];
    const hasCredit = [hero.creator, hero.agency, hero.distributor].some(Boolean);
    return [
      ...(hero.alt === undefined ? [tell(file, ALT, input)] : []),
      ...(hasCredit ? [] : [tell(file, CREDIT, input)]),
    ];
  });
};

type Told = Pick<Finding, 'rule' | 'message' | 'hint'>;

const ALT: Told = {
  rule: 'missing-alt',
  message: '`hero` has no `alt`.',
  hint: 'Write what can be seen in the picture, for readers who do not see it.',
};

const CREDIT: Told = {
  rule: 'missing-credit',
  message: '`hero` says nowhere whose picture it is.',
  hint: 'Write `creator:` (the photographer), `agency:` or `distributor:`.',
};

function tell(file: string, told: Told, { locate }: RuleInput): Finding {
  const path: Path = ['hero', 'src'];
  return { severity: 'warning', file, ...locate(file, path), ...told };
}
