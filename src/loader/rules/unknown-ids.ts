import { findNearest } from '#lib/distance.ts';
import type { Path } from '#lib/yaml-offsets.ts';
import type { Finding } from '#schema/finding.ts';
import { quote } from '#schema/quote.ts';
import { nameOf } from '#schema/to-findings.ts';
import { toDerivedId } from '../identity.ts';
import { toldOf, type Rule, type RuleInput } from './rule.ts';

/** A field that must hold the id of something that exists. */
interface Reference {
  file: string;
  path: Path;
  id: string;
  to: 'articles' | 'sections' | 'authors' | 'pages';
}

/** Ids that name nothing: a section, the article of a brief, a translation, a desk's members. */
export const unknownIds: Rule = (input) => {
  const ids = idsOf(input);
  return referencesOf(input)
    .filter(({ to, id }) => !ids[to].has(id))
    .map((reference) => toFinding(reference, ids[reference.to], input));
};

function referencesOf(input: RuleInput): Reference[] {
  const { rows, site } = input;
  const all: Reference[] = [
    ...toldOf(rows.articles, input).flatMap(({ file, data }) => [
      ...one(file, ['section'], data.section, 'sections'),
      ...one(file, ['translationOf'], data.translationOf, 'articles'),
      ...many(file, ['later'], data.later, 'articles'),
    ]),
    ...toldOf(rows.briefs, input).flatMap(({ file, data }) =>
      one(file, ['article'], data.article, 'articles'),
    ),
    ...rows.authors.flatMap(({ file, data }) => many(file, ['members'], data.members, 'authors')),
    ...many('site.yaml', ['sections'], site.sections, 'sections'),
    ...Object.entries(site.policies).flatMap(([name, id]) =>
      one('site.yaml', ['policies', name], id, 'pages'),
    ),
  ];
  return toldOf(all, input);
}

function one(file: string, path: Path, id: string | undefined, to: Reference['to']): Reference[] {
  return id === undefined ? [] : [{ file, path, id, to }];
}

function many(file: string, path: Path, ids: string[], to: Reference['to']): Reference[] {
  return ids.map((id, index) => ({ file, path: [...path, index], id, to }));
}

function idsOf({ rows, refused }: RuleInput): Record<Reference['to'], Set<string>> {
  const keysOf = (name: 'sections' | 'authors' | 'pages') =>
    new Set([...rows[name].map(({ key }) => key), ...refused[name]]);
  return {
    articles: new Set([
      ...rows.articles.map(({ data }) => data.id ?? ''),
      ...refused.articles.map(toDerivedId),
    ]),
    sections: keysOf('sections'),
    authors: keysOf('authors'),
    pages: keysOf('pages'),
  };
}

function toFinding(
  { file, path, id, to }: Reference,
  known: Set<string>,
  input: RuleInput,
): Finding {
  const nearest = findNearest(id, known);
  // The id of an article that was refused cannot be told from its path.
  const isUnsure = to === 'articles' && input.refused.articles.length > 0 && nearest === undefined;
  return {
    rule: 'unknown-id',
    severity: isUnsure ? 'warning' : 'error',
    file,
    ...input.locate(file, path),
    message: `${nameOf(path)} is ${quote(id)}; there is no such id in ${to}/.`,
    hint: nearest ? `Did you mean \`${nearest}\`?` : mend(to, id, known),
  };
}

function mend(to: Reference['to'], id: string, known: Set<string>): string {
  if (to === 'articles') return 'Write the `id:` of an article, or its path with hyphens.';
  const list = [...known].slice(0, 12).map((each) => `\`${each}\``);
  const there = list.length > 0 ? `, or write one of ${list.join(', ')}` : '';
  return `Create ${to}/${id}.md${there}.`;
}
