import { describe, expect, test } from 'vitest';
import { SLUG, toSlug } from './slug.ts';

describe('a slug', () => {
  test.each([
    ['White House: more aid “for Ukraine”?', 'white-house-more-aid-for-ukraine'],
    ["The president's word", 'the-presidents-word'],
    ['Блокада під Порубне завершилася', 'блокада-під-порубне-завершилася'],
    ['Кам’янець і «об’їзд»', 'камянець-і-обїзд'],
    ['الأخبار العاجلة', 'الأخبار-العاجلة'],
    ['接收共享数据', '接收共享数据'],
    ['हिन्दी समाचार', 'हिन्दी-समाचार'],
    ['Cafe\u0301', 'caf\u00e9'],
    ['co\u00adoperation \u2764\ufe0f now', 'cooperation-now'],
    ['می\u200cخواهم', 'میخواهم'],
    ['𝐓𝐡𝐞 𝐪𝐮𝐢𝐜𝐤', 'the-quick'],
    ['../../etc/passwd', 'etc-passwd'],
    ['<script>alert(1)</script>', 'script-alert-1-script'],
  ])('of %j is %j', (title, slug) => {
    expect(toSlug(title)).toBe(slug);
  });

  test.each(['', '…', '👩‍👩‍👧', '\u0301', '\ufe0f', '"\'’'])('of %j is empty', (title) => {
    expect(toSlug(title)).toBe('');
  });

  test('is cut between words', () => {
    expect(toSlug('one two three four', 10)).toBe('one-two');
    expect(toSlug('one two three four', 7)).toBe('one-two');
  });

  test('of one endless word is cut inside it, and fits a file name in any script', () => {
    expect(toSlug('a'.repeat(500))).toBe('a'.repeat(80));
    expect(toSlug('漢'.repeat(500), 400)).toBe('漢'.repeat(80));
    expect(toSlug('𠀀'.repeat(500))).toBe('𠀀'.repeat(60));
  });

  test('passes its own rule, and so does no title as it was written', () => {
    const titles = ['İstanbul ϒ ǅ 𝐀', 'Z̴̡a̷lgo', '½ ² Ⅷ', 'ﬁnal ẞ'];
    expect(titles.map((title) => SLUG.test(toSlug(title)))).toEqual([true, true, true, true]);
    expect(titles.map((title) => SLUG.test(title))).toEqual([false, false, false, false]);
  });
});
