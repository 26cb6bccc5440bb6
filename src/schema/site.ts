import { z } from 'zod';
import { flag, id, language, text, webAddress } from './fields.ts';

/** `content/site.yaml`: what the publication is. */
export const siteSchema = z.strictObject({
  /** The publication's name. */
  name: text,
  /** One line below the name. */
  tagline: text.optional(),
  /** Where the site will stand, with its path: https://example.org/archive/ */
  url: webAddress,
  /** The language of the interface and of articles that name no other. */
  language,
  /** The newsroom's time zone, an IANA name: Europe/Kyiv. */
  timeZone: z.string().trim().refine(isTimeZone, {
    error: 'a time zone is a name such as Europe/Kyiv or America/New_York',
  }),
  /** Who publishes it. Left out: an organization of the site's name. */
  publisher: z
    .strictObject({
      name: text,
      kind: z.enum(['organization', 'person']).default('organization'),
      logo: text.optional(),
      url: webAddress.optional(),
    })
    .optional(),
  /** Ids of sections in the order of the menu. */
  sections: z.array(id).default([]),
  /** Further entries of the menu: a label and an address on this site or another. */
  navigation: z.array(z.strictObject({ label: text, href: text })).default([]),
  /** The publication elsewhere. */
  social: z.array(z.strictObject({ label: text, url: webAddress })).default([]),
  /** Ids of the pages that hold the publication's policies. */
  policies: z
    .strictObject({
      corrections: id.optional(),
      ethics: id.optional(),
      aiUse: id.optional(),
      licence: id.optional(),
    })
    .prefault({}),
  /** The licence of the texts. */
  licence: z.strictObject({ name: text, url: webAddress.optional() }).optional(),
  /** true: every author and topic needs a record, every picture a file; anything else is an error. */
  strict: flag.default(false),
  /** Hosts whose embeds may load on a click; all others stay links. */
  embeds: z.array(z.string().trim().min(1)).default([]),
});

export type SiteData = z.output<typeof siteSchema>;

/** The publication, ready for use: `site.yaml`, and what follows from it. */
export interface Site extends SiteData {
  /** `https://example.org`, no slash at the end. */
  origin: string;
  /** The path the site stands under, `/` or `/archive/`. */
  base: string;
  publisher: NonNullable<SiteData['publisher']>;
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
