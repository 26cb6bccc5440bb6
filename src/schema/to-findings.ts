import type { z } from 'zod';
import { findNearest } from '#lib/distance.ts';
import type { PositionedYaml } from '#lib/positioned-yaml.ts';
import type { Path } from '#lib/yaml-offsets.ts';
import { toSlug } from '#lib/slug.ts';
import type { Finding } from './finding.ts';
import { quote } from './quote.ts';
import { findDescription, findSchemaAt, isList, knownFields } from './schema-at.ts';
import { findDraft, findNeedless } from './needless-words.ts';
import { findInnerWord, findOurWord, type FileKind } from './usual-words.ts';
import { tellShape, toEntries } from './wrong-shape.ts';

/** A file whose data a schema has refused. */
export interface Refused {
  file: string;
  kind: FileKind;
  yaml: PositionedYaml;
  schema: z.core.$ZodType;
}

type Issue = z.core.$ZodIssue;
type Told = Pick<Finding, 'rule' | 'message' | 'hint'>;

/** A schema's objections, each at its place in the file, in words for an editor. */
export function toFindings(issues: readonly Issue[], refused: Refused): Finding[] {
  const findings = issues.flatMap((issue) => fromIssue(issue, refused));
  // A misspelt name and the field missing for it are one mistake.
  return findings.filter(({ rule, message }) => {
    const field = /`([^`]*)`/.exec(message)?.[1]?.split('.').at(-1);
    const isRenamed = findings.some(({ hint, rule: other }) => {
      return /^(?:unknown|foreign)-field$/.test(other) && hint?.includes(`\`${field}:\``);
    });
    return rule !== 'missing-field' || !isRenamed;
  });
}

function fromIssue(issue: Issue, refused: Refused): Finding[] {
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownField([...issue.path, key], refused));
    case 'invalid_union':
      return fromUnion(issue, refused);
    default:
      return [at(issue.path, refused, tell(issue, refused))];
  }
}

/** Of several accepted shapes, the one the editor meant: the one that did not fail at its root. */
function fromUnion(issue: z.core.$ZodIssueInvalidUnion, refused: Refused): Finding[] {
  const meant = issue.errors.filter((branch) => branch.every((inner) => !isShape(inner)));
  const [branch] = meant;
  if (meant.length !== 1 || !branch) return [at(issue.path, refused, tell(issue, refused))];
  return toFindings(
    branch.map((inner): Issue => ({ ...inner, path: [...issue.path, ...inner.path] })),
    refused,
  );
}

function isShape(issue: Issue): boolean {
  return issue.code === 'invalid_type' && issue.path.length === 0;
}

function tell(issue: Issue, refused: Refused): Told {
  const field = nameOf(issue.path);
  const value = valueAt(refused.yaml.data, issue.path);
  if (value === undefined) return missing(issue.path, refused);
  if (issue.code === 'invalid_type') {
    return { rule: 'wrong-shape', ...tellShape({ field, value, issue, schema: refused.schema }) };
  }
  if (issue.code === 'too_small' && typeof value === 'string' && value.trim() === '') {
    return { rule: 'empty-field', message: `${field} is empty.`, hint: 'Write it, or remove it.' };
  }
  if (issue.code === 'invalid_value') return notOneOf(field, value, issue.values.map(String));
  return badValue(field, value, issue, refused);
}

function missing(path: Path, { schema, yaml }: Refused): Told {
  const field = nameOf(path);
  const doc = findDescription(schema, path);
  const [rule, is] = yaml.emptyAt(path) ? ['empty-field', 'empty'] : ['missing-field', 'missing'];
  return {
    rule,
    message: `${field} is ${is}.`,
    hint: `Write ${field}${doc ? `: ${doc}` : '.'}`,
  };
}

function notOneOf(field: string, value: unknown, values: string[]): Told {
  const nearest = findNearest(String(value).toLowerCase(), values);
  const list = values.map((each) => `\`${each}\``).join(', ');
  return {
    rule: 'unknown-value',
    message: `${field} is ${quote(value)}, which is not one of its values.`,
    hint: `${nearest ? `Did you mean \`${nearest}\`? ` : ''}Expected: ${list}.`,
  };
}

function badValue(field: string, value: unknown, issue: Issue, { schema }: Refused): Told {
  const doc = findDescription(schema, issue.path);
  const slug = issue.message.startsWith('an id') ? toSlug(String(value)) : '';
  const hint = slug ? `Write \`${slug}\`.` : doc;
  return {
    rule: 'bad-value',
    message: `${field} is ${quote(value)}; ${issue.message}.`,
    ...(hint === undefined ? {} : { hint }),
  };
}

function unknownField(path: Path, refused: Refused): Finding {
  const word = String(path.at(-1));
  const parent = path.slice(0, -1);
  const known = knownFields(findSchemaAt(refused.schema, parent));
  const ours = parent.length === 0 ? findOurWord(refused.kind, word) : findInnerWord(word, known);
  if (ours !== undefined) return foreign(path, ours, refused);
  const nearest = findNearest(word, known) ?? findNearest(word.toLowerCase(), known);
  const needless = parent.length === 0 && !nearest ? findNeedless(word) : undefined;
  const others = needless ? `Take the line out. ${needless}` : `Known fields: ${known.join(', ')}.`;
  const where = parent.length > 0 ? ` in ${nameOf(parent)}` : '';
  return at(path, refused, {
    rule: 'unknown-field',
    message: `\`${word}:\` is not a field${where}.`,
    hint: nearest ? `Did you mean \`${nearest}:\`?` : others,
  });
}

function foreign(path: Path, ours: string, refused: Refused): Finding {
  const word = String(path.at(-1));
  const target = [...path.slice(0, -1), ours];
  const value = valueAt(refused.yaml.data, path);
  const isDraft = typeof value === 'string' ? findDraft(word, value) : undefined;
  if (isDraft !== undefined && refused.kind === 'articles') return draft(path, isDraft, refused);
  const asList = isList(findSchemaAt(refused.schema, target)) && typeof value === 'string';
  const doc = findDescription(refused.schema, target);
  const mend = asList ? `Write \`${ours}:\` and below it ${toEntries(value)}.` : undefined;
  return at(path, refused, {
    rule: 'foreign-field',
    message: `\`${word}:\` is \`${ours}:\` here.`,
    hint: [mend ?? `Rename it to \`${ours}:\`.`, doc].filter(Boolean).join(' '),
  });
}

function draft(path: Path, isDraft: boolean, refused: Refused): Finding {
  return at(path, refused, {
    rule: 'foreign-field',
    message: `\`${String(path.at(-1))}:\` is \`draft:\` here.`,
    hint: isDraft
      ? 'Write `draft: true`.'
      : 'Take the line out: what is not a `draft:` is published when its `date:` has come.',
  });
}

function at(path: Path, { file, yaml }: Refused, told: Told): Finding {
  const isKey = told.rule === 'unknown-field' || told.rule === 'foreign-field';
  const place = yaml.emptyAt(path) ?? yaml.placeOf(path, isKey ? 'key' : 'value');
  return { severity: 'error', file, ...place, ...told };
}

/** `hero.src`, `authors[1].name`: a path as people read it. */
export function nameOf(path: Path): string {
  const written = path.map((step) =>
    typeof step === 'number' ? `[${step + 1}]` : `.${String(step)}`,
  );
  return `\`${written.join('').replace(/^\./, '')}\``;
}

function valueAt(data: unknown, path: Path): unknown {
  let here = data;
  for (const step of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined;
    here = (here as Record<PropertyKey, unknown>)[step];
  }
  return here;
}
