import { z } from 'zod';
import { articleFileSchema } from './article-file.ts';
import { schemasFor } from './collections.ts';
import { siteSchema } from './site.ts';
import type { FileKind } from './usual-words.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * The schemas as JSON Schema (draft 7, which editors know best), with the help of each field as its
 * description. They describe what an editor types, not what comes out.
 */
export function toJsonSchemas(): Record<FileKind, JsonSchema> {
  const { articles, briefs, authors, sections, topics, pages } = schemasFor('UTC');
  return {
    site: toJson(siteSchema),
    articles: toJson(articles),
    briefs: toJson(briefs),
    authors: toJson(authors),
    sections: toJson(sections),
    topics: toJson(topics),
    pages: toJson(pages),
  };
}

/** What `index.json` beside an article holds, as JSON Schema 2020-12, ready to be a file. */
export function toArticleFileJsonSchema(): string {
  const schema = z.toJSONSchema(articleFileSchema, {
    // Fields may be added; who reads the file must not refuse it then.
    override: ({ jsonSchema }) => {
      delete jsonSchema.additionalProperties;
    },
  });
  const title = 'An article of a Backfile archive';
  return `${JSON.stringify({ title, ...schema }, undefined, 2)}\n`;
}

function toJson(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    override({ jsonSchema }) {
      // Editors read `title: 1984` as a number; we take every scalar as text.
      if (jsonSchema.type === 'string' && !jsonSchema.enum && !jsonSchema.format) {
        Object.assign(jsonSchema, { type: ['string', 'number', 'boolean'] });
      }
    },
  });
}
