import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { articleSchema } from '#schema/article.ts';
import { knownFields } from '#schema/schema-at.ts';
import { hostileStrings } from '#testing/hostile-strings.ts';
import { readFiles } from '#testing/findings-of.ts';
import { hasShared, sharedDir } from '#testing/project-root.ts';
import { renderReport } from './report.ts';

/** Odd front matter that is no string of the list: the words that trip YAML readers and objects. */
const odd = [
  '',
  ' ',
  '__proto__',
  'constructor',
  '\u0000',
  '\uD800',
  '&a *a',
  '!!js/function x',
  '%',
  '`',
];

/** The fields that take any text; the rest expect a form of their own. */
const free = new Set(['title', 'kicker', 'standfirst', 'place']);

/** Files in which every field holds `text`: those for any text together, and those of a form. */
function filesWith(text: string, number: number): Record<string, string> {
  const names = knownFields(articleSchema('UTC'));
  const all = (some: string[]) => Object.fromEntries(some.map((name) => [name, text]));
  const nested = {
    authors: [text, { name: text, kind: 'person' }],
    topics: [text],
    hero: { src: 'https://x.example/x.jpg', alt: text, caption: text, creator: text, agency: text },
    source: { publication: text },
    withdrawn: { date: '2023-12-20', reason: text },
    corrections: [{ date: '2023-12-20', kind: 'update', text }],
  };
  const date = { date: '2023-12-19' };
  const heads = [
    { ...date, ...all(names.filter((name) => free.has(name))), ...nested },
    { title: 'T', ...all(names.filter((name) => !free.has(name))) },
    { title: 'T', ...date, permalink: text, aliases: [text] },
    { title: 'T', ...date, [text]: text },
  ];
  const files = heads.map((head, index): [string, string] => {
    const body = `---\n${stringify(head)}---\n\n${text}\n\n:::${text}\n`;
    return [`articles/${number}/${index}.md`, body];
  });
  const raw: [string, string][] = [
    [`articles/${number}/raw.md`, `---\ntitle: ${text}\ndate: 2023-12-19\n---\n${text}`],
    [`articles/${number}/all.md`, text],
    [`authors/n-${number}.yaml`, stringify({ name: text, bio: text, role: text, sortName: text })],
    [`topics/n-${number}.md`, `---\n${stringify({ name: text, description: text })}---\n`],
    [`pages/n-${number}.md`, `---\n${stringify({ title: text, standfirst: text })}---\n`],
    [`briefs/2023/12/19/1200-n-${number}.md`, `---\n${stringify({ lead: text })}---\n${text}`],
  ];
  return Object.fromEntries([...files, ...raw]);
}

/** Every file is a row or has an error, and the report can be written. */
async function readHostile(strings: readonly string[]): Promise<void> {
  const files = Object.assign({}, ...strings.map(filesWith)) as Record<string, string>;
  const { findings, ...rows } = await readFiles(files);
  const sound = Object.values(rows).flatMap((some) => some.map(({ file }) => file));
  const broken = findings.filter(({ severity }) => severity === 'error').map(({ file }) => file);
  const told = new Set([...sound, ...broken]);
  expect(Object.keys(files).filter((file) => !told.has(file))).toEqual([]);
  expect(renderReport(findings)).not.toMatch(/[\u0000-\u0008\u001B]/);
}

describe('hostile strings in every text field', () => {
  test('are values or findings, never a crash', async () => {
    await readHostile([...hostileStrings, ...odd]);
  });

  test('stay what they are in a title', async () => {
    for (const title of hostileStrings) {
      const head = stringify({ title, date: '2023-12-19' });
      const { articles } = await readFiles({ 'articles/a.md': `---\n${head}---\n` });
      expect(articles[0]?.data.title).toBe(title.trim());
    }
  });

  const list = join(sharedDir, 'fixtures/text/naughty-strings.json');
  test.skipIf(!hasShared || !existsSync(list))(
    'of a long public list as well',
    async () => {
      const strings = JSON.parse(readFileSync(list, 'utf8')) as string[];
      expect(strings.length).toBeGreaterThan(400);
      await readHostile(strings);
    },
    60_000,
  );
});
