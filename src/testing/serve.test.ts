import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve, type Served } from './serve.ts';

let served: Served;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'serve-'));
  mkdirSync(join(folder, 'блокада'));
  writeFileSync(join(folder, 'блокада/index.html'), 'story');
  writeFileSync(join(folder, 'look.css'), 'p {}');
  writeFileSync(join(folder, '404.html'), 'no such page');
  served = await serve(folder, '/archive/');
});

afterAll(() => served.close());

test('a folder answers with its page', async () => {
  const response = await fetch(`${served.origin}/archive/блокада/`);
  expect([response.status, await response.text()]).toEqual([200, 'story']);
});

test('a folder without its slash leads to the one with it', async () => {
  const response = await fetch(`${served.origin}/archive/блокада`, { redirect: 'manual' });
  expect(response.status).toBe(301);
  expect(decodeURI(response.headers.get('location') ?? '')).toBe('/archive/блокада/');
});

test('a file carries its type', async () => {
  const response = await fetch(`${served.origin}/archive/look.css`);
  expect(response.headers.get('content-type')).toBe('text/css; charset=utf-8');
});

test.each(['/archive/none/', '/none/', '/archive/..%2f..%2fetc/passwd', '/archive/%ff'])(
  '%s is not found, with the page that says so',
  async (path) => {
    const response = await fetch(served.origin + path);
    expect([response.status, await response.text()]).toEqual([404, 'no such page']);
  },
);
