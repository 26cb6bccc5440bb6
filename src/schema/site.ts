import { z } from 'zod';
import { flag, host, id, language, text, webAddress } from './fields.ts';
import { shareServices } from './share-services.ts';

/** `content/site.yaml`: what the publication is. */
export const siteSchema = z.strictObject({
  name: text.describe("The publication's name."),
  tagline: text.optional().describe('One line below the name.'),
  url: webAddress.describe(
    'Where the site will stand, with its path: https://example.org/archive/',
  ),
  language: language.describe('The language of the interface and of articles that name no other.'),
  timeZone: z
    .string()
    .trim()
    .refine(isTimeZone, {
      error: 'a time zone is a name such as Europe/Kyiv or America/New_York',
    })
    .describe("The newsroom's time zone, an IANA name: Europe/Kyiv."),
  publisher: z
    .strictObject({
      name: text.describe('Its name.'),
      kind: z
        .enum(['organization', 'person'])
        .default('organization')
        .describe('organization or person.'),
      logo: text.optional().describe('A picture file, from the content folder: /media/logo.svg'),
      url: webAddress.optional().describe('Its own site, where that is another.'),
    })
    .optional()
    .describe("Who publishes it. Left out: an organization of the site's name."),
  sections: z.array(id).default([]).describe('Ids of sections in the order of the menu.'),
  navigation: z
    .array(
      z.strictObject({
        label: text.describe('What readers see.'),
        href: text.describe('Where it leads: /about/ or https://…'),
      }),
    )
    .default([])
    .describe('Further entries of the menu: a label and an address on this site or another.'),
  social: z
    .array(
      z.strictObject({
        label: text.describe('What readers see: "Mastodon".'),
        url: webAddress.describe('Where it leads: https://…'),
      }),
    )
    .default([])
    .describe('The publication elsewhere.'),
  policies: z
    .strictObject({
      corrections: id.optional().describe('How errors are corrected.'),
      ethics: id.optional().describe('What the newsroom holds itself to.'),
      aiUse: id.optional().describe('What machines write, and what not.'),
      licence: id.optional().describe('Who may use the texts, and how.'),
    })
    .prefault({})
    .describe("Ids of the pages that hold the publication's policies."),
  licence: z
    .strictObject({
      name: text.describe('Its name: CC BY 4.0.'),
      url: webAddress.optional().describe('Where its text stands.'),
    })
    .optional()
    .describe('The licence of the texts.'),
  strict: flag
    .default(false)
    .describe(
      'true: every author and topic needs a record, every picture a file, every link to an article that article; anything else is an error.',
    ),
  outputs: z
    .strictObject({
      search: flag.default(true).describe('Full-text search at /search/.'),
      feeds: flag.default(true).describe('News feeds (RSS, Atom, JSON) and the page /feeds/.'),
      sitemaps: flag.default(true).describe('Sitemaps and the robots.txt that names them.'),
      cards: flag
        .default(true)
        .describe('A card picture for each article, shown where its address is shared.'),
      markdown: flag.default(true).describe('Each article as Markdown beside its page: index.md.'),
      json: flag.default(true).describe('Each article as data beside its page: index.json.'),
      citations: flag
        .default(true)
        .describe('Each article’s record for reference managers: BibTeX, RIS and CSL-JSON.'),
    })
    .prefault({})
    .describe('What is made beside the pages; each may be switched off with `false`.'),
  hub: webAddress
    .optional()
    .describe(
      'The WebSub hub that tells subscribers of the feeds about news: https://hub.example/',
    ),
  share: z
    .array(z.enum(shareServices))
    .default([])
    .describe(
      'Services that articles can be passed on to by a plain link: bluesky, facebook, linkedin, reddit, telegram, whatsapp, x. Left out: by a letter, a copied link and what the device offers.',
    ),
  embeds: z
    .array(host)
    .default([])
    .describe('Hosts whose embeds may load on a click: player.example.org. All others stay links.'),
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
