import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildSite } from '../build-site.ts';
import { allOf, aSite } from '../content-builders.ts';
import { toHostileFiles } from '../hostile-site.ts';
import { findHtmlFaults } from '../html-rules.ts';
import { hasShared, sharedDir } from '../project-root.ts';
import { readPages } from '../read-site.ts';
import { openSite, visit } from '../open-site.ts';
import { withoutShared } from './shared.ts';

const file = join(sharedDir, 'fixtures/text/naughty-strings.json');

describe.skipIf(!hasShared)(`every naughty string in every text field (${withoutShared})`, () => {
  test('is text on a valid page, and runs nothing', async () => {
    const texts = (JSON.parse(readFileSync(file, 'utf8')) as string[]).filter(isText);
    expect(texts.length).toBeGreaterThan(400);
    const files = texts.map((text, place) => toHostileFiles(text, place));
    const built = await buildSite({ ...aSite(), ...allOf(files) });
    expect(built.code, (built.stdout + built.stderr).slice(-4000)).toBe(0);
    const pages = readPages(built.out);
    const faults: string[] = [];
    for (const [path, html] of pages) faults.push(...(await findHtmlFaults(path, html)));
    expect(faults).toEqual([]);
    await expectHarmless(built.out, ['/', '/authors/', '/topics/', '/2023/12/19/', '/2023/12/']);
  });
});

/** Text of which something is left when it is read: not only spaces, no lone half of a pair. */
function isText(text: string): boolean {
  return text.trim() !== '' && text.isWellFormed() && !/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/.test(text);
}

async function expectHarmless(out: string, paths: readonly string[]): Promise<void> {
  const opened = await openSite(out);
  for (const path of paths) {
    const seen = await visit(opened, path);
    expect(seen.messages, path).toEqual([]);
    expect(seen.requests.filter((url) => !url.startsWith(opened.served.origin))).toEqual([]);
    await seen.close();
  }
  await opened.close();
}
