import { hearWords } from '#loader/given.ts';
import type { Site } from '#schema/site.ts';
import { toLine } from './body-text.ts';
import { TextStore, toTextKey } from './text-store.ts';

/**
 * Keeps the words of every article whose page this thread draws, so that the search need not draw it
 * once more. Does nothing where the site has no search.
 */
export function keepDrawnWords(site: Pick<Site, 'language' | 'outputs'>, folder?: string): void {
  if (!site.outputs.search) {
    hearWords(() => undefined);
    return;
  }
  const store = new TextStore(folder);
  hearWords(({ file, digest, lang, text }) => {
    // Pages and authors have texts too, which nobody searches.
    if (file.startsWith('articles/')) store.offer(toTextKey(digest, lang, site), toLine(text));
  });
}
