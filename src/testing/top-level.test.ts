import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findLockGaps, findOddSources, type Lock } from './lock-file.ts';
import { projectRoot } from './project-root.ts';

const read = (path: string): string => readFileSync(join(projectRoot, path), 'utf8');
const lock = JSON.parse(read('package-lock.json')) as Lock;

test('the top level holds the fixed list and nothing else', () => {
  const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: projectRoot, encoding: 'utf8' });
  const visible = tracked
    .split('\0')
    .map((path) => path.split('/')[0] ?? '')
    .filter((name) => name !== '' && !name.startsWith('.'));
  expect([...new Set(visible)].sort()).toEqual(
    [
      'LICENSE',
      'README.md',
      'astro.config.mjs',
      'content',
      'package-lock.json',
      'package.json',
      'public',
      'src',
      'tsconfig.json',
    ].sort(),
  );
});

describe('every room explains itself', () => {
  const rooms = readdirSync(join(projectRoot, 'src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'pages')
    .map((entry) => entry.name);

  test.each(rooms)('%s, in 5 to 20 lines', (room) => {
    const path = `src/${room}/README.md`;
    expect(existsSync(join(projectRoot, path)), `${path} is missing`).toBe(true);
    const lines = read(path)
      .split('\n')
      .filter((line) => line.trim() !== '');
    expect(lines.length).toBeGreaterThanOrEqual(5);
    expect(lines.length).toBeLessThanOrEqual(20);
  });
});

test('package.json names what the product is built on, each at one exact version', () => {
  const manifest = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;
  const named = { ...manifest['dependencies'], ...manifest['devDependencies'] };
  expect(Object.keys(named)).toEqual(
    expect.arrayContaining(['astro', 'remark', 'rehype', 'zod', 'vitest']),
  );
  for (const version of Object.values(named)) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
});

describe('the lock', () => {
  test('has every optional package it names, so that `npm ci` installs it anywhere', () => {
    expect(findLockGaps(lock)).toEqual([]);
  });

  test('fetches from the public registry only', () => {
    expect(findOddSources(lock)).toEqual([]);
  });

  test('is found wanting where an optional package has no entry', () => {
    const packages = {
      '': { optionalDependencies: { here: '1.0.0' } },
      'node_modules/here': { optionalDependencies: { gone: '1.0.0', near: '1.0.0' } },
      'node_modules/here/node_modules/near': {},
    };
    expect(findLockGaps({ packages })).toEqual(['node_modules/here wants gone']);
  });

  test('is found wanting where a package comes from elsewhere', () => {
    const packages = {
      'node_modules/a': { resolved: 'https://registry.npmjs.org/a/-/a-1.0.0.tgz' },
      'node_modules/b': { resolved: 'http://10.0.0.1/b.tgz' },
    };
    expect(findOddSources({ packages })).toEqual(['node_modules/b: http://10.0.0.1/b.tgz']);
  });
});
