import type { APIRoute } from 'astro';
import { writeRobots } from '#feeds/to-sitemap.ts';
import { robotsPath } from '#model/permalink.ts';
import { site } from '#site/current.ts';

/** One file, or none where there is no sitemap to name. */
export function getStaticPaths() {
  return site.outputs.sitemaps ? [{ params: { robots: robotsPath.slice(1, -'.txt'.length) } }] : [];
}

export const GET: APIRoute = () =>
  new Response(writeRobots(site), { headers: { 'Content-Type': 'text/plain' } });
