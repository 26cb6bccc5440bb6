import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { BuildError, toBuildError } from './build-error.ts';
import { findOutFault } from './out-place.ts';
import { mergeSlices } from './shard/merge.ts';

const USAGE = `npm run merge -- DIR … --out DIR    unites the slices of a site, all of them, to one site`;

/* npm run merge: the last step of a build on several machines. */

try {
  const { values, positionals } = parseArgs({
    options: { out: { type: 'string' } },
    allowPositionals: true,
  });
  if (values.out === undefined || positionals.length === 0) throw new BuildError(USAGE);
  const out = resolve(values.out);
  const fault = findOutFault(out, { project: resolve(import.meta.dirname, '../..') });
  if (fault !== undefined) throw new BuildError(fault.replace('OUT_DIR', '--out'));
  const count = mergeSlices(
    positionals.map((folder) => resolve(folder)),
    out,
  );
  console.log(
    `${count.toLocaleString('en')} files of ${positionals.length} slices stand in ${values.out}`,
  );
} catch (error) {
  const told = toBuildError(error, 'The merge');
  const isFlag =
    error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE');
  if (!(told instanceof BuildError) && !isFlag) throw told;
  console.error(isFlag ? `${error.message}\n\n${USAGE}` : (told as Error).message);
  process.exitCode = isFlag ? 2 : 1;
}
