import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContent } from '#loader/read-content.ts';
import { buildArchive } from '#model/archive.ts';
import { readSite } from '#site/read-site.ts';
import { aFolder, writeFiles } from '#testing/build-site.ts';
import { anArticle, aSite } from '#testing/content-builders.ts';
import { checkContent, hasErrors } from './check-content.ts';
import { remember } from './remember.ts';
import { renderGithub } from './reporters/github.ts';
import { renderJson } from './reporters/json.ts';

const now = Date.parse('2024-01-01T00:00:00Z');

async function lost(folder: string): Promise<string[]> {
  const findings = await checkContent(folder, now);
  return findings.filter(hasRule('lost-url')).map(({ file, line, message }) => {
    return `${file}:${line} ${message}`;
  });
}

const hasRule = (rule: string) => (finding: { rule: string }) => finding.rule === rule;

async function rememberAll(folder: string): Promise<string[]> {
  const { site } = readSite(folder);
  if (!site) throw new Error('The settings are sound.');
  return remember(folder, buildArchive(await readContent(folder, site), site, now));
}

describe('addresses', () => {
  test('that are published are remembered, sorted, and only added', async () => {
    const folder = aFolder('urls');
    writeFiles(folder, {
      ...aSite(),
      ...anArticle('b'),
      ...anArticle('a'),
      ...anArticle('draft', { draft: true }),
      ...anArticle('embargoed', { embargo: '2024-02-01' }),
      ...anArticle('future', { date: '2024-02-01' }),
      'urls.txt': '/old/\n',
    });
    expect(await rememberAll(folder)).toEqual(['/2023/12/19/a/', '/2023/12/19/b/']);
    expect(await rememberAll(folder)).toEqual([]);
    expect(readFileSync(join(folder, 'urls.txt'), 'utf8')).toBe(
      '/2023/12/19/a/\n/2023/12/19/b/\n/old/\n',
    );
  });

  test('that were published and are gone are errors', async () => {
    const folder = aFolder('urls');
    writeFiles(folder, { ...aSite(), ...anArticle('a'), ...anArticle('b') });
    await rememberAll(folder);
    rmSync(join(folder, 'articles/2023/12/b.md'));
    expect(await lost(folder)).toEqual([
      'urls.txt:2 "/2023/12/19/b/" was published and leads nowhere now.',
    ]);
  });

  test.each([
    ['an alias', { slug: 'c', aliases: ['/2023/12/19/b/'] }],
    ['a notice of withdrawal', { withdrawn: { date: '2023-12-20', reason: 'Wrong.' } }],
  ])('that live on by %s are fine', async (_name, fields) => {
    const folder = aFolder('urls');
    writeFiles(folder, {
      ...aSite(),
      ...anArticle('b'),
      'urls.txt': '# published\n/2023/12/19/b/\n',
    });
    writeFiles(folder, anArticle('b', fields));
    expect(await lost(folder)).toEqual([]);
  });

  test('that moved to another day come with the new place', async () => {
    const folder = aFolder('urls');
    const moved = anArticle('b', { date: '2023-12-18' });
    writeFiles(folder, { ...aSite(), ...moved, 'urls.txt': '/2023/12/19/b/\n' });
    const [found] = (await checkContent(folder, now)).filter(hasRule('lost-url'));
    expect(found?.hint).toContain('/2023/12/18/b/');
  });
});

describe('the check', () => {
  test('of a folder without site.yaml says so and nothing else', async () => {
    const findings = await checkContent(aFolder('empty'), now);
    expect(findings.map(({ rule }) => rule)).toEqual(['no-site']);
    expect(hasErrors(findings)).toBe(true);
  });

  test('of a folder whose site.yaml is wrong tells what is wrong with the content too', async () => {
    const folder = aFolder('wrong');
    writeFiles(folder, {
      'site.yaml': 'name: X\nurl: https://x.example/\nlanguage: en\ntimeZone: Kyiv\nstrict: yes\n',
      ...anArticle('a', { authors: ['nobody'], tags: ['x'], date: '2024-03-31 03:30' }),
    });
    const findings = await checkContent(folder, now);
    // The hour that Kyiv's clocks skip is no mistake while nobody knows that it is Kyiv's.
    expect(findings.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
      'articles/2023/12/a.md unknown-author',
      'articles/2023/12/a.md foreign-field',
      'site.yaml bad-value',
    ]);
  });

  test('of a site.yaml that is no YAML tells what is wrong with the content too', async () => {
    const folder = aFolder('wrong');
    writeFiles(folder, { 'site.yaml': 'name: a: b\n', ...anArticle('a', { type: 'newz' }) });
    const findings = await checkContent(folder, now);
    expect(findings.map(({ rule }) => rule)).toEqual(['unknown-value', 'bad-yaml']);
  });

  test('of a sound folder has warnings at most', async () => {
    const folder = aFolder('sound');
    writeFiles(folder, { ...aSite(), ...anArticle('a') });
    expect(hasErrors(await checkContent(folder, now))).toBe(false);
  });
});

describe('reporters', () => {
  const finding = {
    rule: 'unknown-field',
    severity: 'error',
    file: 'articles/a,b.md',
    line: 3,
    column: 1,
    message: '100% wrong:\nx.',
    hint: 'Mend it.',
  } as const;

  test('write annotations with everything escaped', () => {
    expect(renderGithub([finding], 'content')).toBe(
      '::error file=content/articles/a%2Cb.md,line=3,col=1,title=unknown-field::100%25 wrong:%0Ax.%0AMend it.',
    );
  });

  test('write JSON with counts', () => {
    expect(JSON.parse(renderJson([finding]))).toEqual({
      errors: 1,
      warnings: 0,
      findings: [finding],
    });
  });
});
