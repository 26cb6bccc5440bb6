import { join } from 'node:path';
import type { AskedBook } from './catalog/asked.ts';
import { toStamp } from '#loader/stamp.ts';
import { BuildError } from './build-error.ts';
import type { DuePage } from './plan/compare.ts';
import { renderPages, type Crew } from './render/crew.ts';
import type { Failed, Rendered } from './render/task.ts';
import type { Reporter } from './report/reporter.ts';

export interface RenderInput extends Omit<Crew, 'onAnswer' | 'onAsked'> {
  dirty: readonly DuePage[];
  /** Digests of the bytes that stand in the site. */
  before: (file: string) => string | undefined;
  asked: AskedBook;
  reporter: Reporter;
}

/**
 * Renders the dirty pages into the stage; their results by file.
 *
 * @throws {BuildError} naming every page that cannot be rendered.
 */
export async function renderDirty(input: RenderInput): Promise<Map<string, Rendered>> {
  const { dirty, asked, reporter } = input;
  const rendered = new Map<string, Rendered>();
  const failed: Failed[] = [];
  // Files of one folder are made of the same texts: side by side, a thread reads them once.
  const inFolders = dirty.toSorted((one, other) => (one.file < other.file ? -1 : 1));
  const tasks = inFolders.map(({ file, component }) => {
    const before = input.before(file);
    return { file, component, ...(before === undefined ? {} : { before }) };
  });
  await renderPages(tasks, {
    ...input,
    onAsked: (one) => {
      asked.note(one);
    },
    onAnswer: (answer) => {
      for (const one of answer.rendered) rendered.set(one.file, one);
      failed.push(...answer.failed);
      reporter.progress(rendered.size + failed.length);
    },
  });
  if (failed.length > 0) throw toError(failed);
  return rendered;
}

/** Several pages may fail for one reason (a brief's body stands beside many articles): told once. */
function toError(failed: readonly Failed[]): BuildError {
  const pages = Map.groupBy(failed, ({ error }) => error);
  const lines = [...pages].map(([error, [first, ...more]]) => {
    const others = more.length > 0 ? ` and ${more.length} more` : '';
    return `  ${error}\n      on the page ${first?.file ?? ''}${others}`;
  });
  const sum = failed.length === 1 ? '1 page' : `${failed.length} pages`;
  return new BuildError(`${sum} could not be rendered:\n\n${lines.sort().join('\n')}\n`);
}

/**
 * Whether what was read is still what is there.
 *
 * @throws {BuildError} naming the texts that were changed or taken away while they were rendered.
 */
export function checkUnchanged(
  contentDir: string,
  texts: ReadonlySet<string>,
  stampOf: (file: string) => string | undefined,
): void {
  const changed = [...texts].filter((file) => {
    const before = stampOf(file)?.replace(' unsure', '');
    return before !== toStamp(join(contentDir, file)).replace(' unsure', '');
  });
  if (changed.length === 0) return;
  throw new BuildError(
    `Content was changed while the site was being built; build again:\n  ${changed.join('\n  ')}`,
  );
}
