import { stringify } from 'yaml';

/** Files of a content folder: path below it → text. */
export type ContentFiles = Record<string, string>;

/** Front matter as plain values. */
export type Fields = Record<string, unknown>;

const site = {
  name: 'The Fixture',
  url: 'https://x.example/',
  language: 'en',
  timeZone: 'Europe/Kyiv',
};

/** A `site.yaml` with only what must be there, and what `fields` add or change. */
export function aSite(fields: Fields = {}): ContentFiles {
  return { 'site.yaml': stringify({ ...site, ...fields }) };
}

/**
 * An article of 19 December 2023, and what `fields` add or change. `slug` names the file.
 * Without a `body` it has one sentence.
 */
export function anArticle(slug: string, fields: Fields = {}, body = 'It happened.'): ContentFiles {
  const head = { title: `Title of ${slug}`, date: '2023-12-19 12:00', ...fields };
  return { [`articles/2023/12/${slug}.md`]: `---\n${stringify(head)}---\n\n${body}\n` };
}

/** A brief of 19 December 2023 at `clock` (`HH:MM`). */
export function aBrief(clock: string, slug: string, lead = `Lead of ${slug}.`): ContentFiles {
  const path = `briefs/2023/12/19/${clock.replace(':', '')}-${slug}.md`;
  return { [path]: `---\n${stringify({ lead })}---\n\nThe rest of the brief.\n` };
}

/** A record in `authors/`, `sections/` or `topics/`. */
export function aRecord(
  room: 'authors' | 'sections' | 'topics',
  id: string,
  fields: Fields = {},
): ContentFiles {
  return { [`${room}/${id}.md`]: `---\n${stringify({ name: `Name of ${id}`, ...fields })}---\n` };
}

/** Several folders' files as one. */
export function allOf(files: readonly ContentFiles[]): ContentFiles {
  return Object.fromEntries(files.flatMap((some) => Object.entries(some)));
}

/** A sound picture as text, for a file of any name: its kind is told by what it holds. */
export const aPicture = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>';
