import { getViteConfig } from 'astro/config';

/** Unit and component tests stand beside the code; whole builds and browsers in src/testing. */
export default getViteConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['src/**/*.test.ts'],
  },
});
