import { findDifferences, isIn, type ShardNote } from './shard.ts';

/** A slice and the folder it lies in. */
export interface Slice {
  folder: string;
  note: ShardNote;
}

/** Why slices are not one site, a sentence each; empty where they are. Pure. */
export function findMergeFaults(slices: readonly Slice[]): string[] {
  const [first, ...others] = slices;
  if (!first) return ['There is nothing to merge.'];
  const strange = others.flatMap((slice) => {
    const differences = findDifferences(first.note, slice.note);
    if (first.note.shard.of !== slice.note.shard.of) differences.push('the number of slices');
    return differences.map((what) => `${slice.folder} and ${first.folder} differ in ${what}.`);
  });
  if (strange.length > 0) return strange;
  return [...findGaps(first, slices), ...findOverlaps(slices)];
}

function findGaps({ note }: Slice, slices: readonly Slice[]): string[] {
  const { of } = note.shard;
  const missing = Array.from({ length: of }, (_, index) => index + 1).filter(
    (number) => !slices.some((slice) => slice.note.shard.number === number),
  );
  if (missing.length > 0) return missing.map((number) => `Slice ${number}/${of} is missing.`);
  const pages = slices.reduce((sum, slice) => sum + Object.keys(slice.note.files).length, 0);
  if (pages >= note.pages) return [];
  return [`The site has ${note.pages} pages, the slices have ${pages}: some are missing.`];
}

function findOverlaps(slices: readonly Slice[]): string[] {
  const faults: string[] = [];
  const owners = new Map<string, { folder: string; bytes: string }>();
  const numbers = new Map<number, string>();
  for (const { folder, note } of slices) {
    const { shard, files, others } = note;
    const twin = numbers.get(shard.number);
    if (twin !== undefined) {
      faults.push(`Slice ${shard.number}/${shard.of} is in ${twin} and in ${folder}.`);
      continue;
    }
    numbers.set(shard.number, folder);
    for (const file of Object.keys(files)) {
      if (!isIn(shard, file)) faults.push(`${file} in ${folder} belongs to another slice.`);
    }
    for (const [file, bytes] of Object.entries(others)) {
      const owner = owners.get(file);
      // The same picture may stand on pages of several slices.
      if (owner && owner.bytes !== bytes) {
        faults.push(`${file} is one thing in ${owner.folder} and another in ${folder}.`);
      }
      owners.set(file, { folder, bytes });
    }
  }
  return faults;
}
