import { toSlug } from '#lib/slug.ts';
import { atInstant } from '#lib/zoned-time.ts';

export interface NewArticle {
  /** Below the content folder: `articles/2023/12/kirby-briefing.md`. */
  file: string;
  text: string;
}

/**
 * A new article's file, ready to fill, dated `now` (milliseconds since 1970 UTC) in the newsroom's
 * zone. The id holds the day, so that it stays unique when a headline comes back years later;
 * `taken` are ids that exist already.
 */
export function toNewArticle(
  title: string,
  { now, zone, taken }: { now: number; zone: string; taken: ReadonlySet<string> },
): NewArticle {
  const { day, clock = '00:00' } = atInstant(now, zone);
  const slug = toSlug(title) || 'untitled';
  const [year, month] = day.split('-');
  return {
    file: `articles/${year}/${month}/${slug}.md`,
    text: `---
title: ${JSON.stringify(title)}
standfirst:
date: ${day} ${clock}
authors:
  -
section:
topics:
  -
id: ${toFreeId(`${day}-${slug}`, taken)}
slug: ${slug}
# draft: true keeps it off the site
---

`,
  };
}

function toFreeId(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  let number = 2;
  while (taken.has(`${id}-${number}`)) number += 1;
  return `${id}-${number}`;
}
