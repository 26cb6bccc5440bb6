import { toLikelyLocale } from '#lib/likely-locale.ts';
import { toIso } from '#lib/zoned-time.ts';
import type { Site } from '#schema/site.ts';
import { toAbsolute } from '../permalink.ts';
import type { Article } from '../types.ts';
import { laterChange } from '../updated.ts';
import { toName, toProperty, type Meta } from './meta.ts';

/** A picture that is shown where a page's address is shared. */
export interface SharedImage {
  /** With base. */
  src: string;
  width: number;
  height: number;
  /** The media type. */
  type: string;
  alt: string;
}

export interface SharedPage {
  title: string;
  description?: string | undefined;
  href: string;
  /** The language of the page's text. */
  lang: string;
  type: 'article' | 'profile' | 'website';
  /** The most telling first. */
  images?: readonly SharedImage[];
  /** Languages of the same page elsewhere, its own not among them. */
  otherLanguages?: readonly string[];
}

/**
 * What a page is where its address is shared (https://ogp.me/). Of Twitter's own fields those are
 * written that it does not read from here: the kind of card, the picture's words, whose page it is.
 */
export function toOpenGraph(page: SharedPage, site: Site): Meta[] {
  const { title, description, href, lang, type, images = [], otherLanguages = [] } = page;
  return [
    toProperty('og:type', type),
    toProperty('og:title', title),
    ...(description ? [toProperty('og:description', description)] : []),
    toProperty('og:url', toAbsolute(site, href)),
    toProperty('og:site_name', site.name),
    toProperty('og:locale', toLocale(lang)),
    ...otherLanguages.map((other) => toProperty('og:locale:alternate', toLocale(other))),
    ...images.flatMap((image) => toImage(image, site)),
    ...toTwitter(images[0], site),
  ];
}

/**
 * What Open Graph says of an article alone. Every author stands there in the byline's order, by the
 * address of the page that tells who it is. Nothing for a withdrawn article.
 */
export function toArticleGraph(article: Article, site: Site): Meta[] {
  const { date, authors, section, topics } = article;
  if (article.withdrawn) return [];
  const modified = laterChange(article);
  return [
    toProperty('article:published_time', toIso(date)),
    ...(modified ? [toProperty('article:modified_time', toIso(modified))] : []),
    ...authors.map(({ href }) => toProperty('article:author', toAbsolute(site, href))),
    ...(section ? [toProperty('article:section', section.name)] : []),
    ...topics.map(({ name }) => toProperty('article:tag', name)),
  ];
}

/** Width and height belong to the address before them. */
function toImage({ src, width, height, type, alt }: SharedImage, site: Site): Meta[] {
  return [
    toProperty('og:image', toAbsolute(site, src)),
    toProperty('og:image:type', type),
    toProperty('og:image:width', String(width)),
    toProperty('og:image:height', String(height)),
    ...(alt === '' ? [] : [toProperty('og:image:alt', alt)]),
  ];
}

function toTwitter(image: SharedImage | undefined, { social }: Site): Meta[] {
  const account = social.map(({ url }) => ACCOUNT.exec(url)?.[1]).find(Boolean);
  return [
    toName('twitter:card', isLarge(image) ? 'summary_large_image' : 'summary'),
    ...(image && image.alt !== '' ? [toName('twitter:image:alt', image.alt)] : []),
    ...(account === undefined ? [] : [toName('twitter:site', `@${account}`)]),
  ];
}

/** The publication's account in the address of its page there. */
const ACCOUNT = /^https?:\/\/(?:www\.)?(?:twitter|x)\.com\/@?(\w{1,15})\/?$/i;

/** Below 300 pixels, or upright, a picture is shown small beside the text. */
function isLarge(image: SharedImage | undefined): boolean {
  return image !== undefined && image.width >= 300 && image.width > image.height;
}

/** `language_TERRITORY`; where the tag names no territory, the likeliest one: `uk` → `uk_UA`. */
function toLocale(lang: string): string {
  const { language, region } = toLikelyLocale(lang);
  return region === undefined ? language : `${language}_${region}`;
}
