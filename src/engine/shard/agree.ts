import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rows } from '#schema/row.ts';
import type { Site } from '#schema/site.ts';
import { BuildError } from '../build-error.ts';
import type { AskedBook } from '../catalog/asked.ts';
import type { Media } from '../catalog/media.ts';
import { readDigests } from '../catalog/rows.ts';
import type { CodeParts } from '../code/code-hash.ts';
import { digest, digestOf } from '../plan/digest.ts';
import type { PagePlan } from '../plan/page-plan.ts';
import type { KeptPage } from '../store/manifest.ts';
import type { SiteFiles } from '../store/site-files.ts';
import { readPlanNote } from './artefact.ts';
import { findDifferences, SHARD_NOTE, type Agreement, type ShardNote } from './shard.ts';

interface Agreed {
  site: Site;
  parts: CodeParts;
  rows: Rows;
  asked: AskedBook;
  media: Media;
  now: number;
}

/** On what all slices of this plan must agree. */
export function toAgreement(work: Agreed, plan: ReadonlyMap<string, PagePlan>): Agreement {
  const digests = readDigests(work.rows);
  const pages = [...plan.values()].map(({ file, component, shown, texts }) => [
    file,
    component,
    shown,
    texts.map((text) => digests.get(text)),
  ]);
  return {
    ...work.parts,
    content: digestOf([work.site, [...digests], work.asked.digestPictures(work.media)]),
    now: new Date(work.now).toISOString(),
    plan: digestOf(pages),
    pages: plan.size,
  };
}

/**
 * Compares what is known of this checkout so far with the artefact in `from`. `changed` are files of
 * the content that were found to be others.
 *
 * @throws {BuildError} naming in what they differ.
 */
export function agreeOn(
  known: Partial<Agreement>,
  from: string,
  changed: ReadonlySet<string> = new Set(),
): void {
  const note = readPlanNote(from);
  const files = [...changed].sort().map((file) => `the content: ${file}`);
  const differences = findDifferences(note, { ...note, ...known });
  refuse(differences.length > 0 ? [...differences, ...files] : [], from);
}

/** The same for the texts that a slice shows: they are read here, and their rows were read there. */
export function agreeOnTexts(
  contentDir: string,
  texts: ReadonlySet<string>,
  rows: Rows,
  from: string,
): void {
  const digests = readDigests(rows);
  const differing = [...texts].filter((file) => {
    const path = join(contentDir, file);
    return !existsSync(path) || digest(readFileSync(path)) !== digests.get(file);
  });
  refuse(
    differing.sort().map((file) => `the content: ${file}`),
    from,
  );
}

function refuse(differences: readonly string[], from: string): void {
  if (differences.length === 0) return;
  throw new BuildError(
    `This checkout is not the one the plan in ${from} was made from. They differ in:\n` +
      differences.map((one) => `  ${one}`).join('\n'),
  );
}

/** Says beside a slice what it is, for `merge`. */
export function noteSlice(
  outDir: string,
  note: Omit<ShardNote, 'files' | 'others'>,
  pages: readonly KeptPage[],
  others: SiteFiles,
): void {
  const files = Object.fromEntries(pages.map(({ file, bytes }) => [file, bytes]));
  const rest = Object.fromEntries([...others].map(([file, { bytes }]) => [file, bytes]));
  const whole: ShardNote = { ...note, files, others: rest };
  writeFileSync(join(outDir, SHARD_NOTE), `${JSON.stringify(whole)}\n`);
}
