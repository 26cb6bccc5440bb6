import { readContent } from '#loader/read-content.ts';
import { readContentOnce } from '#loader/read-once.ts';
import { buildArchive } from '#model/archive.ts';
import type { Finding } from '#schema/finding.ts';
import type { Rows } from '#schema/row.ts';
import type { Site } from '#schema/site.ts';
import { sortFindings } from '#schema/sort-findings.ts';
import { now as buildClock } from '#site/inputs.ts';
import { readSite } from '#site/read-site.ts';
import { findLostAddresses } from './rules/lost-url.ts';
import { publishedAddresses, readRemembered } from './remember.ts';

/**
 * Everything that is wrong with a content folder: settings, every file, what files say of each
 * other, bodies, and addresses that were published once and are gone. `now` (milliseconds since
 * 1970 UTC) decides what counts as published.
 */
export async function checkContent(contentDir: string, now = buildClock): Promise<Finding[]> {
  const { site, standIn, findings } = readSite(contentDir);
  if (!site) return standIn ? findAnyway(contentDir, standIn, findings) : findings;
  const { findings: ofContent, ...rows } = await readContentOnce(contentDir, site);
  return withLost(contentDir, { rows, findings: ofContent, site, now });
}

/** The findings of a reading, and the addresses that were published once and are gone. */
export function withLost(
  contentDir: string,
  { rows, findings, site, now = buildClock }: Read,
): Finding[] {
  const remembered = readRemembered(contentDir);
  // A file with an error has no row, so its address would seem lost.
  if (hasErrors(findings) || remembered.length === 0) return findings;
  const archive = buildArchive(rows, site, now);
  const lost = findLostAddresses(remembered, publishedAddresses(archive));
  return sortFindings([...findings, ...lost]);
}

interface Read {
  rows: Rows;
  findings: Finding[];
  site: Site;
  now?: number;
}

/** What is wrong with the content of a site whose settings are wrong: all is told in one run. */
async function findAnyway(
  contentDir: string,
  standIn: Site,
  ofSite: readonly Finding[],
): Promise<Finding[]> {
  const { findings } = await readContent(contentDir, standIn);
  return sortFindings([...findings, ...ofSite]);
}

/** Whether anything must stop a build. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}
