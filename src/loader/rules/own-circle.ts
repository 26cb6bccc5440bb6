import type { Path } from '#lib/yaml-offsets.ts';
import type { Finding } from '#schema/finding.ts';
import type { StoredArticle } from '#schema/article.ts';
import type { Row } from '#schema/row.ts';
import { nameOf } from '#schema/to-findings.ts';
import { toldOf, type Rule, type RuleInput } from './rule.ts';

/** An article that names itself, or that translates one of its own language. */
export const ownCircle: Rule = (input) => {
  const { rows, site } = input;
  const languages = new Map(
    rows.articles.map(({ data }) => [data.id ?? '', data.lang ?? site.language] as const),
  );
  return toldOf(rows.articles, input).flatMap((row) => [
    ...findSelf(row, input),
    ...findSameLanguage(row, languages, input),
  ]);
};

function findSelf({ file, data }: Row<StoredArticle>, input: RuleInput): Finding[] {
  const paths: Path[] = data.later.flatMap((id, index) =>
    id === data.id ? [['later', index]] : [],
  );
  if (data.translationOf === data.id) paths.push(['translationOf']);
  return paths.map((path) => ({
    rule: 'own-id',
    severity: 'error',
    file,
    ...input.locate(file, path),
    message: `${nameOf(path)} names this article itself.`,
    hint: 'Write the `id:` of another article, or take the line out.',
  }));
}

function findSameLanguage(
  { file, data }: Row<StoredArticle>,
  languages: ReadonlyMap<string, string>,
  { locate, site }: RuleInput,
): Finding[] {
  const { id, translationOf } = data;
  const lang = data.lang ?? site.language;
  if (translationOf === undefined || translationOf === id) return [];
  if (languages.get(translationOf) !== lang) return [];
  return [
    {
      rule: 'same-language',
      severity: 'warning',
      file,
      ...locate(file, ['translationOf']),
      message: `\`translationOf\` names an article of the same language, ${lang}.`,
      hint: 'Write the `lang:` of the translation, or take the line out.',
    },
  ];
}
