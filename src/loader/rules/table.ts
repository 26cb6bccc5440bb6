import type { Finding } from '#schema/finding.ts';
import { addresses } from './addresses.ts';
import { deadLinks } from './dead-links.ts';
import { duplicates } from './duplicates.ts';
import { moments } from './moments.ts';
import { ownCircle } from './own-circle.ts';
import { pictureWords } from './picture-words.ts';
import { recordNames } from './record-names.ts';
import { recordPictures } from './record-pictures.ts';
import type { Rule, RuleInput } from './rule.ts';
import { unknownIds } from './unknown-ids.ts';
import { unknownNames } from './unknown-names.ts';

/** Every promise that takes more than one file to check. */
const rules: readonly Rule[] = [
  unknownNames,
  unknownIds,
  ownCircle,
  duplicates,
  addresses,
  recordNames,
  recordPictures,
  pictureWords,
  moments,
  deadLinks,
];

/** What the rules find in everything that was read. */
export function checkRules(input: RuleInput): Finding[] {
  return rules.flatMap((rule) => rule(input));
}
