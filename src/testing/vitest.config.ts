import { getViteConfig } from 'astro/config';
import { reportTo } from './report-to.ts';

/**
 * Unit and component tests, which stand beside the code. They compile components as a build does,
 * and know nothing of this project's content: `configFile: false` leaves its integrations out.
 */
export default getViteConfig(
  {
    test: {
      root: new URL('../..', import.meta.url).pathname,
      include: ['src/**/*.test.ts'],
      globalSetup: ['src/testing/own-temp.ts'],
      ...reportTo('unit'),
    },
  },
  { configFile: false },
);
