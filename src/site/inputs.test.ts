import { expect, test } from 'vitest';
import { parseNow } from './inputs.ts';

test.each([
  ['1970-01-01T00:00:01Z', 1000],
  ['1970-01-01T02:00:00+02:00', 0],
  ['1970-01-02', 86_400_000],
])('%s is a moment for NOW', (text, instant) => {
  expect(parseNow(text)).toBe(instant);
});

test.each(['tomorrow', '2026-11-24T09:00', '2026-11-24 09:00', '2026-13-01', ''])(
  '"%s" is none',
  (text) => {
    expect(parseNow(text)).toBeUndefined();
  },
);
