import type { Site } from '#schema/site.ts';

/** The target of a Markdown link, of a reference definition, of an autolink or of an HTML link. */
const TARGET =
  /(?:\]\(\s*<?|^ {0,3}\[[^\]\n]+\]:\s*<?|<|\bhref=["']?)((?:https?:\/\/|\/(?!\/))[^\s)"'<>]+)/gm;
const FILE = /\.(?:jpe?g|png|gif|webp|avif|svg|pdf|mp[34]|zip)$/i;

/**
 * Addresses on this site that a Markdown body links to, each once, in the order of the text:
 * without base, query and fragment, decoded, in NFC. A cheap look at the text, so a link in a code
 * block counts too; it only helps to find related articles.
 */
export function findLinks(body: string, site: Pick<Site, 'origin' | 'base'>): string[] {
  const found = new Set<string>();
  for (const [, target = ''] of body.matchAll(TARGET)) {
    const path = toPath(target, site);
    if (path !== undefined && !FILE.test(path)) found.add(path);
  }
  return [...found];
}

function toPath(
  target: string,
  { origin, base }: Pick<Site, 'origin' | 'base'>,
): string | undefined {
  const local = target.startsWith(`${origin}/`) ? target.slice(origin.length) : target;
  if (!local.startsWith('/')) return undefined;
  const isElsewhere = local !== target && !local.startsWith(base);
  if (isElsewhere) return undefined;
  const [path = ''] = local.split(/[?#]/, 1);
  const below = path.startsWith(base) ? `/${path.slice(base.length)}` : path;
  return decode(below).normalize('NFC');
}

function decode(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
