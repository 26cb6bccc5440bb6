import type { Root } from 'hast';
import { expect, test } from 'vitest';
import { VFile } from 'vfile';
import { element } from './element.ts';
import { hadTag, rehypeTags } from './tags.ts';

const tree: Root = { type: 'root', children: [element('p', {}, [element('b')])] };

test('the elements that a text has are known at any depth', () => {
  const file = new VFile();
  rehypeTags()(tree, file);
  expect([hadTag(file, 'b'), hadTag(file, 'table', 'p'), hadTag(file, 'table')]).toEqual([
    true,
    true,
    false,
  ]);
});

test('where nobody looked there may be any', () => {
  expect(hadTag(new VFile(), 'table')).toBe(true);
});
