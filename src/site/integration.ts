import type { AstroIntegration } from 'astro';
import { contentDir } from './inputs.ts';
import { readSite } from './read-site.ts';

/**
 * Tells Astro where the site will stand, from `site.yaml`. What is wrong with that file is told by
 * the content check, which runs before.
 */
export function siteSettings(): AstroIntegration {
  return {
    name: 'backfile:site',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const { site } = readSite(contentDir);
        if (site) updateConfig({ site: site.origin, base: site.base });
      },
    },
  };
}
