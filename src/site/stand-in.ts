import type { z } from 'zod';
import { siteSchema, type SiteData } from '#schema/site.ts';

/** What a site.yaml must say, for one that lacks it or has it wrong. Nothing is ever published by it. */
const required = {
  name: '-',
  url: 'https://example.org/',
  language: 'en',
  timeZone: 'UTC',
};

/**
 * The sound part of what the schema has refused, so that the content is read in the same run and
 * everything that is wrong with it is told at once. A setting with a problem in it is left out whole.
 */
export function toStandIn(data: unknown, issues: readonly z.core.$ZodIssue[] = []): SiteData {
  const wrong = new Set(
    issues.flatMap(({ path, ...issue }) =>
      path.length === 0 && issue.code === 'unrecognized_keys' ? issue.keys : [String(path[0])],
    ),
  );
  const isRecord = typeof data === 'object' && data !== null && !Array.isArray(data);
  const sound = Object.entries(isRecord ? data : {}).filter(([field]) => !wrong.has(field));
  const parsed = siteSchema.safeParse({ ...required, ...Object.fromEntries(sound) });
  return parsed.success ? parsed.data : siteSchema.parse(required);
}
