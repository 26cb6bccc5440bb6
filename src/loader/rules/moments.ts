import type { When } from '#lib/zoned-time.ts';
import { toIso } from '#lib/zoned-time.ts';
import type { Finding } from '#schema/finding.ts';
import { nameOf } from '#schema/to-findings.ts';
import { severityOf, toldOf, type Rule } from './rule.ts';

/** Nothing happens to an article before it is published. */
export const moments: Rule = (input) => {
  const { rows, site, locate } = input;
  return toldOf(rows.articles, input).flatMap(({ file, data }) => {
    const later: [PropertyKey[], When | undefined][] = [
      [['updated'], data.updated],
      [['withdrawn', 'date'], data.withdrawn?.date],
      ...data.corrections.map(({ date }, index): [PropertyKey[], When] => [
        ['corrections', index, 'date'],
        date,
      ]),
    ];
    return later.flatMap(([path, when]): Finding[] => {
      if (!when || !isBefore(when, data.date)) return [];
      return [
        {
          rule: 'wrong-order',
          severity: severityOf(site),
          file,
          ...locate(file, path),
          message: `${nameOf(path)} is ${toIso(when)}, before the article's date, ${toIso(data.date)}.`,
          hint: 'Correct one of the two.',
        },
      ];
    });
  });
};

/** A day without a clock says nothing about the hours of that day. */
function isBefore(one: When, other: When): boolean {
  if (one.clock === undefined || other.clock === undefined) return one.day < other.day;
  return one.instant < other.instant;
}
