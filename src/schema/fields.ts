import { z } from 'zod';
import { SLUG } from '#lib/slug.ts';
import { NotAMoment, parseWhen, type When } from '#lib/zoned-time.ts';

/*
 * Building blocks of the schemas. Front matter arrives as text only: the loader reads YAML without
 * guessing types, so that a headline `1984` stays a headline. Numbers and switches are read here.
 */

/** One line or more of text; never empty. */
export const text = z.string().trim().min(1);

/** The id of a record, an article or a brief: lower-case words joined by hyphens, any script. */
export const id = z
  .string()
  .trim()
  .transform((value) => value.normalize('NFC'))
  .pipe(z.string().regex(SLUG, { error: 'an id is lower-case words joined by hyphens' }));

/** `true` or `false` (also `yes` or `no`). */
export const flag = z.union(
  [z.boolean(), z.stringbool({ truthy: ['true', 'yes'], falsy: ['false', 'no'] })],
  { error: 'true or false is expected' },
);

const WHOLE = 'a whole number from 1 is expected';

/** A whole number from 1. */
export const count = z
  .union([z.number(), z.string().regex(/^\d+$/, { error: WHOLE }).transform(Number)])
  .pipe(z.number({ error: WHOLE }).int({ error: WHOLE }).min(1, { error: WHOLE }));

/** An address on the web, `https://…` or `http://…`. */
export const webAddress = z.url({ protocol: /^https?$/, error: 'an address starts with https://' });

/** The name of a host: `www.example.org`, without `https://` and path. */
export const host = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]*[a-z0-9]$/, {
    error: 'a host is a name such as player.example.org, without https:// and path',
  });

/** An IETF language tag such as `en`, `uk` or `zh-Hant`; `EN` and `zh-hant` are brought into that form. */
export const language = z
  .string()
  .trim()
  .refine(isLanguageTag, { error: 'a language is a tag such as en, uk or ar', abort: true })
  .overwrite((tag) => Intl.getCanonicalLocales(tag)[0] ?? tag);

/**
 * A day, with or without a clock, read in the newsroom's time zone: `2023-12-19`,
 * `2023-12-19 23:55`, or with an offset `2023-12-19T23:55:00+02:00`.
 */
export function when(zone: string) {
  return z.string().transform((value, context): When => {
    try {
      return parseWhen(value, zone);
    } catch (error) {
      if (!(error instanceof NotAMoment)) throw error;
      context.issues.push({ code: 'custom', message: error.message, input: value });
      return z.NEVER;
    }
  });
}

/** Well formed, and of two or three letters: longer first parts (`english`) name no language. */
function isLanguageTag(tag: string): boolean {
  if (!/^[a-z]{2,3}(?:-|$)/i.test(tag)) return false;
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
