import type { Root } from 'hast';
import { expect, test } from 'vitest';
import { element, textNode } from './element.ts';
import { HeldTexts } from './held-texts.ts';

const long = 'A sentence that is long enough to stand aside.';

function hold(tree: Root): HeldTexts {
  const texts = new HeldTexts('mark');
  texts.hold(tree);
  return texts;
}

function toTree(...values: string[]): Root {
  return { type: 'root', children: [element('p', {}, values.map(textNode))] };
}

test('a long text stands aside, a short one and one that begins with a space do not', () => {
  const tree = toTree(long, 'short', ` ${long}`);
  hold(tree);
  expect(tree).toEqual(toTree('mark:0;', 'short', ` ${long}`));
});

test('texts come back where they were, and where their names have gone', () => {
  const tree = toTree(long, `${long} $&`);
  const parsed = toTree('mark:1;mark:0; and more');
  hold(tree).giveBack(parsed);
  expect(tree).toEqual(toTree(long, `${long} $&`));
  expect(parsed).toEqual(toTree(`${long} $&${long} and more`));
});
