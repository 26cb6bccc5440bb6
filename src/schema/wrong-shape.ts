import type { z } from 'zod';
import { quote } from './quote.ts';
import { findSchemaAt, isRequired, knownFields, takesText } from './schema-at.ts';

/*
 * A text where a list or fields belong, and the reverse: the commonest mistake of people who write
 * YAML seldom. The hint shows the lines as they should stand.
 */

/** A value whose shape a schema has refused. */
interface Misshapen {
  /** The field as a message names it. */
  field: string;
  value: unknown;
  issue: z.core.$ZodIssueInvalidType;
  schema: z.core.$ZodType;
}

interface Told {
  message: string;
  hint: string;
}

/** What was found, what is expected, and how it is written. */
export function tellShape({ field, value, issue, schema }: Misshapen): Told {
  const name = issue.path.findLast((step) => typeof step === 'string') ?? '';
  const found = `${field} is ${quote(value)}`;
  if (issue.expected === 'array') {
    const entry = findSchemaAt(schema, [...issue.path, 0]);
    const hint = `Write \`${name}:\` and below it ${asList(entry, value)}.`;
    return { message: `${found}; a list is expected.`, hint };
  }
  if (issue.expected === 'object') {
    const lines = toLines(needed(findSchemaAt(schema, issue.path)), value);
    const shown = lines.map((line) => `\`${line}\``).join(', ');
    const hint = `Write \`${name}:\` and below it, indented, ${shown}.`;
    return { message: `${found}; fields of its own are expected.`, hint };
  }
  return {
    message: `${found}; one line of text is expected.`,
    hint: 'Write one text. If it holds a colon or begins with [ or {, put it in quotes.',
  };
}

function asList(entry: z.core.$ZodType | undefined, value: unknown): string {
  const fields = takesText(entry) ? [] : needed(entry);
  if (fields.length > 0) return `\`  - ${toLines(fields, value).join('`, `    ')}\``;
  return typeof value === 'string' ? toEntries(value) : '`  - …` for each entry';
}

/** How a text would stand as a list; commas part what other systems write on one line. */
export function toEntries(value: string): string {
  const entries = value.split(',').flatMap((entry) => entry.trim() || []);
  const lines = entries.map((entry) => `\`  - ${entry}\``);
  return `${lines.length > 1 ? 'the lines' : 'a line'} ${lines.join(', ')}`;
}

/** Fields as an editor would write them; a text that was found goes into the one that takes it. */
function toLines(fields: string[], value: unknown): string[] {
  const takes = fields.find((field) => /^(?:src|name|publication|reason|text|url)$/.test(field));
  const isText = typeof value === 'string' && !/^(?:true|false|yes|no)$/i.test(value);
  return fields.map((field) => `${field}: ${isText && field === takes ? value : '…'}`);
}

/** The fields that an object must have, or its first where it needs none. */
function needed(schema: z.core.$ZodType | undefined): string[] {
  const known = knownFields(schema);
  const required = known.filter((field) => isRequired(schema, field));
  return required.length > 0 ? required : known.slice(0, 1);
}
