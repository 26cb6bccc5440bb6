import { defineConfig } from 'astro/config';
import { contentCheck } from '#checks/integration.ts';
import { publish } from '#engine/integration.ts';
import { pictures } from '#pictures/integration.ts';
import { search } from '#search/integration.ts';
import { siteSettings } from '#site/integration.ts';

export default defineConfig({
  integrations: [contentCheck(), siteSettings(), pictures(), search(), publish()],
  cacheDir: process.env.CACHE_DIR ?? 'node_modules/.astro',
  trailingSlash: 'always',
  build: { format: 'preserve', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  vite: {
    build: { assetsInlineLimit: 0 },
    server: { watch: { ignored: ['**/.backfile/**', '**/dist/**', '**/shots/**'] } },
  },
});
