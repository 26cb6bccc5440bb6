import type { DatabaseSync } from 'node:sqlite';
import { checkContent } from '#checks/check-content.ts';
import { findLostAddresses } from '#checks/rules/lost-url.ts';
import { publishedAddresses, readRemembered } from '#checks/remember.ts';
import { renderReport } from '#loader/report.ts';
import type { Archive } from '#model/archive.ts';
import type { Finding } from '#schema/finding.ts';
import type { Site } from '#schema/site.ts';
import { readSite } from '#site/read-site.ts';
import { BuildError } from './build-error.ts';
import { readFindings } from './catalog/rows.ts';
import type { Reporter } from './report/reporter.ts';
import { readMeta } from './store/state.ts';

/* What must be sound before anything else is done, told as every other command tells it. */

/** Content that must not be published; its findings have been told. */
export class ContentError extends BuildError {}

/** @throws {ContentError} where site.yaml is missing or wrong, having told the content's faults too. */
export async function readSettings(contentDir: string, reporter: Reporter): Promise<Site> {
  const { site } = readSite(contentDir);
  if (!site) throw refuse(await checkContent(contentDir), reporter);
  return site;
}

/** Tells findings. @throws {ContentError} for an error. */
export function tellFindings(findings: readonly Finding[], reporter: Reporter): void {
  if (findings.some(({ severity }) => severity === 'error')) throw refuse(findings, reporter);
  if (findings.length > 0) reporter.say(`\n${renderReport(findings, options())}\n`);
}

/** @throws {ContentError} where an address that was published once is gone. */
export function checkAddresses(contentDir: string, archive: Archive, reporter: Reporter): void {
  const remembered = readRemembered(contentDir);
  if (remembered.length === 0) return;
  const lost = findLostAddresses(remembered, publishedAddresses(archive));
  if (lost.some(({ severity }) => severity === 'error')) throw refuse(lost, reporter);
}

/** The warnings that were told when the content was last checked. */
export function countWarnings(database: DatabaseSync): number {
  return Number(readMeta(database, 'warnings') ?? readFindings(database).length);
}

function refuse(findings: readonly Finding[], reporter: Reporter): ContentError {
  reporter.say(`\n${renderReport(findings, options())}\n`);
  return new ContentError('The content has errors; the last good site stands as it was.');
}

function options(): { colour: boolean } {
  return { colour: process.stderr.isTTY };
}
