import type { AstroIntegration } from 'astro';
import { renderReport } from '#loader/report.ts';
import { contentDir } from '#site/inputs.ts';
import { writeJsonSchemas } from './json-schemas.ts';
import { checkContent, hasErrors } from './check-content.ts';

/**
 * Reads the whole content folder before Astro does anything. A build with errors ends here, with
 * the report and exit code 1, before a single file is written; `dev` tells them and goes on.
 */
export function contentCheck(): AstroIntegration {
  return {
    name: 'backfile:content-check',
    hooks: {
      'astro:config:setup': async ({ command, config }) => {
        if (command !== 'build' && command !== 'dev') return;
        const findings = await checkContent(contentDir);
        const report = renderReport(findings, { colour: process.stderr.isTTY });
        if (report !== '') console.error(`\n${report}\n`);
        if (hasErrors(findings) && isFatal(command, findings)) process.exit(1);
        if (command === 'dev') writeJsonSchemas(config.root);
      },
    },
  };
}

/** Without a `site.yaml` there is nothing that `dev` could go on with. */
function isFatal(command: string, findings: { file: string }[]): boolean {
  return command === 'build' || findings.some(({ file }) => file === 'site.yaml');
}
