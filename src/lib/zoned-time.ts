import { Temporal } from 'temporal-polyfill';

/**
 * A moment as a newsroom writes it. Plain data, so that it survives a store.
 *
 * - `day`: the calendar day in the newsroom's zone, `YYYY-MM-DD`.
 * - `clock`: the wall clock in that zone, `HH:MM`; absent where only a day was given.
 * - `offset`: that zone's distance from UTC at the moment, `+02:00`.
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

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const LOCAL = /^(\d{4}-\d{2}-\d{2})[T ](\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)$/;
const FIXED = /^(\d{4}-\d{2}-\d{2})[T ](\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?) ?(Z|[+-]\d{2}:?\d{2})$/i;

/**
 * Reads `2023-12-19`, `2023-12-19 23:55` or `2023-12-19T23:55:00+02:00` as a moment in `zone`
 * (an IANA name). A local time that exists twice is the first; one that a clock change skips
 * is refused.
 *
 * @throws {NotAMoment} with a sentence for the editor.
 */
export function parseWhen(text: string, zone: string): When {
  const written = text.trim();
  try {
    if (DAY.test(written)) return endOfDay(Temporal.PlainDate.from(written), zone);
    const fixed = FIXED.exec(written);
    if (fixed) return atInstant(toInstant(fixed).epochMilliseconds, zone);
    const local = LOCAL.exec(written);
    if (local) return atLocal(`${local[1]}T${pad(local[2] ?? '')}`, zone);
  } catch (error) {
    if (error instanceof NotAMoment) throw error;
    throw new NotAMoment('there is no such day or hour', { cause: error });
  }
  throw new NotAMoment('a date reads 2023-12-19 or 2023-12-19 23:55');
}

/** The moment `instant` (milliseconds since 1970 UTC) on the wall clock of `zone`. */
export function atInstant(instant: number, zone: string): When {
  const at = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
  const clock = at.toPlainTime().toString({ smallestUnit: 'minute' });
  return { day: at.toPlainDate().toString(), clock, offset: at.offset, instant };
}

/** ISO 8601: `2023-12-19T23:55:00+02:00`, or the day alone where no clock was given. */
export function toIso(when: When): string {
  if (when.clock === undefined) return when.day;
  const seconds = new Date(when.instant).toISOString().slice(17, 19);
  return `${when.day}T${when.clock}:${seconds}${when.offset}`;
}

function endOfDay(date: Temporal.PlainDate, zone: string): When {
  const next = date.add({ days: 1 }).toZonedDateTime(zone);
  const last = next.subtract({ milliseconds: 1 });
  return { day: date.toString(), offset: last.offset, instant: last.epochMilliseconds };
}

function atLocal(local: string, zone: string): When {
  const plain = Temporal.PlainDateTime.from(local);
  const at = plain.toZonedDateTime(zone, { disambiguation: 'earlier' });
  if (!at.toPlainDateTime().equals(plain)) {
    throw new NotAMoment(`the clocks of ${zone} skipped this hour on that day`);
  }
  return atInstant(at.epochMilliseconds, zone);
}

function toInstant([, day, clock, offset]: RegExpExecArray): Temporal.Instant {
  const zulu = (offset ?? '').toUpperCase();
  const colon = zulu.length === 5 ? `${zulu.slice(0, 3)}:${zulu.slice(3)}` : zulu;
  return Temporal.Instant.from(`${day}T${pad(clock ?? '')}${colon}`);
}

/** `9:05` is how people write it, `09:05` is what the standard wants. */
function pad(clock: string): string {
  return clock.indexOf(':') === 1 ? `0${clock}` : clock;
}
