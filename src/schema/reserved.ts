/*
 * Addresses that belong to the site itself. An article's permalink, an alias or a page may take
 * none of them.
 */

/** First parts of addresses below which nothing but the site's own pages may stand. */
export const reservedFolders = [
  'authors',
  'sections',
  'topics',
  'archive',
  'on',
  'feed',
  'feeds',
  'search',
  'schemas',
] as const;

const files = new Set([
  '/',
  '/404.html',
  '/404/',
  '/index.html',
  '/redirects.json',
  '/robots.txt',
  '/sitemap.xml',
]);
const SITEMAP = /^\/sitemap-[^/]*\.xml$/;
const LLMS = /^\/(?:\d{4}\/)?llms\.txt\/?$/;
const CALENDAR = /^\/\d{4}\/(?:\d{2}\/){0,2}$/;

/**
 * What an address on this site is already, or undefined where it is free. `/2023/12/old-name/` is
 * free: only years, months and days themselves are pages.
 */
export function findReserved(address: string): string | undefined {
  const path = address.toLowerCase().replace(/index\.html$/, '');
  const folder = reservedFolders.find(
    (name) => path.startsWith(`/${name}/`) || path === `/${name}`,
  );
  if (folder) return `the site's own pages below /${folder}/`;
  if (files.has(path)) return 'a page of the site itself';
  if (SITEMAP.test(path)) return 'a part of the sitemap';
  if (LLMS.test(path)) return 'a list of articles for programs';
  if (CALENDAR.test(path.endsWith('/') ? path : `${path}/`)) return 'a page of the calendar';
  if (path.startsWith('/_')) return "the site's own files";
  return undefined;
}
