import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readWithMemory } from '#loader/read-once.ts';
import { renderReport } from '#loader/report.ts';
import { contentDir } from '#site/inputs.ts';
import { readSite } from '#site/read-site.ts';
import { checkContent, hasErrors } from './check-content.ts';
import { writeEditorHelp } from './editor-help.ts';

/**
 * Reads the whole content folder before Astro does anything. A build with errors ends here, with
 * the report and exit code 1, before a single file is written; `dev` tells them and goes on.
 */
export function contentCheck(): AstroIntegration {
  let root: URL | undefined;
  return {
    name: 'backfile:content-check',
    hooks: {
      'astro:config:setup': async ({ command, config }) => {
        if (command !== 'build' && command !== 'dev') return;
        if (command === 'dev') await readForDev(fileURLToPath(config.cacheDir));
        const findings = await checkContent(contentDir);
        const report = renderReport(findings, { colour: process.stderr.isTTY });
        if (report !== '') console.error(`\n${report}\n`);
        if (hasErrors(findings) && isFatal(command, findings)) process.exit(1);
        root = config.root;
      },
      // After Astro has written schemas of its own, and again when files come and go.
      'astro:server:setup': ({ server }) => {
        const write = () => root && writeEditorHelp(root, contentDir);
        server.httpServer?.once('listening', write);
        server.watcher.on('all', (event, path) => {
          if (/^(?:add|unlink)$/.test(event) && /\.(?:md|ya?ml)$/.test(path)) write();
        });
      },
    },
  };
}

/** Edits follow each other, and so do starts: what has not changed is not read again. */
async function readForDev(cache: string): Promise<void> {
  const { site } = readSite(contentDir);
  if (site) await readWithMemory(contentDir, site, cache);
}

/** Without a `site.yaml` there is nothing that `dev` could go on with. */
function isFatal(command: string, findings: { file: string }[]): boolean {
  return command === 'build' || findings.some(({ file }) => file === 'site.yaml');
}
