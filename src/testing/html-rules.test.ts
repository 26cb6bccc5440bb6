import { expect, test } from 'vitest';
import { findHtmlFaults } from './html-rules.ts';

const page = (body: string): string =>
  `<!DOCTYPE html><html lang="uk"><head><title>Т</title></head><body>${body}</body></html>`;

test.each([
  ['<p id="a"></p><p id="a"></p>', 'no-dup-id'],
  ['<ul><p>text</p></ul>', 'element-permitted-content'],
  ['<img src="a.png">', 'wcag/h37'],
  ['<p style="color: red">a</p>', 'no-inline-style'],
  ['<button>a</button>', 'no-implicit-button-type'],
  ['<h2></h2>', 'empty-heading'],
])('%s breaks %s', async (body, rule) => {
  expect((await findHtmlFaults('/a/', page(body))).join('\n')).toContain(`/a/:1:`);
  expect((await findHtmlFaults('/a/', page(body))).join('\n')).toContain(rule);
});

test('a heading’s id may be in any script', async () => {
  expect(await findHtmlFaults('/a/', page('<h2 id="перша-2">Перша</h2>'))).toEqual([]);
});
