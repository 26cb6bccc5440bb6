import { toRedirects } from '#model/redirects.ts';
import { getArchive } from './archive.ts';

/** The old addresses that a page can stand at, and where each leads. */
export async function getMovedPages(): Promise<{ page: string; to: string }[]> {
  const redirects = toRedirects(await getArchive());
  return redirects.flatMap(({ page, to }) => (page === undefined ? [] : [{ page, to }]));
}
