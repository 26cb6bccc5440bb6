/*
 * The rooms of src/ and the doors between them, as one table. architecture.test.ts holds every
 * import against it. To open a door, change this table and the picture in docs/architecture.md in
 * the same commit, with a reason.
 */

export interface Room {
  /** Rooms whose files it may import; `types` allows `import type` only. */
  imports: Partial<Record<string, 'all' | 'types'>>;
  /** Whether it may use Node's own modules. */
  node: boolean;
  /** Names or prefixes (`remark-*`) of packages and virtual modules it may import. */
  packages: readonly string[];
  /** What to do instead of importing this room from one that may not. */
  instead: string;
}

const vocabulary = { schema: 'types', lib: 'all' } as const;
const unifiedPackages = [
  'unified',
  'remark*',
  'rehype*',
  'retext*',
  'mdast*',
  'hast*',
  'unist*',
  'nlcst*',
  'micromark*',
  'vfile*',
  'lowlight*',
  'property-information',
];

export const rooms: Readonly<Record<string, Room>> = {
  // Packages that compute and touch nothing.
  lib: {
    imports: {},
    node: false,
    // Stems are cut alike where the index is made and where a reader asks.
    packages: ['temporal-polyfill', 'yaml', 'mdast*', 'unist*', '@orama/stemmers*'],
    instead: 'Keep the helper where it is used.',
  },
  schema: {
    imports: { lib: 'all' },
    node: false,
    packages: ['zod'],
    instead: 'Import its types with `import type`; validation happens once, in the loader.',
  },
  i18n: {
    imports: { lib: 'all' },
    node: false,
    packages: [],
    instead: 'Pass the words of the page’s language in as `ui`.',
  },
  model: {
    imports: { ...vocabulary, i18n: 'all' },
    node: false,
    // schema-dts is types alone.
    packages: ['temporal-polyfill', 'schema-dts'],
    instead: 'Pass the finished model object in.',
  },
  site: {
    imports: { schema: 'all', lib: 'all' },
    node: true,
    packages: ['zod', 'yaml', 'astro'],
    instead: 'Pass the `Site` in as an argument.',
  },
  loader: {
    // A picture that cannot be decoded is told where a text names it, not where a page would draw it.
    imports: { schema: 'all', lib: 'all', site: 'all', pictures: 'all' },
    node: true,
    packages: ['zod', 'yaml', 'astro/loaders', ...unifiedPackages],
    instead: 'Content is read once, by the loader; ask queries for what it found.',
  },
  markdown: {
    imports: { ...vocabulary, model: 'all' },
    node: false,
    packages: [...unifiedPackages, 'satteri'],
    instead: 'Pass the rendered body in from the page.',
  },
  pictures: {
    // A card is words of the model.
    imports: { ...vocabulary, model: 'types' },
    node: true,
    packages: ['sharp', 'astro', '@takumi-rs*', '@fontsource*'],
    instead: 'Pass the finished picture in from the page.',
  },
  queries: {
    imports: {
      ...vocabulary,
      model: 'all',
      markdown: 'all',
      loader: 'all',
      pictures: 'all',
      site: 'all',
      i18n: 'all',
    },
    node: false,
    // Paths are text; the disk stays with loader and pictures.
    packages: ['astro:content', 'node:path'],
    instead: 'Pass what it found in from the page.',
  },
  engine: {
    // It runs the same checks as `npm run check`, and copies the pictures that pages use.
    imports: {
      schema: 'all',
      lib: 'all',
      model: 'all',
      loader: 'all',
      site: 'all',
      checks: 'all',
      pictures: 'all',
      search: 'all',
    },
    node: true,
    packages: ['astro', 'vite'],
    instead: 'The engine is called by the build alone.',
  },
  checks: {
    imports: {
      schema: 'all',
      lib: 'all',
      model: 'all',
      markdown: 'all',
      loader: 'all',
      site: 'all',
    },
    node: true,
    packages: ['astro', 'zod', 'yaml', 'unist*', 'hast*', 'rehype*', 'unified'],
    instead: 'Checks read finished content and output; nothing builds on them.',
  },
  components: {
    imports: { ...vocabulary, model: 'all', i18n: 'all', styles: 'all', client: 'all' },
    node: false,
    packages: ['astro', '@fontsource*'],
    instead: 'Markup is drawn by components alone; move what is shared into model.',
  },
  layouts: {
    imports: {
      ...vocabulary,
      components: 'all',
      model: 'all',
      i18n: 'all',
      styles: 'all',
      client: 'all',
      site: 'all',
    },
    node: false,
    packages: ['astro', '@fontsource*'],
    instead: 'A layout is chosen by the page.',
  },
  pages: {
    imports: {
      ...vocabulary,
      queries: 'all',
      layouts: 'all',
      components: 'all',
      feeds: 'all',
      model: 'all',
      i18n: 'all',
      site: 'all',
    },
    node: false,
    packages: ['astro'],
    instead: 'Nothing imports a page; move what is shared into the room it belongs to.',
  },
  search: {
    imports: {
      ...vocabulary,
      model: 'all',
      loader: 'all',
      site: 'all',
      i18n: 'all',
      markdown: 'all',
    },
    node: true,
    packages: ['astro', 'pagefind'],
    instead: 'Pages link to the search; only the engine and the build call what makes its index.',
  },
  feeds: {
    imports: { ...vocabulary, model: 'all', i18n: 'all' },
    node: false,
    packages: ['feedsmith', 'yaml'],
    instead: 'Call the serializer from the page and pass its text on.',
  },
  client: {
    imports: { lib: 'all' },
    node: false,
    packages: [],
    instead: 'Browser scripts are loaded by components and layouts.',
  },
  styles: {
    imports: {},
    node: false,
    packages: ['@fontsource*'],
    instead: 'Stylesheets are loaded by components and layouts.',
  },
  testing: {
    imports: {},
    node: true,
    packages: ['*'],
    instead: 'Only tests may import it.',
  },
  'content.config.ts': {
    imports: { loader: 'all', schema: 'all', site: 'all' },
    node: false,
    packages: ['astro:content', 'astro/loaders', 'zod'],
    instead: 'Ask queries.',
  },
  'astro.config.mjs': {
    imports: { checks: 'all', pictures: 'all', engine: 'all', search: 'all', site: 'all' },
    node: false,
    packages: ['astro', '@astrojs*'],
    instead: 'Nothing imports the configuration.',
  },
};
