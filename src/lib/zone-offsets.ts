import { Temporal } from 'temporal-polyfill';

/** A stretch of time with one distance from UTC: from `start` until before `end`, in milliseconds. */
interface Stretch {
  start: number;
  end: number;
  offset: number;
}

/** What has been learnt of each zone, in order of time. */
const known = new Map<string, Stretch[]>();

/**
 * The distance of `zone` (an IANA name) from UTC at `instant` (milliseconds since 1970 UTC), in
 * milliseconds, east positive. Asking Temporal costs ten to forty microseconds, and an archive asks
 * hundreds of thousands of times, so each stretch between two clock changes is learnt once.
 */
export function offsetAt(instant: number, zone: string): number {
  let stretches = known.get(zone);
  if (!stretches) known.set(zone, (stretches = []));
  const place = findPlace(stretches, instant);
  const found = stretches[place - 1];
  if (found && instant < found.end) return found.offset;
  const stretch = findStretch(instant, zone);
  stretches.splice(place, 0, stretch);
  return stretch.offset;
}

/** How many stretches start at or before `instant`. */
function findPlace(stretches: readonly Stretch[], instant: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((stretches[middle] as Stretch).start <= instant) low = middle + 1;
    else high = middle;
  }
  return low;
}

function findStretch(instant: number, zone: string): Stretch {
  const at = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
  const start = at.add({ milliseconds: 1 }).getTimeZoneTransition('previous');
  const end = at.getTimeZoneTransition('next');
  return {
    start: start?.epochMilliseconds ?? -Infinity,
    end: end?.epochMilliseconds ?? Infinity,
    offset: at.offsetNanoseconds / 1_000_000,
  };
}
