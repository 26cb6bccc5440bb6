import { describe, expect, test } from 'vitest';
import { hasStems, toStems } from './stems.ts';

/** Whether the two forms share a stem, so that one finds the other. */
function meets(one: string, other: string, lang: string): boolean {
  const stems = toStems(one, lang);
  return toStems(other, lang).some((stem) => stems.includes(stem));
}

/** Pairs of a family's forms that do not find one another. */
function findStrangers(family: string, lang: string): string[] {
  const forms = family.split(' ');
  return forms.flatMap((one, index) =>
    forms
      .slice(index + 1)
      .filter((other) => !meets(one, other, lang))
      .map((other) => `${one} – ${other}`),
  );
}

describe('forms of a Ukrainian word find one another', () => {
  test.each([
    'вибори виборів виборам виборами виборах',
    'місто міста місту містом місті міст містам містами містах',
    'книга книги книзі книгу книгою книг книгам книгами',
    'школа школи школі школу школою шкіл школам школами',
    'ніч ночі ніччю ночей ночам',
    'осінь осені осінню',
    'земля землі землю землею земель землям',
    'тиждень тижня тижню тижнем тижні тижнів',
    'область області областю областей областям',
    'рішення рішенню рішенням рішень рішеннями',
    'журналістка журналістки журналістці журналістку журналісткою журналісток',
    'український українська українське українського українською українських українськими',
    'музей музею музеєм музеї музеїв',
    'мрія мрії мрію мрією мрій',
    'люди людей людям людьми',
    'повідомити повідомив повідомить повідомлять',
    'голосувати голосує голосують голосував голосувала голосували',
    'підписати підписав підписала підписали',
    'Харків Харкова Харкову Харковом Харкові',
    'Зеленський Зеленського Зеленському Зеленським',
    "пам'ять пам’яті пам'яттю",
  ])('%s', (family) => {
    expect(findStrangers(family, 'uk')).toEqual([]);
  });
});

describe('forms of a Russian word find one another', () => {
  test.each([
    'выборы выборов выборам выборами выборах',
    'город города городу городом городе городов городам',
    'статья статьи статье статью статьей статей статьям',
    'неделя недели неделе неделю неделей недель неделям',
    'рынок рынка рынку рынком рынки рынков',
    'окно окна окну окном окне окон окнам',
    'область области областью областей областям',
    'российский российская российское российского российскому российских',
    'день дня дню днем дни дней днями',
    'церковь церкви церковью церквей',
    'письмо письма письмом писем',
    'голосовать голосует голосуют голосовал голосовали',
    'говорить говорит говорю говорят говорил говорила говорили',
    'подписать подписал подписала подписали',
    'Москва Москвы Москве Москву Москвой',
    'полёт полета полёту полетом полёты',
  ])('%s', (family) => {
    expect(findStrangers(family, 'ru')).toEqual([]);
  });
});

describe('other words stay other words', () => {
  test.each([
    ['uk', 'війна', 'вікно'],
    ['uk', 'місто', 'місце'],
    ['uk', 'уряд', 'урок'],
    ['uk', 'школа', 'шкода'],
    ['uk', 'банк', 'баня'],
    ['uk', 'палац', 'палата'],
    ['ru', 'город', 'горе'],
    ['ru', 'слово', 'слава'],
    ['ru', 'министр', 'минута'],
    ['ru', 'банк', 'баня'],
  ])('%s: %s and %s', (lang, one, other) => {
    expect(meets(one, other, lang)).toBe(false);
  });

  test('a stem is marked by its language, so none finds another’s', () => {
    const [uk, ru] = [toStems('закон', 'uk'), toStems('закон', 'ru')];
    expect(uk.filter((stem) => ru.includes(stem))).toEqual([]);
  });

  test('words of another script than the language’s have no stems', () => {
    expect(toStems('NATO', 'uk')).toEqual([]);
    expect(toStems('закон', 'en')).toEqual([]);
  });
});

test('the article and the plural of an Arabic word do not hide it', () => {
  expect(meets('الأخبار', 'أخبار', 'ar')).toBe(true);
});

test('a country or script in the tag makes no other language', () => {
  expect(hasStems('uk-UA')).toBe(true);
  expect(toStems('вибори', 'uk-UA')).toEqual(toStems('вибори', 'uk'));
  expect(hasStems('en')).toBe(false);
});
