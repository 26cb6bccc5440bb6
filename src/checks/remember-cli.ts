import { renderReport } from '#loader/report.ts';
import { readContentOnce } from '#loader/read-once.ts';
import { buildArchive } from '#model/archive.ts';
import { contentDir, now } from '#site/inputs.ts';
import { readSite } from '#site/read-site.ts';
import { hasErrors } from './check-content.ts';
import { remember } from './remember.ts';

/* npm run remember: adds the addresses that are published now to content/urls.txt. */

const { site, findings } = readSite(contentDir);
const content = site && (await readContentOnce(contentDir, site));
const told = content?.findings ?? findings;
if (!site || !content || hasErrors(told)) {
  console.error(renderReport(told.filter(({ severity }) => severity === 'error')));
  process.exitCode = 1;
} else {
  const added = remember(contentDir, buildArchive(content, site, now));
  console.log([...added, `${added.length} added to urls.txt.`].join('\n'));
}
