/** An article before it is written down for one generator or the other. */
export interface SourceArticle {
  /** The name of its file, and the last part of its address. */
  slug: string;
  title: string;
  /** ISO 8601 in UTC, to the second: `2023-12-19T23:55:00Z`. */
  date: string;
  description: string;
  authors: string[];
  topics: string[];
  body: string;
}
