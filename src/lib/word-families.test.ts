import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { toStems } from './stems.ts';

/*
 * word-families/: a family of forms a line, each of which must find every other; after ≠ two words
 * of which none may find the other. Written before the stems that must find them; those of
 * *-unseen.txt were first measured when the rules were made for the others.
 */

/** What does not hold, each with its reason. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  // ніж is `than` a hundred times before it is a knife. The rest: too like to be told by rules.
  uk: ['≠ партія парта', '≠ вода водій', '≠ син синій'],
  'uk-unseen': ['ніж ножа ножем ножі ножів'],
  ru: ['≠ партия парта', '≠ страна странный', '≠ дело делить'],
};

describe.each(['uk', 'uk-unseen', 'uk-third', 'ru', 'ru-unseen', 'ru-third'])('%s', (list) => {
  const known = KNOWN[list] ?? [];
  const lang = list.slice(0, 2);
  const lines = readLines(list);

  test.each(lines.filter((line) => !line.startsWith('≠') && !known.includes(line)))(
    'forms find one another: %s',
    (family) => {
      expect(findStrangers(family.split(' '), lang)).toEqual([]);
    },
  );

  test.each(lines.filter((line) => line.startsWith('≠') && !known.includes(line)))(
    'other words stay other words: %s',
    (pair) => {
      const [, one = '', other = ''] = pair.split(' ');
      expect(meets(one, other, lang)).toBe(false);
    },
  );

  test('what is known not to hold still does not: else take it from the list', () => {
    const isWrong = (line: string): boolean => {
      const [first = '', ...others] = line.split(' ');
      if (first !== '≠') return findStrangers([first, ...others], lang).length > 0;
      return meets(others[0] ?? '', others[1] ?? '', lang);
    };
    expect(known.filter((line) => !isWrong(line))).toEqual([]);
  });
});

function readLines(list: string): string[] {
  const text = readFileSync(join(import.meta.dirname, 'word-families', `${list}.txt`), 'utf8');
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}

/** Pairs of forms that do not find one another. */
function findStrangers(forms: readonly string[], lang: string): string[] {
  return forms.flatMap((one, index) =>
    forms
      .slice(index + 1)
      .filter((other) => !meets(one, other, lang))
      .map((other) => `${one} – ${other}`),
  );
}

/** Whether the two forms share a stem, so that one finds the other. */
function meets(one: string, other: string, lang: string): boolean {
  const stems = toStems(one, lang);
  return toStems(other, lang).some((stem) => stems.includes(stem));
}
