const HIDDEN = /<!--[^]*?-->|<(script|style|iframe|object)\b[^]*?<\/\1\s*>/gi;
const OPEN_ENDED = /<\/?(?:script|style|iframe|object)\b[^>]*>|<!--[^]*$/gi;
const ADDRESS = /(\s(?:href|src|poster|cite)\s*=\s*)("[^"]*"|'[^']*')/gi;
const HANDLER = /\son[a-z]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi;

/**
 * HTML that stands in a Markdown text, for a reader elsewhere: without comments and programs, its
 * addresses whole. One that leads nowhere is emptied. It stays foreign HTML: who shows it as HTML
 * sanitises it, as our own pages do.
 */
export function portableHtml(html: string, toWhole: (url: string) => string | undefined): string {
  return html
    .replace(HIDDEN, '')
    .replace(OPEN_ENDED, '')
    .replace(HANDLER, '')
    .replace(ADDRESS, (_, name: string, quoted: string) => {
      const whole = toWhole(quoted.slice(1, -1).replaceAll('&amp;', '&')) ?? '';
      return `${name}"${whole.replaceAll('&', '&amp;').replaceAll('"', '%22')}"`;
    });
}

/** The pictures and films it shows, as it calls them. */
export function findSources(html: string): string[] {
  return [...html.matchAll(/\s(?:src|poster)\s*=\s*["']([^"']*)["']/gi)].map(([, url = '']) => url);
}
