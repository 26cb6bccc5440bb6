import { describe, expect, test } from 'vitest';
import { atInstant, NotAMoment, parseWhen, toIso } from './zoned-time.ts';

const kyiv = 'Europe/Kyiv';

describe('a moment', () => {
  test('without an offset is on the clocks of the newsroom', () => {
    expect(parseWhen('2023-12-19 23:55', kyiv)).toEqual({
      day: '2023-12-19',
      clock: '23:55',
      offset: '+02:00',
      instant: Date.UTC(2023, 11, 19, 21, 55),
    });
    expect(parseWhen('2023-07-01T9:05', 'America/New_York')).toEqual({
      day: '2023-07-01',
      clock: '09:05',
      offset: '-04:00',
      instant: Date.UTC(2023, 6, 1, 13, 5),
    });
  });

  test('with an offset is moved to the clocks of the newsroom', () => {
    expect(parseWhen('2023-12-19T23:55:30-05:00', 'Asia/Kolkata')).toEqual({
      day: '2023-12-20',
      clock: '10:25',
      offset: '+05:30',
      instant: Date.UTC(2023, 11, 20, 4, 55, 30),
    });
    expect(parseWhen('2023-12-19 23:55 +0200', kyiv)).toEqual(parseWhen('2023-12-19T21:55Z', kyiv));
  });

  test('that is a day alone counts as its last millisecond', () => {
    expect(parseWhen('2023-12-19', kyiv)).toEqual({
      day: '2023-12-19',
      offset: '+02:00',
      instant: Date.UTC(2023, 11, 19, 22) - 1,
    });
  });

  test.each([
    ['2023-02-29', 'there is no such day'],
    ['2023-13-01', 'there is no such day'],
    ['2023-12-00 10:00', 'there is no such day'],
    ['2023-12-19 24:00', 'there is no such hour'],
    ['2023-12-19 23:60', 'there is no such hour'],
    ['2023-12-19 10:00+25:00', 'there is no such distance from UTC'],
    ['19.12.2023', 'a date reads 2023-12-19 or 2023-12-19 23:55'],
    ['2023-12-19 11:55 PM', 'a date reads 2023-12-19 or 2023-12-19 23:55'],
    ['', 'a date reads 2023-12-19 or 2023-12-19 23:55'],
  ])('cannot be %j', (text, message) => {
    expect(() => parseWhen(text, kyiv)).toThrow(new NotAMoment(message));
  });
});

describe('when clocks change', () => {
  test('an hour that is skipped is refused', () => {
    // Kyiv, 26 March 2023: 02:59 is followed by 04:00.
    expect(() => parseWhen('2023-03-26 03:30', kyiv)).toThrow('skipped this hour');
    expect(parseWhen('2023-03-26 02:59', kyiv).instant).toBe(Date.UTC(2023, 2, 26, 0, 59));
    expect(parseWhen('2023-03-26 04:00', kyiv).instant).toBe(Date.UTC(2023, 2, 26, 1, 0));
    expect(() => parseWhen('2023-03-12 02:30', 'America/New_York')).toThrow('skipped this hour');
  });

  test('an hour that comes twice is the first of the two', () => {
    expect(parseWhen('2023-10-29 03:30', kyiv)).toMatchObject({
      offset: '+03:00',
      instant: Date.UTC(2023, 9, 29, 0, 30),
    });
    expect(parseWhen('2023-10-29T03:30+02:00', kyiv)).toMatchObject({
      clock: '03:30',
      offset: '+02:00',
      instant: Date.UTC(2023, 9, 29, 1, 30),
    });
    expect(parseWhen('2023-11-05 01:30', 'America/New_York').offset).toBe('-04:00');
  });

  test('a day ends when the clocks say so', () => {
    // São Paulo, 4 November 2018: midnight is skipped, the day begins at 01:00.
    expect(parseWhen('2018-11-03', 'America/Sao_Paulo')).toMatchObject({
      offset: '-03:00',
      instant: Date.UTC(2018, 10, 4, 3) - 1,
    });
    // 17 February 2018: at midnight the clocks go back to 23:00, so the last hour comes twice.
    expect(parseWhen('2018-02-17', 'America/Sao_Paulo')).toMatchObject({
      offset: '-03:00',
      instant: Date.UTC(2018, 1, 18, 3) - 1,
    });
    // Toronto, 30 March 1919: 23:30 was followed by 00:30 of the 31st.
    expect(parseWhen('1919-03-30', 'America/Toronto')).toMatchObject({
      offset: '-05:00',
      instant: Date.UTC(1919, 2, 31, 4, 30) - 1,
    });
  });

  test('a day that a country skipped is refused, with or without a clock', () => {
    // Samoa went from 29 to 31 December 2011.
    expect(() => parseWhen('2011-12-30', 'Pacific/Apia')).toThrow('skipped this whole day');
    expect(() => parseWhen('2011-12-30 12:00', 'Pacific/Apia')).toThrow(NotAMoment);
    expect(parseWhen('2011-12-29', 'Pacific/Apia').instant).toBe(Date.UTC(2011, 11, 30, 10) - 1);
    expect(parseWhen('2011-12-31 00:00', 'Pacific/Apia')).toMatchObject({
      offset: '+14:00',
      instant: Date.UTC(2011, 11, 30, 10),
    });
  });
});

describe('before 1970', () => {
  test('moments have their places too', () => {
    expect(parseWhen('1969-07-20 22:56', 'America/New_York')).toEqual({
      day: '1969-07-20',
      clock: '22:56',
      offset: '-04:00',
      instant: Date.UTC(1969, 6, 21, 2, 56),
    });
    expect(atInstant(-1, 'UTC')).toMatchObject({ day: '1969-12-31', clock: '23:59' });
  });

  test('clocks by the sun are exact to the second, and written to the minute', () => {
    // Kyiv mean time was 2:02:04 ahead of Greenwich.
    const when = parseWhen('1890-05-01 12:00', kyiv);
    expect(when).toEqual({
      day: '1890-05-01',
      clock: '12:00',
      offset: '+02:02',
      instant: Date.UTC(1890, 4, 1, 9, 57, 56),
    });
    expect(Date.parse(toIso(when))).toBe(when.instant);
  });

  test('the first years of the calendar are not those of the twentieth century', () => {
    expect(parseWhen('0099-01-01 00:00', 'UTC').instant).toBe(Date.parse('0099-01-01T00:00:00Z'));
  });
});

describe('ISO 8601', () => {
  test.each([
    ['2023-12-19 23:55', kyiv, '2023-12-19T23:55:00+02:00'],
    ['2023-12-19 23:55:07', 'America/New_York', '2023-12-19T23:55:07-05:00'],
    ['2023-12-19', kyiv, '2023-12-19'],
    ['1890-05-01 12:00', kyiv, '1890-05-01T11:59:56+02:02'],
    ['2023-12-19 12:00', 'Africa/Monrovia', '2023-12-19T12:00:00+00:00'],
    ['1969-12-31 12:00', 'Africa/Monrovia', '1969-12-31T11:59:30-00:45'],
  ])('writes %s in %s as %s', (text, zone, iso) => {
    expect(toIso(parseWhen(text, zone))).toBe(iso);
  });
});
