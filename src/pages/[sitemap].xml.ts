import type { APIRoute } from 'astro';
import { sitemapFiles, type SitemapFile } from '#feeds/to-sitemap.ts';
import { getArchive } from '#queries/archive.ts';
import { getHeroes } from '#queries/picture.ts';
import { site } from '#site/current.ts';

/** The index of the sitemap, its parts and the news; none where the publication makes none. */
export async function getStaticPaths() {
  if (!site.outputs.sitemaps) return [];
  return sitemapFiles(await getArchive()).map((file) => ({
    params: { sitemap: file.path.slice(1, -'.xml'.length) },
    props: { file },
  }));
}

export const GET: APIRoute<{ file: SitemapFile }> = async ({ props: { file } }) => {
  const heroes = await getHeroes(file.part?.articles ?? []);
  return new Response(file.write(heroes), { headers: { 'Content-Type': 'application/xml' } });
};
