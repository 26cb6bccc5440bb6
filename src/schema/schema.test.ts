import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { describe, expect, test } from 'vitest';
import { schemasFor } from './collections.ts';
import { toArticleFileJsonSchema, toJsonSchemas } from './json-schema.ts';
import { findDescription, findSchemaAt, knownFields } from './schema-at.ts';
import { siteSchema } from './site.ts';
import { usualWords, type FileKind } from './usual-words.ts';

const schemas: Record<FileKind, z.ZodType> = { ...schemasFor('UTC'), site: siteSchema };
const kinds = Object.keys(schemas) as FileKind[];

/** Every path to a field, through objects and lists. */
function pathsOf(schema: z.ZodType, path: (string | number)[] = []): (string | number)[][] {
  const here = findSchemaAt(schema, path);
  const element = here && findSchemaAt(here, [0]) ? [...path, 0] : path;
  return knownFields(findSchemaAt(schema, element)).flatMap((field) => {
    const inner = [...element, field];
    return [inner, ...pathsOf(schema, inner)];
  });
}

describe.each(kinds)('the schema of %s', (kind) => {
  test('explains every field to editors', () => {
    const paths = pathsOf(schemas[kind]);
    expect(paths.length).toBeGreaterThan(2);
    expect(paths.filter((path) => !findDescription(schemas[kind], path))).toEqual([]);
  });

  test('knows each of our words that a foreign word leads to, and no foreign one', () => {
    const known = knownFields(schemas[kind]);
    expect(Object.values(usualWords[kind]).filter((ours) => !known.includes(ours))).toEqual([]);
    expect(Object.keys(usualWords[kind]).filter((theirs) => known.includes(theirs))).toEqual([]);
  });
});

test('JSON Schemas carry the help of fields and refuse unknown ones', () => {
  const { articles } = toJsonSchemas();
  expect(articles).toMatchObject({
    $schema: 'http://json-schema.org/draft-07/schema#',
    required: ['title', 'date'],
    additionalProperties: false,
    properties: {
      title: { description: 'The headline, without the kicker.' },
      type: { enum: ['news', 'analysis', 'opinion', 'interview', 'review', 'explainer', 'live'] },
      hero: {
        properties: {
          src: {
            description:
              'The picture file: beside the article, or from the content folder with a leading slash.',
          },
        },
      },
    },
  });
});

test('the schema of index.json that the site gives to others is the one we hold to', () => {
  const given = readFileSync(new URL('../../public/schemas/article.json', import.meta.url), 'utf8');
  expect(given, 'run `npm run schemas`').toBe(toArticleFileJsonSchema());
});
