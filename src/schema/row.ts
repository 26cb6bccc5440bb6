import type { StoredArticle } from './article.ts';
import type { AuthorData } from './author.ts';
import type { StoredBrief, TextLinks } from './brief.ts';
import type { Finding } from './finding.ts';
import type { PageData } from './page.ts';
import type { SectionData } from './section.ts';
import type { TopicData } from './topic.ts';

/** One file of content, validated. */
export interface Row<T> {
  /** The path below its collection's folder, without `.md` or `/index.md`; of a record, its id. */
  key: string;
  /** The path below the content folder: `articles/2023/12/kirby.md`. */
  file: string;
  /** Changes when the file's bytes do. */
  digest: string;
  data: T;
}

/** Everything the loader found, except bodies. */
export interface Rows {
  articles: Row<StoredArticle>[];
  briefs: Row<StoredBrief>[];
  authors: Row<AuthorData>[];
  sections: Row<SectionData>[];
  topics: Row<TopicData>[];
  pages: Row<PageData & TextLinks>[];
}

export interface Content extends Rows {
  findings: Finding[];
}

export type CollectionName = keyof Rows;
