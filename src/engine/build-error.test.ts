import { expect, test } from 'vitest';
import { BuildError, toBuildError } from './build-error.ts';

function anError(code: string, message = 'x', path?: string): Error {
  return Object.assign(new Error(message), { code, ...(path !== undefined && { path }) });
}

test.each([
  ['a full disk', anError('ENOSPC', 'x', '/srv/a'), 'The build failed: the disk is full (/srv/a).'],
  ['a read-only disk', anError('EROFS'), 'The build failed: the disk is read-only.'],
  ['forbidden', anError('EACCES'), 'The build failed: its permissions forbid it.'],
  [
    'a full disk under SQLite',
    anError('ERR_SQLITE_ERROR', 'database or disk is full'),
    'The build failed: the disk is full.',
  ],
])('%s is told in words', (_what, error, said) => {
  const told = toBuildError(error, 'The build');
  expect(told).toBeInstanceOf(BuildError);
  expect((told as Error).message).toBe(said);
});

test('what is no trouble of the disk stays what it is, with its stack', () => {
  const error = new TypeError('a mistake of ours');
  expect(toBuildError(error, 'The build')).toBe(error);
});
