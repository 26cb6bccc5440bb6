import type { Archive } from '#model/archive.ts';
import { toCitation } from '#model/citations/to-citation.ts';
import type { Neighbours, Period } from '#model/calendar.ts';
import type { Article, Author, Brief, FeedItem, Section } from '#model/types.ts';
import type { Site } from '#schema/site.ts';
import { digestOf } from './digest.ts';

/** Names the bytes of the picture that `src` means in the text `file`; empty where there is none. */
export type PictureDigest = (file: string, src: string) => string;

/**
 * What pages show of each thing, as digests, each made once. The finest that is safe: a headline in
 * a list does not change when its article gets an alias.
 */
export class Shown {
  /** The frame around every page: the publication and its menu. */
  readonly frame: string;
  readonly #pictures: PictureDigest;
  readonly #site: Site;
  readonly #named = new Set<string>();
  readonly #made = new WeakMap<object, Map<string, string>>();

  constructor({ site, sections }: Archive, pictures: PictureDigest) {
    this.#site = site;
    const menu = sections.filter(({ id }) => site.sections.includes(id));
    this.frame = digestOf([site, menu.map(({ name, href, lang }) => [name, href, lang])]);
    this.#pictures = pictures;
  }

  /** The files of all that was asked for since the last call. */
  takeNamed(): string[] {
    const named = [...this.#named];
    this.#named.clear();
    return named;
  }

  /** Notes something of the days around: a page links to them, and they are there for what they have. */
  nameAround({ itemsByDay }: Archive, { previous, next }: Neighbours): void {
    for (const near of [previous, next]) {
      const [item] = near ? (itemsByDay.get(near.period) ?? []) : [];
      if (item) this.#named.add((item.kind === 'brief' ? item.brief : item.article).file);
    }
  }

  /** An article on its own page: everything its file says, and who and what it names. */
  whole(article: Article): string {
    return this.#once(article, 'whole', () => {
      const { authors, topics, section, ...own } = article;
      const named = topics.map((topic) => this.link(topic));
      const signed = authors.map((author) => this.author(author));
      return [own, signed, named, section && this.link(section), this.hero(article)];
    });
  }

  /** An article's data beside its page: who and what it names, without what only pages show. */
  record(article: Article): string {
    return this.#once(article, 'record', () => {
      const { authors, topics, section, links, aliases, summary, readingTime, ...own } = article;
      const signed = authors.map(({ id, name, kind, href }) => [id, name, kind, href]);
      const named = [...(section ? [section] : []), ...topics];
      return [own, this.citation(article), signed, named.map(toName), this.hero(article)];
    });
  }

  /** What a citation says. */
  citation(article: Article): string {
    return this.#once(article, 'citation', () => [toCitation(article, this.#site)]);
  }

  /** The lines below a headline where a program reads a list: who, and in short what. */
  abstract(article: Article): string {
    return this.#once(article, 'abstract', () => [
      article.summary,
      article.authors.map(({ name }) => name),
    ]);
  }

  /** An article in a list: all but its topics, and what only its own page says. */
  teaser(article: Article): string {
    return this.#once(article, 'teaser', () => {
      const { authors, topics, section, aliases, corrections, later, links, ...own } = article;
      const signed = authors.map(({ name, href, kind, lang }) => [name, href, kind, lang]);
      return [own, signed, section && this.link(section)];
    });
  }

  /** An article in a list of headlines: a moment and a link. */
  headline(article: Article): string {
    return this.#once(article, 'headline', ({ href, title, date, lang, dir } = article) => [
      href,
      title,
      date,
      lang,
      dir,
    ]);
  }

  /** A brief, its body apart. */
  brief(brief: Brief): string {
    if (brief.article) this.#named.add(brief.article.file);
    return this.#once(brief, 'brief', () => {
      const { article, file, ...own } = brief;
      return [own, article && article.href];
    });
  }

  /** Items of the feed, each as the feed shows it. */
  feed(items: readonly FeedItem[]): string[] {
    return items.map((item) =>
      item.kind === 'brief' ? this.brief(item.brief) : this.headline(item.article),
    );
  }

  /** An author: the record, and the portrait. */
  author(author: Author): string {
    return this.#once(author, 'author', () => {
      const { file, photo } = author;
      return [author, file && photo ? this.#pictures(file, photo.src) : ''];
    });
  }

  /** A name and where it leads. */
  link(named: Pick<Section, 'name' | 'href' | 'lang' | 'file'>): string {
    return this.#once(named, 'link', ({ name, href, lang } = named) => [name, href, lang]);
  }

  /** The picture at the head of an article; empty where there is none. */
  hero({ file, hero }: Article): string {
    return hero ? this.#pictures(file, hero.src) : '';
  }

  /** The publisher's logo; empty where there is none. */
  logo({ publisher: { logo } }: Archive['site']): string {
    return logo === undefined ? '' : this.#pictures('site.yaml', logo);
  }

  #once(thing: { file?: string | undefined }, as: string, toData: () => unknown[]): string {
    if (thing.file !== undefined) this.#named.add(thing.file);
    const made = this.#made.get(thing) ?? new Map<string, string>();
    const known = made.get(as) ?? digestOf(toData());
    made.set(as, known);
    this.#made.set(thing, made);
    return known;
  }
}

function toName({ id, name, href }: Section): [string, string, string] {
  return [id, name, href];
}

/** A period as a link: without its counts, which later days change. */
export function toStep(period: Period | undefined): [string, string] | undefined {
  return period && [period.period, period.href];
}

/** The files of the briefs among items. */
export function briefFiles(items: readonly FeedItem[]): string[] {
  return items.flatMap((item) => (item.kind === 'brief' ? [item.brief.file] : []));
}

/** The articles among items. */
export function articlesOf(items: readonly FeedItem[]): Article[] {
  return items.flatMap((item) => (item.kind === 'article' ? [item.article] : []));
}
