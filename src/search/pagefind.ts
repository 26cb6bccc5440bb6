import { close, createIndex } from 'pagefind';
import type { SearchRecord } from './records.ts';

/** A file that Pagefind has made. */
export interface MadeFile {
  /** `fragment/en_1a2b3c4.pf_fragment` */
  path: string;
  content: Uint8Array;
}

/** So many records are on their way to Pagefind at a time. */
const BATCH = 64;

/**
 * The index of these records, as files. Pagefind numbers records as they come, so the same records
 * in the same order give the same bytes. Its program ends afterwards and gives its memory back.
 *
 * @throws {Error} with what Pagefind says, naming the record where it was one.
 */
export async function makeIndex(
  records: AsyncIterable<SearchRecord> | Iterable<SearchRecord>,
  language: string,
): Promise<MadeFile[]> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: language });
    if (!index) throw new Error(`Pagefind does not start: ${errors.join('; ')}`);
    let batch: Promise<void>[] = [];
    for await (const record of records) {
      batch.push(
        index.addCustomRecord(record).then(({ errors: found }) => {
          if (found.length > 0) throw new Error(`Pagefind on ${record.url}: ${found.join('; ')}`);
        }),
      );
      if (batch.length === BATCH) {
        await Promise.all(batch);
        batch = [];
      }
    }
    await Promise.all(batch);
    const { files, errors: failed } = await index.getFiles();
    if (failed.length > 0) throw new Error(`Pagefind: ${failed.join('; ')}`);
    return files;
  } finally {
    await close();
  }
}
