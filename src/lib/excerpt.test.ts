import { describe, expect, test } from 'vitest';
import { firstSentences } from './excerpt.ts';

describe('the first sentences', () => {
  test('are two of the first paragraph, as plain text', () => {
    const text = '# Head\n\nThe *Dr. Hall* [opened](/x/). It was full. It was loud.\n\nMore.';
    expect(firstSentences(text, 'en')).toBe('The Dr. Hall opened. It was full.');
    expect(firstSentences('One. Two. Three.', 'en')).toBe('One. Two.');
  });

  test('pass over pictures, code, lists and directives', () => {
    const text = '![alt text](a.jpg)\n\n```\ncode\n```\n\n- item\n\n:::aside\n\nWords.';
    expect(firstSentences(text, 'en')).toBe('Words.');
  });

  test('leave out what a picture in the paragraph shows', () => {
    expect(firstSentences('![A hall](a.jpg) The hall opened.', 'en')).toBe('The hall opened.');
  });

  test('are free of footnotes, strokes and tables', () => {
    const text =
      '| a | b |\n| - | :-: |\n| 1 | 2 |\n\nIt ~~is~~ was long.[^a] It grew.\n\n[^a]: Very.';
    expect(firstSentences(text, 'en')).toBe('It is was long. It grew.');
    expect(firstSentences('[^a]: A note.\n\nText[^a] - or so.', 'en')).toBe('Text - or so.');
    expect(firstSentences('Either a | or b.', 'en')).toBe('Either a | or b.');
  });

  test('know where sentences end in other scripts', () => {
    expect(firstSentences('会议开始。代表到场。会议结束。', 'zh')).toBe('会议开始。代表到场。');
  });

  test('know a link whose address stands far below, and brackets that are none', () => {
    const far = `\n\n${'A line.\n\n'.repeat(200)}`;
    expect(firstSentences(`The [hall][a] opened.${far}[a]: /x/\n`, 'en')).toBe('The hall opened.');
    expect(firstSentences(`The [hall][a] opened.${far}`, 'en')).toBe('The [hall][a] opened.');
  });

  test('are found behind much that has no words', () => {
    const code = '```\n\ncode\n\n```\n\n'.repeat(20);
    expect(firstSentences(`${code}![x](y.jpg)\n\nThe hall opened.\n\nMore.`, 'en')).toBe(
      'The hall opened.',
    );
  });

  test('of one endless sentence are cut at a word', () => {
    const excerpt = firstSentences(`${'word '.repeat(200)}end.`, 'en');
    expect(excerpt).toMatch(/^(word )+word…$/);
    expect(excerpt.length).toBeLessThanOrEqual(221);
  });

  test('of nothing are nothing', () => {
    expect(firstSentences('', 'en')).toBe('');
    expect(firstSentences('***\n\n![x](y.jpg)', 'en')).toBe('');
  });
});
