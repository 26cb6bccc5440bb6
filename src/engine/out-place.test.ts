import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findOutFault } from './out-place.ts';

const place = mkdtempSync(join(tmpdir(), 'out-place-'));
const at = (path: string) => join(place, path);
const precious = {
  project: at('home/me/backfile'),
  contentDir: at('news/content'),
  home: at('home/me'),
};

function withFile(path: string): string {
  const file = at(path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, '');
  return dirname(file);
}

describe('a folder for the site', () => {
  test.each(['new', 'home/me/backfile/dist', 'home/me/site', 'news/contents', 'news/..dist'])(
    'may be %s',
    (path) => {
      expect(findOutFault(at(path), precious)).toBeUndefined();
    },
  );

  test.each([
    ['home/me/backfile', 'the project is in'],
    ['home/me', 'the project is in'],
    ['home', 'the project is in'],
    ['news', 'the content is in'],
    ['news/content', 'the content is in'],
    ['news/content/articles', 'the content is in'],
  ])('is not %s, because %s it', (path, why) => {
    expect(findOutFault(at(path), precious)).toContain(why);
  });

  test('is not the home of whoever builds', () => {
    const fault = findOutFault(at('home/me'), { project: at('srv'), home: at('home/me') });
    expect(fault).toContain('your own files are in');
  });

  test('may be an empty one, a site, or a slice of one', () => {
    mkdirSync(at('empty'));
    expect(findOutFault(at('empty'), precious)).toBeUndefined();
    expect(findOutFault(withFile('site/404.html'), precious)).toBeUndefined();
    expect(findOutFault(withFile('slice/.shard.json'), precious)).toBeUndefined();
  });

  test('is not one with files of somebody else', () => {
    const fault = findOutFault(withFile('photos/holiday.jpg'), precious);
    expect(fault).toContain('it has files that are not of a site');
    expect(fault).toContain('Name a folder of its own');
  });

  test('is not a repository, though a site stands in it', () => {
    withFile('pages/404.html');
    const fault = findOutFault(dirname(withFile('pages/.git/HEAD')), precious);
    expect(fault).toContain('it is a repository of git');
  });
});
