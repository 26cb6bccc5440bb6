import type { APIRoute } from 'astro';
import { toYearLlms } from '#feeds/llms.ts';
import { toUi } from '#i18n/ui.ts';
import { articlesByYear } from '#model/articles-by-year.ts';
import type { Article } from '#model/types.ts';
import { getArchive } from '#queries/archive.ts';
import { site } from '#site/current.ts';

/** The articles of a year, for programs that read text. */
export async function getStaticPaths() {
  if (!site.outputs.markdown) return [];
  return [...articlesByYear(await getArchive())].map(([year, articles]) => ({
    params: { year },
    props: { year, articles },
  }));
}

export const GET: APIRoute<{ year: string; articles: Article[] }> = ({ props }) => {
  const { year, articles } = props;
  return new Response(toYearLlms(year, articles, site, toUi(site.language, site)), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
