import { defineConfig } from 'vitest/config';
import { reportTo } from './report-to.ts';

/**
 * Whole builds, and the built sample in a real browser. One file at a time: builds share the
 * project's `.astro` folder, and a page that waits for the processor shifts its layout late.
 */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['src/testing/site/**/*.site.ts'],
    globalSetup: ['src/testing/own-temp.ts', 'src/testing/site/global-setup.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // What a page shows in the end is looked at, not how soon a busy machine gets there.
    expect: { poll: { timeout: 10_000 } },
    ...reportTo('site'),
  },
});
