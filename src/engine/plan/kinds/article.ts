import { findPeriod, neighbours } from '#model/calendar.ts';
import { feedAt } from '#model/feed.ts';
import { followUps, relatedEarlier } from '#model/related.ts';
import { translations } from '#model/translations.ts';
import { toIndexFile, type PageKind } from '../page-plan.ts';
import { briefFiles, toStep } from '../shown.ts';

export const article: PageKind = {
  component: 'src/pages/[...article]/index.astro',
  isScoped: true,
  *plan(archive, shown, scope) {
    for (const one of scope.articles) {
      const { day } = one.date;
      const feed = feedAt(archive, one).flatMap(({ items }) => items);
      const around = neighbours(archive, day);
      const headlines = [relatedEarlier, followUps, translations].map((find) =>
        find(archive, one).map((other) => shown.headline(other)),
      );
      const steps = [
        around.previous,
        around.next,
        findPeriod(archive, day),
        findPeriod(archive, day.slice(0, 7)),
      ].map(toStep);
      shown.nameAround(archive, around);
      yield {
        file: toIndexFile(one.path),
        parts: [shown.whole(one), shown.feed(feed), headlines, steps],
        texts: [one.file, ...briefFiles(feed)],
      };
    }
  },
};
