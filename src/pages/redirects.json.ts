import type { APIRoute } from 'astro';
import { toRedirects } from '#model/redirects.ts';
import { getArchive } from '#queries/archive.ts';

/** Every old address and where it leads, for the web server: what no page can do is in here too. */
export const GET: APIRoute = async () => {
  const redirects = toRedirects(await getArchive()).map(({ from, to }) => ({ from, to }));
  return new Response(`${JSON.stringify(redirects, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/json' },
  });
};
