import { describe, expect, test } from 'vitest';
import { parseCaption, toCaption, toCredit } from './credit.ts';

describe('a credit', () => {
  test.each([
    [
      { creator: 'Mandel NGAN', agency: 'AFP', distributor: 'Getty Images' },
      'Mandel NGAN / AFP via Getty Images',
    ],
    [{ creator: 'Maya Lind' }, 'Maya Lind'],
    [{ creator: 'Maya Lind', agency: 'AP' }, 'Maya Lind / AP'],
    [{ agency: 'AFP', distributor: 'Getty Images' }, 'AFP via Getty Images'],
    [{ distributor: 'Getty Images' }, 'via Getty Images'],
    [{}, undefined],
  ])('of %j reads %j', (picture, credit) => {
    expect(toCredit(picture)).toBe(credit);
  });

  test('stands in brackets after the caption', () => {
    expect(toCaption({ caption: 'A lectern.', creator: 'Ann Lee' })).toBe('A lectern. (Ann Lee)');
    expect(toCaption({ caption: 'A lectern.' })).toBe('A lectern.');
    expect(toCaption({ agency: 'AP' })).toBe('(AP)');
    expect(toCaption({})).toBeUndefined();
  });
});

describe('a caption', () => {
  test.each([
    'John Kirby speaks in Washington. (Mandel NGAN / AFP via Getty Images)',
    'A lectern (Bell Hooks / AP)',
    'A crowd (500 people) waits. (Ann Lee / Reuters)',
    'Ми в Києві (Іван Франко / Укрінформ)',
    'مراسم (أحمد علي / رويترز)',
    '(Jan Woitas / dpa)',
    'A tank. (AFP via Getty Images)',
    'Snow. (via Getty Images)',
    'He spoke. (Maya Lind)',
    'He spoke (Reuters)',
  ])('comes back the same: %s', (text) => {
    expect(toCaption(parseCaption(text))).toBe(text);
  });

  test('is parted from creator, agency and distributor', () => {
    expect(parseCaption('Kirby speaks. (Mandel NGAN / AFP via Getty Images)')).toEqual({
      caption: 'Kirby speaks.',
      creator: 'Mandel NGAN',
      agency: 'AFP',
      distributor: 'Getty Images',
    });
    expect(parseCaption('Snow (Ann Lee (staff) / AP)')).toEqual({
      caption: 'Snow',
      creator: 'Ann Lee (staff)',
      agency: 'AP',
    });
    expect(parseCaption('Two at work (Ann Lee / Bo Ek / AP).')).toEqual({
      caption: 'Two at work',
      creator: 'Ann Lee / Bo Ek',
      agency: 'AP',
    });
    expect(parseCaption('A tank (AFP via Getty Images)')).toEqual({
      caption: 'A tank',
      agency: 'AFP',
      distributor: 'Getty Images',
    });
    expect(parseCaption('He spoke. (Maya Lind)')).toEqual({
      caption: 'He spoke.',
      creator: 'Maya Lind',
    });
    expect(parseCaption('(Ann Lee / AP)')).toEqual({ creator: 'Ann Lee', agency: 'AP' });
  });

  test.each([
    'The minister (left)',
    'The minister (left) speaks',
    'The Dnipro at Kyiv (2019)',
    'Doses given (12 / 24)',
    'Speed (km / h)',
    'The speaker (Ann Lee)',
    'He spoke. (Wednesday)',
    'An open bracket (Ann / AP',
    'A closed one Ann / AP)',
    'A route from Kyiv (via the border)',
    ')(',
  ])('keeps brackets that are no credit: %s', (caption) => {
    expect(parseCaption(caption)).toEqual({ caption });
  });

  test('of nothing is nothing', () => {
    expect(parseCaption('  ')).toEqual({});
  });
});
