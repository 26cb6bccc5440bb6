import { execFileSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeText } from '#lib/decode-text.ts';
import { splitFrontMatter } from '#loader/front-matter.ts';
import { sharedDir } from './project-root.ts';

/* Thousands of real articles, where they are here. */

const packed = join(sharedDir, 'corpus/articles.tar.gz');
export const hasCorpus = existsSync(packed);

/** The body of each article by its path. */
export function readCorpus(): [string, string][] {
  const folder = mkdtempSync(join(tmpdir(), 'corpus-'));
  try {
    execFileSync('tar', ['-xzf', packed, '-C', folder]);
    return globSync('**/*.md', { cwd: folder }).map((file) => {
      const decoded = decodeText(readFileSync(join(folder, file)));
      return [file, splitFrontMatter('text' in decoded ? decoded.text : '').body];
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
