import type { Element } from 'hast';
import type { MarkdownContext } from './context.ts';
import { element, textNode } from './element.ts';
import { findWebAddress, toHostName } from './web-address.ts';

export interface Embed {
  url: URL;
  title: string;
  /** `YYYY-MM-DD`, as the editor wrote it. */
  date?: string;
}

/**
 * A film, map or post kept elsewhere, as a link with title, host and date. Nothing of the other
 * host is loaded; where the publication trusts it, `data-embed` tells the page's script what to
 * load on a click.
 */
export function toEmbedFigure({ url, title, date }: Embed, context: MarkdownContext): Element {
  const host = toHostName(url);
  const trusted = context.site.embeds.some((name) => host === name || host.endsWith(`.${name}`));
  const source = title.endsWith(host) ? [] : [textNode(host)];
  const time = date === undefined ? [] : [toTime(date, context)];
  const parts =
    source.length + time.length === 2
      ? [...source, textNode(' · '), ...time]
      : [...source, ...time];
  return element('figure', { className: ['embed'], ...(trusted ? { dataEmbed: url.href } : {}) }, [
    element('a', { href: url.href }, [textNode(title)]),
    ...(parts.length > 0 ? [element('figcaption', {}, parts)] : []),
  ]);
}

/** What the attributes of an `::embed` say, or undefined where they do not make an embed. */
export function findEmbed(attributes: Record<string, string | null | undefined>) {
  const url = findWebAddress(attributes.url ?? '');
  if (!url) return undefined;
  const date = attributes.date?.trim();
  return {
    url,
    title: attributes.title?.trim() || toHostName(url),
    ...(date && isDay(date) ? { date } : {}),
  } satisfies Embed;
}

function toTime(day: string, { lang, formatDay }: MarkdownContext): Element {
  const format = new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' });
  const words = formatDay ? formatDay(day) : format.format(Date.parse(day));
  return element('time', { dateTime: day }, [textNode(words)]);
}

function isDay(date: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(date));
}
