import type { When } from '#lib/zoned-time.ts';

/*
 * Small shapes that several components take. Addresses are finished: with the base, encoded.
 */

/** A picture ready to be drawn: its files exist and its size in pixels is known. */
export interface DrawnPicture {
  src: string;
  srcset?: string;
  /** The `sizes` attribute; a component has a fitting default. */
  sizes?: string;
  width: number;
  height: number;
}

/** Pictures by the `href` of the article or author they belong to. */
export type Pictures = ReadonlyMap<string, DrawnPicture>;

export interface Link {
  label: string;
  href: string;
  /** The language of the label, where it is not the page's. */
  lang?: string;
}

/** What a list of headlines shows of an article or a brief. */
export interface Headline {
  title: string;
  href: string;
  date: When;
  lang: string;
}

/** A day (`YYYY-MM-DD`) and its page. */
export interface DayLink {
  day: string;
  href: string;
}

/** A month (`YYYY-MM`) and its page. */
export interface MonthLink {
  month: string;
  href: string;
}

/** The rendered bodies of briefs, safe HTML, by the brief's `href`. */
export type BriefBodies = ReadonlyMap<string, string>;

/** A day of a calendar: linked where it has something. */
export interface CalendarDay {
  day: string;
  /** Articles of that day. */
  count: number;
  href?: string | undefined;
}

/** A month in weeks; a cell outside the month is undefined. */
export interface CalendarMonth {
  /** `YYYY-MM` */
  month: string;
  href?: string | undefined;
  /** The weekday of the first column: 1 Monday … 7 Sunday. */
  firstWeekday: number;
  weeks: readonly (readonly (CalendarDay | undefined)[])[];
}

export interface ArchiveYear {
  year: string;
  href: string;
  months: readonly { month: string; count: number; href?: string | undefined }[];
}

/** Names below one letter; without a letter, a list that needs none. */
export interface NameGroup {
  letter?: string | undefined;
  names: readonly (Link & { count?: number | undefined; note?: string | undefined })[];
}

/** A `<link>` in the head of a page. */
export interface HeadLink {
  /** What it is to the page; `alternate` (the same in another form) where nothing is said. */
  rel?: string;
  /** The media type: `application/atom+xml`. */
  type?: string;
  /** With base, or a whole address. */
  href: string;
  /** For people who choose among several. */
  title?: string;
}
