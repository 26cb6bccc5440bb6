import { expect, test } from 'vitest';
import { toVoidElements } from './void-elements.ts';

test('attributes stand in their order and escaped; undefined ones are left out', () => {
  const meta = [
    { name: 'a', content: 'One & “two” "three" <four>' },
    { property: 'b', content: '' },
  ];
  expect(toVoidElements('meta', meta)).toBe(
    '<meta name="a" content="One &amp; “two” &quot;three&quot; <four>"><meta property="b" content>',
  );
  expect(toVoidElements('link', [{ rel: 'author', type: undefined, href: '/a/' }])).toBe(
    '<link rel="author" href="/a/">',
  );
});
