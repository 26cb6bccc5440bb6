import type { Site } from '#schema/site.ts';

/**
 * A licence as an editor wrote it, as an address where there is one: written so, or the address of
 * the site's own licence where the name is the same. A bare name stays a name.
 */
export function toLicence(written: string, { licence }: Pick<Site, 'licence'>) {
  if (/^https?:\/\//i.test(written)) return written;
  if (licence?.url !== undefined && licence.name === written) return licence.url;
  return { '@type': 'CreativeWork', name: written } as const;
}

/** The licence of the texts; undefined where the site names none. */
export function toTextLicence({ licence }: Pick<Site, 'licence'>) {
  return licence && toLicence(licence.url ?? licence.name, { licence });
}
