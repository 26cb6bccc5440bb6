import { readFileSync } from 'node:fs';
import { getViteConfig } from 'astro/config';
import { reportTo } from './report-to.ts';

/** A package that imports its own JSON as only a bundler can. */
const BUNDLED = '@actions/workflow-parser';

/** Its files name source maps that name files which are not there; each would be a warning. */
const withoutMaps = {
  name: 'without-maps',
  load: (id: string) =>
    id.includes(BUNDLED)
      ? readFileSync(id, 'utf8').replace(/^\/\/# sourceMappingURL=.*$/m, '')
      : undefined,
};

/**
 * Unit and component tests, which stand beside the code. They compile components as a build does,
 * and know nothing of this project's content: `configFile: false` leaves its integrations out.
 */
export default getViteConfig(
  {
    plugins: [withoutMaps],
    test: {
      root: new URL('../..', import.meta.url).pathname,
      include: ['src/**/*.test.ts'],
      globalSetup: ['src/testing/own-temp.ts'],
      server: { deps: { inline: [BUNDLED] } },
      ...reportTo('unit'),
    },
  },
  { configFile: false },
);
