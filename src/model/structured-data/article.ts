import type { NewsArticle } from 'schema-dts';
import { toIso } from '#lib/zoned-time.ts';
import type { Site } from '#schema/site.ts';
import { toByline } from '../byline.ts';
import { toAbsolute } from '../permalink.ts';
import type { Article } from '../types.ts';
import { laterChange } from '../updated.ts';
import { articleClasses, findGenre } from './article-class.ts';
import { toCorrections } from './corrections.ts';
import { toTextLicence } from './licence.ts';
import { toWebsiteRef } from './nodes.ts';
import { toAuthor } from './people.ts';
import { toImage, type PublishedPicture } from './picture.ts';
import { toPublisherRef } from './publisher.ts';

/** What is known of an article once its body is rendered. */
export interface ArticleFacts {
  /** The files of its hero. */
  hero?: PublishedPicture | undefined;
  /** Minutes to read. */
  minutes: number;
  words: number;
}

/**
 * The article as a schema.org NewsArticle or the nearest kind of it. Every author of the byline is
 * there with kind and page; `dateModified` wherever there is an update, shown or not, or a notice. Of a withdrawn
 * article only what its page still shows is told, and its notice as a correction.
 */
export function toArticleData(article: Article, site: Site, facts: ArticleFacts): NewsArticle {
  const url = toAbsolute(site, article.href);
  const corrections = toCorrections(article);
  const modified = laterChange(article);
  return {
    '@type': articleClasses[article.type],
    '@id': `${url}#article`,
    mainEntityOfPage: url,
    url,
    headline: article.title,
    inLanguage: article.lang,
    datePublished: toIso(article.date),
    ...(modified && { dateModified: toIso(modified) }),
    author: toByline(article, site).names.map((name) => toAuthor(name, site)),
    publisher: toPublisherRef(site),
    isPartOf: toWebsiteRef(site),
    ...(corrections.length > 0 && { correction: corrections }),
    ...(article.withdrawn ? { creativeWorkStatus: 'Withdrawn' } : toContent(article, site, facts)),
  };
}

/** What a withdrawn article no longer tells. */
function toContent(article: Article, site: Site, { hero, minutes, words }: ArticleFacts) {
  const { summary, section, topics, place, hero: picture } = article;
  const genre = findGenre(article.type);
  const license = toTextLicence(site);
  return {
    ...(summary !== '' && { description: summary }),
    ...(section && { articleSection: section.name }),
    ...(genre !== undefined && { genre }),
    ...(topics.length > 0 && { keywords: topics.map(({ name }) => name) }),
    ...(picture && hero && { image: [toImage(picture, hero, site)] }),
    ...(place !== undefined && toPlace(place)),
    ...(license !== undefined && { license }),
    timeRequired: `PT${minutes}M`,
    wordCount: words,
  };
}

/** A dateline says where the report was written, and so where the work was made. */
function toPlace(name: string) {
  return { dateline: name, locationCreated: { '@type': 'Place', name } as const };
}
