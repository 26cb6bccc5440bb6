import { writeSearch } from '#search/integration.ts';

/*
 * A program of its own, so that its processor time and memory are the index's: reads the content and
 * writes the search, `node search-index-cli.ts OUT` with CONTENT_DIR in the environment.
 */
await writeSearch(process.argv[2] ?? '');
