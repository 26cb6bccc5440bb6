import { defineCollection } from 'astro:content';
import { collection } from '#loader/collection.ts';
import { schemasFor } from '#schema/collections.ts';
import { site } from '#site/current.ts';

const schemas = schemasFor(site.timeZone);

export const collections = {
  articles: defineCollection({ loader: collection('articles'), schema: schemas.articles }),
  briefs: defineCollection({ loader: collection('briefs'), schema: schemas.briefs }),
  authors: defineCollection({ loader: collection('authors'), schema: schemas.authors }),
  sections: defineCollection({ loader: collection('sections'), schema: schemas.sections }),
  topics: defineCollection({ loader: collection('topics'), schema: schemas.topics }),
  pages: defineCollection({ loader: collection('pages'), schema: schemas.pages }),
};
