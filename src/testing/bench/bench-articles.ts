import { firstSentences } from '#lib/excerpt.ts';
import { toSlug } from '#lib/slug.ts';
import type { SourceArticle } from './source-article.ts';

/** An article both generators give the same address, authors and topics. */
export interface BenchArticle extends SourceArticle {
  /** `2023-12-19`, in UTC as everything here. */
  day: string;
}

/**
 * Articles made fit for a comparison. The two generators turn names into addresses by rules of
 * their own, so names are reduced to what both treat alike (letters, digits, single spaces) and one
 * spelling is kept for each address; a description is always there; no two articles stand at one
 * address; what is a shortcode to one generator and text to the other is parted by a space.
 */
export function toBenchArticles(sources: readonly SourceArticle[]): BenchArticle[] {
  const spell = makeSpeller();
  const taken = new Set<string>();
  return sources.map((source) => {
    const day = source.date.slice(0, 10);
    const body = source.body.replaceAll(/\{\{(?=[<%])/g, '{{ ');
    return {
      ...source,
      day,
      slug: toFree(toSlug(source.slug, Infinity) || 'article', day, taken),
      description: source.description || firstSentences(body, 'en') || source.title,
      authors: spell('authors', source.authors),
      topics: spell('topics', source.topics),
      body,
    };
  });
}

function toFree(slug: string, day: string, taken: Set<string>): string {
  const wanted = slug === 'index' ? 'index-page' : slug;
  let free = wanted;
  for (let n = 2; taken.has(`${day}/${free}`); n += 1) free = `${wanted}-${n}`;
  taken.add(`${day}/${free}`);
  return free;
}

/** Longer names are cut: addresses are cut there too, by each generator in its own way. */
const NAME_LENGTH = 60;

/** What stands at this place of a list's addresses already. */
const RESERVED = new Set(['by', 'page', 'part']);

function makeSpeller(): (list: string, names: readonly string[]) => string[] {
  const spellings = new Map<string, string>();
  return (list, names) => {
    const kept = names.map(toPlainName).filter((name) => toSlug(name) !== '');
    const spelt = kept.map((name) => {
      const key = `${list} ${toSlug(name)}`;
      const known = spellings.get(key) ?? name;
      spellings.set(key, known);
      return known;
    });
    return [...new Set(spelt)];
  };
}

/** `C++ & Rust` → `C Rust` */
export function toPlainName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/['’ʼ]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, NAME_LENGTH)
    .trim();
  return RESERVED.has(toSlug(plain)) ? `${plain} topic` : plain;
}
