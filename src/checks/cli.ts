import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { renderReport } from '#loader/report.ts';
import { contentDir } from '#site/inputs.ts';
import { checkContent, hasErrors } from './check-content.ts';
import { renderGithub } from './reporters/github.ts';
import { renderJson } from './reporters/json.ts';

const USAGE = `npm run check            checks the content folder (CONTENT_DIR, or ./content)
npm run check -- --json    the findings as JSON
npm run check -- --github  as annotations of a pull request

Exit code: 0 nothing wrong, or warnings only; 1 errors; 2 unknown flag.`;

const options = {
  json: { type: 'boolean', default: false },
  github: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

function readFlags() {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    process.exit(2);
  }
}

const flags = readFlags();
if (flags.help) {
  console.log(USAGE);
} else {
  const findings = await checkContent(contentDir);
  if (flags.json) console.log(renderJson(findings));
  else if (flags.github) console.log(renderGithub(findings, relative('.', contentDir)));
  else {
    const colour = process.stdout.isTTY;
    console.log(renderReport(findings, { colour }) || 'The content is in order.');
  }
  process.exitCode = hasErrors(findings) ? 1 : 0;
}
