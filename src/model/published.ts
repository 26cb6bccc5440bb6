import type { When } from '#lib/zoned-time.ts';

interface Publishable {
  date: When;
  draft: boolean;
  embargo?: When | undefined;
}

/**
 * Whether something is out at `now`; `today` is the newsroom's day at that moment. A date without a
 * clock is out from the start of its day. An embargo without a clock ends with its day: to be late
 * does less harm than to be early.
 */
export function isPublished(data: Publishable, now: number, today: string): boolean {
  if (data.draft) return false;
  if (data.embargo !== undefined && data.embargo.instant > now) return false;
  return data.date.clock === undefined ? data.date.day <= today : data.date.instant <= now;
}
