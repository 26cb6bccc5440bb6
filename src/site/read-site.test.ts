import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseSite, readSite } from './read-site.ts';

const lines = [
  'name: The Fixture',
  'url: https://x.example',
  'language: en',
  'timeZone: Europe/Kyiv',
];
const text = (...more: string[]) => [...lines, ...more].join('\n');
const places = (source: string) =>
  parseSite(source).findings.map(({ line, column, rule }) => `${line}:${column} ${rule}`);

describe('a sound site.yaml', () => {
  test('gives origin, base and publisher', () => {
    expect(parseSite(text()).site).toMatchObject({
      origin: 'https://x.example',
      base: '/',
      strict: false,
      publisher: { name: 'The Fixture', kind: 'organization' },
    });
  });

  test.each([
    ['https://x.example/archive', '/archive/'],
    ['https://x.example/a/b/', '/a/b/'],
    ['http://localhost:4321/', '/'],
  ])('at %s has the base %s', (url, base) => {
    expect(parseSite(text().replace('https://x.example', url)).site?.base).toBe(base);
  });
});

describe('a language', () => {
  test.each([
    ['EN', 'en'],
    ['zh-hant', 'zh-Hant'],
    ['en-us', 'en-US'],
  ])('written %s is %s', (written, tag) => {
    expect(parseSite(text().replace(': en', `: ${written}`)).site?.language).toBe(tag);
  });

  test.each(['english', 'uk_UA', 'e'])('is not called %s', (written) => {
    expect(places(text().replace(': en', `: ${written}`))).toEqual(['3:11 bad-value']);
  });
});

describe('a host of embeds', () => {
  test('is a name, in small letters', () => {
    expect(parseSite(text('embeds:', '  - Player.Example.org')).site?.embeds).toEqual([
      'player.example.org',
    ]);
  });

  test.each(['https://a.example/', 'a.example/b', '"a.example; script-src *"', '"*"'])(
    'is not %s',
    (written) => {
      expect(places(text('embeds:', `  - ${written}`))).toEqual(['6:5 bad-value']);
    },
  );
});

describe('a broken site.yaml', () => {
  test('is told with the place of every mistake', () => {
    const source = text('tagLine: x', 'timezone: UTC', 'strict: maybe', 'url2: x');
    expect(places(source)).toEqual([
      '5:1 unknown-field',
      '6:1 foreign-field',
      '7:9 unknown-value',
      '8:1 unknown-field',
    ]);
  });

  test('that names no such zone is told', () => {
    expect(places(text().replace('Europe/Kyiv', 'Kyiv'))).toEqual(['4:11 bad-value']);
  });

  test('that is missing comes with lines to paste, and those are sound', () => {
    const folder = mkdtempSync(join(tmpdir(), 'backfile-site-'));
    const { site, findings } = readSite(folder);
    expect(site).toBeUndefined();
    expect(findings).toMatchObject([{ rule: 'no-site', severity: 'error', file: 'site.yaml' }]);
    const pasted = findings[0]?.hint?.split('\n\n')[1] ?? '';
    writeFileSync(join(folder, 'site.yaml'), pasted);
    expect(readSite(folder).findings).toEqual([]);
  });

  test('in UTF-16 is told', () => {
    const folder = mkdtempSync(join(tmpdir(), 'backfile-site-'));
    writeFileSync(join(folder, 'site.yaml'), Buffer.from(`\uFEFF${text()}`, 'utf16le'));
    expect(readSite(folder).findings).toMatchObject([{ rule: 'bad-encoding' }]);
  });
});
