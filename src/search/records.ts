import type { Article, Brief, FeedItem } from '#model/types.ts';
import { EVERY_RECORD, findRuns, findWords, toPairs } from '#lib/search-terms.ts';
import { hasStems, toStems } from '#lib/stems.ts';

/** A record as Pagefind takes it. */
export interface SearchRecord {
  url: string;
  language: string;
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  sort: Record<string, string>;
}

/** What is found, before its text is read: plain data, the same for the same content. */
export interface Entry {
  /** The file below the content folder that holds the text. */
  file: string;
  lang: string;
  /** What a result shows above its extract, and the extract's beginning. */
  title: string;
  lead: string;
  url: string;
  /** Shown with a result; empty ones are left out. */
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  /** `YYYY-MM-DD`, in the newsroom's zone. */
  day: string;
  /** ISO 8601, UTC: for the order. */
  instant: string;
}

/** Ends the words that are shown; what follows is there to be found. */
export const END_OF_TEXT = '␞';

/** What is found of an article or a brief. */
export function toEntry(item: FeedItem): Entry {
  return item.kind === 'article' ? ofArticle(item.article) : ofBrief(item.brief);
}

function ofArticle(article: Article): Entry {
  const { title, kicker = '', standfirst = '', authors, section, topics, type, lang } = article;
  const caption = article.hero?.caption ?? '';
  return {
    ...common(article),
    title,
    lead: [standfirst, caption].filter((text) => text !== '').join('\n'),
    meta: given({ title, kicker, byline: authors.map(({ name }) => name).join(', ') }),
    filters: {
      author: authors.map(toValue),
      section: section ? [toValue(section)] : [],
      topic: topics.map(toValue),
      type: [type],
      language: [lang],
      year: [article.date.day.slice(0, 4)],
    },
  };
}

function ofBrief(brief: Brief): Entry {
  return {
    ...common(brief),
    title: brief.lead,
    lead: '',
    meta: { title: brief.lead },
    filters: { type: ['brief'], language: [brief.lang], year: [brief.date.day.slice(0, 4)] },
  };
}

function common({ file, lang, href, date }: Article | Brief) {
  return { file, lang, url: href, instant: new Date(date.instant).toISOString(), day: date.day };
}

/** A value of a filter: the id that addresses hold, a space, and the name that readers see. */
function toValue({ id, name }: { id: string; name: string }): string {
  return `${id} ${name}`;
}

/** The record of an entry and the words of its body. */
export function toRecord(entry: Entry, body: string): SearchRecord {
  const { lang, title, lead, url, meta, filters, instant, day } = entry;
  const shown = [lead, body].filter((text) => text !== '').join('\n');
  const { kicker = '', byline = '' } = meta;
  const stems = [EVERY_RECORD, ...toTerms(`${title} ${kicker} ${byline}`, lang)].join(' ');
  const terms = toTerms(shown, lang).join(' ');
  return {
    url,
    language: lang,
    content: terms === '' ? shown : `${shown} ${END_OF_TEXT} ${terms}`,
    meta: given({ ...meta, date: day, lang, type: filters.type?.[0] ?? '', stems }),
    filters,
    sort: { date: instant },
  };
}

/** What a text is found by beside its words: stems by the alphabet, then pairs as they stand. */
function toTerms(text: string, lang: string): string[] {
  const words = hasStems(lang) ? findWords(text) : [];
  const stems = words.flatMap(({ text: word }) => toStems(word, lang));
  const pairs = findRuns(text).flatMap(({ text: run }) => toPairs(run));
  return [...stems.sort(), ...pairs];
}

function given(values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
}
