import type { APIRoute } from 'astro';
import { toLlms } from '#feeds/llms.ts';
import { toUi } from '#i18n/ui.ts';
import { years } from '#model/calendar.ts';
import { getArchive } from '#queries/archive.ts';
import { site } from '#site/current.ts';

/** What the site is, for programs that read text; absent where articles are not there as Markdown. */
export const getStaticPaths = () => (site.outputs.markdown ? [{ params: { llms: 'llms' } }] : []);

export const GET: APIRoute = async () => {
  const periods = years(await getArchive()).map(({ period }) => period);
  return new Response(toLlms(periods, site, toUi(site.language, site)), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
