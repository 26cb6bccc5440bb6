/** The address as a URL where it leads to the web; `//host/x` counts as https. */
export function findWebAddress(href: string): URL | undefined {
  const full = complete(href);
  return full === undefined ? undefined : (URL.parse(full) ?? undefined);
}

/** Whether the address leads to the web; that is asked of every link, and told without its parts. */
export function isWebAddress(href: string): boolean {
  const full = complete(href);
  return full !== undefined && URL.canParse(full);
}

function complete(href: string): string | undefined {
  const written = href.trim();
  const full = written.startsWith('//') ? `https:${written}` : written;
  return /^https?:/i.test(full) ? full : undefined;
}

/** The host as readers know it, without `www.`. */
export function toHostName(url: URL): string {
  return url.hostname.replace(/^www\./, '');
}
