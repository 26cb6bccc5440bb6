import { expect, test } from 'vitest';
import { toCitedName } from './citations/cited-name.ts';
import { toSortName } from './authors.ts';

test.each([
  ['Maya Lind', 'Lind, Maya'],
  ['Maya Lind Jr.', 'Lind, Maya, Jr.'],
  ['Maya Lind, Jr.', 'Lind, Maya, Jr.'],
  ['Maya Lind, PhD', 'Lind, Maya, PhD'],
  ['Maya Lind, M.D.', 'Lind, Maya, M.D.'],
  ['Lind, Maya', 'Lind, Maya'],
  ['Lind, Maya B.', 'Lind, Maya B.'],
  ['melody', 'melody'],
])('%s sorts as %s', (name, sorted) => {
  expect(toSortName(name, 'person')).toBe(sorted);
});

test('an organization sorts as it is written, whatever its signs', () => {
  expect(toSortName('Love, Peace and NATO', 'organization')).toBe('Love, Peace and NATO');
});

test('letters after a name are kept apart from it in a citation', () => {
  const [name, kind] = ['Maya Lind, PhD', 'person'] as const;
  const cited = toCitedName({ name, kind, sortName: toSortName(name, kind) });
  expect(cited).toEqual({ family: 'Lind', given: 'Maya', suffix: 'PhD' });
});
