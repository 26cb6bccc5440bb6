import type { Ui } from '#i18n/ui.ts';
import { toByline } from '#model/byline.ts';
import { toArticleFile, toAbsolute, toAddress, yearLlmsPath } from '#model/permalink.ts';
import type { Article } from '#model/types.ts';
import type { Site } from '#schema/site.ts';

/*
 * The archive for programs that read text, in the form of llmstxt.org: a title, a quotation that
 * says what it is, lists of links. Cut by year, so that a new article leaves old years as they are.
 */

/** `/llms.txt`: the publication and its years, newest first. No totals: they would change. */
export function toLlms(years: readonly string[], site: Site, ui: Ui): string {
  const links = years.toReversed().map((year) => {
    return `- [${year}](${toAbsolute(site, toAddress(site, yearLlmsPath(year)).href)})`;
  });
  return toText([
    `# ${site.name}`,
    ...(site.tagline === undefined ? [] : [`> ${toLine(site.tagline)}`]),
    ui.t('describeArchive', { site: site.name }),
    ui.t('twins'),
    ...(site.licence ? [ui.t('licence', { licence: site.licence.name })] : []),
    `## ${ui.t('years')}`,
    links.join('\n'),
  ]);
}

/** `/2023/llms.txt`: the year's articles, oldest first, each with its Markdown. */
export function toYearLlms(year: string, articles: readonly Article[], site: Site, ui: Ui): string {
  const months = Map.groupBy(articles, ({ date }) => date.day.slice(0, 7));
  return toText([
    `# ${site.name}, ${year}`,
    `> ${ui.t('describePeriod', { site: site.name, period: year })}`,
    ...[...months].flatMap(([month, of]) => [
      `## ${ui.formatMonth(month, 'title')}`,
      of.map((article) => toEntry(article, site)).join('\n'),
    ]),
  ]);
}

function toEntry(article: Article, site: Site): string {
  const href = toAbsolute(site, toArticleFile(article, 'markdown').href);
  const names = toByline(article, site).names.map(({ name }) => name);
  const about = [article.date.day, names.join(', '), article.summary].map(toLine);
  const title = toLine(article.title).replace(/[[\]\\]/g, '\\$&');
  return `- [${title}](${href}): ${about.filter(Boolean).join('. ')}`;
}

function toLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function toText(blocks: readonly string[]): string {
  return `${blocks.join('\n\n')}\n`;
}
