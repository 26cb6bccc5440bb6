import { defineConfig } from 'vitest/config';
import { reportTo } from './report-to.ts';

/** Slow proofs: large archives and hostile text. Minutes, not seconds. */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['src/**/*.verify.ts'],
    globalSetup: ['src/testing/own-temp.ts'],
    fileParallelism: false,
    testTimeout: 900_000,
    hookTimeout: 900_000,
    ...reportTo('verify'),
  },
});
