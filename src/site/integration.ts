import type { AstroIntegration } from 'astro';

/** Tells Astro where the site will stand, from `site.yaml`. Must come after the content check. */
export function siteSettings(): AstroIntegration {
  return {
    name: 'backfile:site',
    hooks: {
      'astro:config:setup': async ({ updateConfig }) => {
        // Read only now, when the content check has had the chance to explain what is wrong with it.
        const { site } = await import('./current.ts');
        updateConfig({ site: site.origin, base: site.base });
      },
    },
  };
}
