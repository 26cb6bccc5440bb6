import type { AstroIntegration } from 'astro';
import { site } from './current.ts';

/** Tells Astro where the site will stand, from `site.yaml`. */
export function siteSettings(): AstroIntegration {
  return {
    name: 'backfile:site',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ site: site.origin, base: site.base });
      },
    },
  };
}
