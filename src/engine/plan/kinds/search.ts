import { searchPath } from '#model/permalink.ts';
import { toIndexFile, type PageKind } from '../page-plan.ts';

/** The page of the search; what it finds is fetched by the browser. */
export const search: PageKind = {
  component: 'src/pages/search/[...list]/index.astro',
  *plan({ site, authors, topics }) {
    if (!site.outputs.search) return;
    yield { file: toIndexFile(searchPath), parts: [authors.length > 0, topics.length > 0] };
  },
};
