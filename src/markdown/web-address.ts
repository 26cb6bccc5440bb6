/** The address as a URL where it leads to the web; `//host/x` counts as https. */
export function findWebAddress(href: string): URL | undefined {
  const written = href.trim();
  const full = written.startsWith('//') ? `https:${written}` : written;
  if (!/^https?:/i.test(full)) return undefined;
  return URL.parse(full) ?? undefined;
}

/** The host as readers know it, without `www.`. */
export function toHostName(url: URL): string {
  return url.hostname.replace(/^www\./, '');
}
