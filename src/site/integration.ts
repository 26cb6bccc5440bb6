import type { AstroIntegration } from 'astro';
import { getSite } from './get-site.ts';

/** Tells Astro where the site will stand, from `site.yaml`. Must come after the content check. */
export function siteSettings(): AstroIntegration {
  return {
    name: 'backfile:site',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        // Read only now, when the content check has had the chance to explain what is wrong with it,
        // and read each time: with other settings `astro dev` begins anew.
        const site = getSite();
        updateConfig({ site: site.origin, base: site.base });
      },
    },
  };
}
