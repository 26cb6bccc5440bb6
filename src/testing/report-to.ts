import type { InlineConfig } from 'vitest/node';

/** The reporters of a test run: for eyes, and as JSON for the closing line of `.ci/run`. */
export function reportTo(name: string): Required<Pick<InlineConfig, 'reporters'>> {
  return {
    reporters: ['default', ['json', { outputFile: `node_modules/.cache/tests/${name}.json` }]],
  };
}
