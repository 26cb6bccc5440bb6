import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

let container: Promise<AstroContainer> | undefined;

/**
 * A component as HTML, without the document frame. For tests. `component` is what an `.astro` file
 * exports by default; outside Astro's own checker such a file has no type.
 */
export async function render(component: unknown, props: Record<string, unknown>): Promise<string> {
  container ??= AstroContainer.create();
  return (await container).renderToString(component as AstroComponentFactory, {
    props,
    partial: true,
  });
}

const BLOCK = /<\/(?:p|h\d|li|dt|dd|div|figure|section|header|footer|article)>/g;
const TAG = /<[a-z/!](?:"[^"]*"|'[^']*'|[^'">])*>/gi;

/** What a reader gets of some HTML: tags gone, blocks apart, white space single. */
export function toText(html: string): string {
  return html
    .replace(BLOCK, ' ')
    .replace(TAG, '')
    .replace(/\s+/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#34;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .trim();
}
