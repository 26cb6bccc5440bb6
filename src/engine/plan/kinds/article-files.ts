import { articlesByYear } from '#model/articles-by-year.ts';
import {
  articleFileNames,
  llmsPath,
  toArticleFile,
  yearLlmsPath,
  type ArticleFile,
} from '#model/permalink.ts';
import type { Article } from '#model/types.ts';
import type { PageKind } from '../page-plan.ts';

/** The text and the data beside a page: all that the article's file says, and what it names. */
export const articleMarkdown: PageKind = {
  component: 'src/pages/[...article]/index.md.ts',
  isScoped: true,
  *plan({ site }, shown, { articles }) {
    if (!site.outputs.markdown) return;
    for (const article of articles) {
      yield { ...toWhole(article, 'markdown'), parts: [shown.record(article)] };
    }
  },
};

export const articleJson: PageKind = {
  component: 'src/pages/[...article]/index.json.ts',
  isScoped: true,
  *plan({ site }, shown, { articles }) {
    if (!site.outputs.json) return;
    for (const article of articles) {
      yield { ...toWhole(article, 'json'), parts: [shown.record(article)] };
    }
  },
};

/** Records for reference managers, and of the article what a citation says. */
export const articleCitations: readonly PageKind[] = (['bibtex', 'ris', 'csl'] as const).map(
  (format) => ({
    component: `src/pages/[...article]/${articleFileNames[format]}.ts`,
    isScoped: true,
    *plan({ site }, shown, { articles }) {
      if (!site.outputs.citations) return;
      for (const article of articles) {
        yield { file: toFile(article, format), parts: [shown.citation(article)] };
      }
    },
  }),
);

/** The site and its years, for programs that read text. */
export const llms: PageKind = {
  component: 'src/pages/[llms].txt.ts',
  *plan({ site, years }) {
    if (site.outputs.markdown) yield { file: llmsPath.slice(1), parts: years };
  },
};

export const yearLlms: PageKind = {
  component: 'src/pages/[year]/llms.txt.ts',
  isScoped: true,
  *plan(archive, shown, { years }) {
    if (!archive.site.outputs.markdown) return;
    for (const [year, articles] of articlesByYear(archive)) {
      if (!years.has(year)) continue;
      const parts = articles.map((article) => [shown.headline(article), shown.abstract(article)]);
      yield { file: yearLlmsPath(year).slice(1), parts };
    }
  },
};

/** Of a withdrawn article the text is not asked for. */
function toWhole(article: Article, file: ArticleFile): { file: string; texts: string[] } {
  return { file: toFile(article, file), texts: article.withdrawn ? [] : [article.file] };
}

function toFile(article: Article, file: ArticleFile): string {
  return toArticleFile(article, file).path.slice(1);
}
