import { offsetAt } from './zone-offsets.ts';

/**
 * A moment as a newsroom writes it. Plain data, so that it survives a store.
 *
 * - `day`: the calendar day in the newsroom's zone, `YYYY-MM-DD`.
 * - `clock`: the wall clock in that zone, `HH:MM`; absent where only a day was given.
 * - `offset`: that zone's distance from UTC at the moment, `+02:00`; to the nearest minute where
 *   the clocks of old went by the sun (Kyiv before 1924: +02:02:04).
 * - `instant`: milliseconds since 1970-01-01T00:00Z. A day without a clock counts as its
 *   own last millisecond, so it sorts after everything else of that day.
 */
export interface When {
  day: string;
  clock?: string;
  offset: string;
  instant: number;
}

/** Why a text is not a moment, in words that go into an editor's error message. */
export class NotAMoment extends Error {}

const MINUTE = 60_000;
const DAY = 86_400_000;
const WRITTEN =
  /^(\d{4})-(\d{2})-(\d{2})(?:[Tt ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)? ?([Zz]|[+-]\d{2}:?\d{2})?)?$/;

/**
 * Reads `2023-12-19`, `2023-12-19 23:55` or `2023-12-19T23:55:00+02:00` as a moment in `zone`
 * (an IANA name). A local time that exists twice is the first; one that a clock change skips
 * is refused, as is a whole day that was skipped.
 *
 * @throws {NotAMoment} with a sentence for the editor.
 */
export function parseWhen(text: string, zone: string): When {
  const parts = WRITTEN.exec(text.trim());
  if (!parts) throw new NotAMoment('a date reads 2023-12-19 or 2023-12-19 23:55');
  const midnight = toDayNumber(parts);
  if (parts[4] === undefined) return endOfDay(midnight, zone);
  const local = midnight + toTimeOfDay(parts);
  const [offset] = parts.slice(8);
  if (offset !== undefined) return atInstant(local - toOffset(offset), zone);
  const instant = findInstant(local, zone);
  if (instant === undefined) {
    throw new NotAMoment(`the clocks of ${zone} skipped this hour on that day`);
  }
  return atInstant(instant, zone);
}

/** The moment `instant` (milliseconds since 1970 UTC) on the wall clock of `zone`. */
export function atInstant(instant: number, zone: string): When {
  const offset = offsetAt(instant, zone);
  const local = new Date(instant + offset).toISOString();
  return {
    day: local.slice(0, 10),
    clock: local.slice(11, 16),
    offset: toOffsetText(offset),
    instant,
  };
}

/**
 * ISO 8601, as HTML takes it too: `2023-12-19T23:55:00+02:00`, or the day alone where no clock was
 * given. It names the same instant to the second: where the offset had to be rounded to a minute,
 * the clock moves with it.
 */
export function toIso(when: When): string {
  const { day, clock, offset } = when;
  if (clock === undefined) return day;
  const local = when.instant + toOffset(offset);
  const time = local - Math.floor(local / DAY) * DAY;
  // A page tells a dozen moments, and `Date` is slow to write: it is asked only where the rounded
  // offset moves the clock.
  if (Math.floor(time / MINUTE) !== toMinutes(clock)) {
    return `${new Date(local).toISOString().slice(0, 19)}${offset}`;
  }
  return `${day}T${clock}:${pad(Math.floor((time % MINUTE) / 1000))}${offset}`;
}

function toMinutes(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}

/** Local midnight as if the zone were UTC. */
function toDayNumber([, year, month, day]: RegExpExecArray): number {
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  if (date.getUTCMonth() + 1 !== Number(month) || date.getUTCDate() !== Number(day)) {
    throw new NotAMoment('there is no such day');
  }
  return date.getTime();
}

function toTimeOfDay([
  ,
  ,
  ,
  ,
  hour,
  minute,
  second = '0',
  fraction = '0',
]: RegExpExecArray): number {
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) {
    throw new NotAMoment('there is no such hour');
  }
  const milliseconds = Number(fraction.padEnd(3, '0').slice(0, 3));
  return (Number(hour) * 60 + Number(minute)) * MINUTE + Number(second) * 1000 + milliseconds;
}

/** `Z`, `+02:00` or `+0200` in milliseconds. */
function toOffset(text: string): number {
  if (/^z$/i.test(text)) return 0;
  const hours = Number(text.slice(1, 3));
  const minutes = Number(text.slice(-2));
  if (hours > 23 || minutes > 59) throw new NotAMoment('there is no such distance from UTC');
  return (text.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * MINUTE;
}

function toOffsetText(offset: number): string {
  const minutes = Math.round(Math.abs(offset) / MINUTE);
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60].map((part) => pad(part));
  return `${offset < 0 && minutes > 0 ? '-' : '+'}${hour}:${minute}`;
}

function pad(part: number): string {
  return String(part).padStart(2, '0');
}

/** The first instant at which the clocks show `local`, or undefined where they skip it. */
function findInstant(local: number, zone: string): number | undefined {
  return findInstants(local, zone)[0];
}

/** The instants at which the clocks show `local`, in order: one, none or two. */
function findInstants(local: number, zone: string): number[] {
  // No zone is a whole day from UTC, so the offset in force is that of one of these two moments.
  return [offsetAt(local - DAY, zone), offsetAt(local + DAY, zone)]
    .map((offset) => local - offset)
    .filter((instant, index, all) => all.indexOf(instant) === index)
    .filter((instant) => instant + offsetAt(instant, zone) === local)
    .sort((a, b) => a - b);
}

/** The last millisecond of a day. */
function endOfDay(midnight: number, zone: string): When {
  const day = new Date(midnight).toISOString().slice(0, 10);
  const next = midnight + DAY;
  const instant = findInstants(next - 1, zone).at(-1) ?? findLastBefore(next, zone);
  const offset = offsetAt(instant, zone);
  if (new Date(instant + offset).toISOString().slice(0, 10) !== day) {
    throw new NotAMoment(`the clocks of ${zone} skipped this whole day`);
  }
  return { day, offset: toOffsetText(offset), instant };
}

/**
 * The last instant before the clocks show `local` or later. For the rare day whose last minutes a
 * clock change skips; the clocks only go forward around it, so it is found by halving.
 */
function findLastBefore(local: number, zone: string): number {
  let before = local - 2 * DAY;
  let after = local + 2 * DAY;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (middle + offsetAt(middle, zone) < local) before = middle;
    else after = middle;
  }
  return before;
}
