import { getViteConfig } from 'astro/config';

/**
 * Unit and component tests stand beside the code; whole builds and browsers in src/testing.
 * The project's own Astro configuration is left out: it reads a site, and most tests need none.
 */
export default getViteConfig(
  {
    test: {
      root: new URL('../..', import.meta.url).pathname,
      include: ['src/**/*.test.ts'],
    },
  },
  { configFile: false },
);
