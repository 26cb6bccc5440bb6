import type { z } from 'zod';
import type { CollectionName } from '#schema/row.ts';

/** What a file must have, for one that lacks it or has it wrong. Nothing of it is ever published. */
const required: Readonly<Record<CollectionName, Readonly<Record<string, string>>>> = {
  articles: { title: '-' },
  briefs: { lead: '-' },
  authors: { name: '-' },
  sections: { name: '-' },
  topics: { name: '-' },
  pages: { title: '-' },
};

/**
 * The sound part of what a schema has refused, so that the rules that look across files find what
 * is wrong with it in the same run: an editor mends a file once, not twice. A field with a problem
 * anywhere in it is left out whole, but for fields it does not know, which go alone; a date that
 * cannot be read becomes the first of the file's month.
 */
export function toStandIn(
  name: CollectionName,
  key: string,
  data: unknown,
  issues: readonly z.core.$ZodIssue[],
): Record<string, unknown> {
  const wrong = new Set(issues.flatMap(toFields));
  const known = structuredClone(data);
  for (const issue of issues) removeUnknown(known, issue);
  const sound = Object.entries(known ?? {}).filter(([field]) => !wrong.has(field));
  const date = name === 'articles' ? { date: toFirstDay(key) } : {};
  return { ...required[name], ...date, ...Object.fromEntries(sound) };
}

function toFields(issue: z.core.$ZodIssue): string[] {
  if (issue.code === 'unrecognized_keys') return [];
  return issue.path.length > 0 ? [String(issue.path[0])] : [];
}

function removeUnknown(data: unknown, issue: z.core.$ZodIssue): void {
  if (issue.code !== 'unrecognized_keys') return;
  let here = data;
  for (const step of issue.path) here = (here as Record<PropertyKey, unknown> | undefined)?.[step];
  for (const key of issue.keys) Reflect.deleteProperty(here as object, key);
}

/** `2023/12/kirby` → `2023-12-01` */
function toFirstDay(key: string): string {
  const [, year, month] = /^(\d{4})\/(0[1-9]|1[0-2])\//.exec(key) ?? [];
  return year === undefined ? '1970-01-01' : `${year}-${month}-01`;
}
