import type { z } from 'zod';
import type { CollectionName } from '#schema/row.ts';

/** Lists that have lost entries: field → where each entry that is left stands in the file. */
export type Places = Record<string, number[]>;

export interface StandIn {
  data: Record<string, unknown>;
  places: Places;
}

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
 * anywhere in it is left out whole, but for entries of a list and fields it does not know, which go
 * alone; a date that cannot be read becomes the first of the file's month.
 */
export function toStandIn(
  name: CollectionName,
  key: string,
  data: unknown,
  issues: readonly z.core.$ZodIssue[],
): StandIn {
  const known = structuredClone(data);
  for (const issue of issues) removeUnknown(known, issue);
  const wrong = issues.filter(({ code }) => code !== 'unrecognized_keys').map(({ path }) => path);
  const date = name === 'articles' ? { date: toFirstDay(key) } : {};
  const standIn: StandIn = { data: { ...required[name], ...date }, places: {} };
  for (const [field, value] of Object.entries(known ?? {})) {
    const inField = wrong.filter(([first]) => first === field);
    if (inField.length === 0) standIn.data[field] = value;
    else keepEntries(standIn, field, value, new Set(inField.map(([, entry]) => entry)));
  }
  return standIn;
}

/** Of a list the entries without a problem; of anything else, and where it is the list, nothing. */
function keepEntries(
  { data, places }: StandIn,
  field: string,
  value: unknown,
  wrong: ReadonlySet<PropertyKey | undefined>,
): void {
  if (!Array.isArray(value) || wrong.has(undefined)) return;
  places[field] = [...value.keys()].filter((index) => !wrong.has(index));
  data[field] = places[field].map((index) => value[index] as unknown);
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
