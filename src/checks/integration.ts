import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { renderReport } from '#loader/report.ts';
import { contentDir } from '#site/inputs.ts';
import { checkContent, hasErrors } from './check-content.ts';
import { beginWriting, followWriting, leaveToUs, SETTINGS_FILE } from './writing.ts';

/**
 * Reads the whole content folder before Astro does anything. A build with errors ends here, with
 * the report and exit code 1, before a single file is written; `dev` goes on, follows what is
 * written, and tells errors as they come.
 */
export function contentCheck(): AstroIntegration {
  let folders: { root: URL; cache: string } | undefined;
  return {
    name: 'backfile:content-check',
    hooks: {
      'astro:config:setup': async ({ command, config, isRestart, updateConfig, addWatchFile }) => {
        if (command === 'build') await checkBuild();
        if (command !== 'dev') return;
        folders = { root: config.root, cache: fileURLToPath(config.cacheDir) };
        await beginWriting(folders.cache, isRestart);
        addWatchFile(SETTINGS_FILE);
        const ignored = leaveToUs(fileURLToPath(config.root));
        updateConfig({ vite: { server: { watch: { ignored } } } });
      },
      'astro:server:setup': ({ server }) => {
        if (folders) followWriting(server, folders);
      },
    },
  };
}

async function checkBuild(): Promise<void> {
  const findings = await checkContent(contentDir);
  const report = renderReport(findings, { colour: process.stderr.isTTY });
  if (report !== '') console.error(`\n${report}\n`);
  if (hasErrors(findings)) process.exit(1);
}
