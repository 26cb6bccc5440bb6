import type { z } from 'zod';
import { articleSchema } from './article.ts';
import { authorSchema } from './author.ts';
import { briefSchema } from './brief.ts';
import { pageSchema } from './page.ts';
import type { CollectionName } from './row.ts';
import { sectionSchema } from './section.ts';
import { topicSchema } from './topic.ts';

/** The schema of each collection's front matter, for a newsroom in `zone` (an IANA name). */
export function schemasFor(zone: string) {
  return {
    articles: articleSchema(zone),
    briefs: briefSchema(zone),
    authors: authorSchema,
    sections: sectionSchema,
    topics: topicSchema,
    pages: pageSchema,
  } satisfies Record<CollectionName, z.ZodType>;
}
