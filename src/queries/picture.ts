import { tellAsked } from '#loader/given.ts';
import type { Ui } from '#i18n/ui.ts';
import { toCardText } from '#model/card.ts';
import type { Article, Author } from '#model/types.ts';
import { makeCard } from '#pictures/card.ts';
import { derivePicture, logoWidths, portraitWidths } from '#pictures/derive.ts';
import type { Picture } from '#pictures/picture.ts';
import { resolvePicture } from '#pictures/resolve.ts';
import { site } from '#site/current.ts';
import { contentDir } from '#site/inputs.ts';

/**
 * The picture that `src` means in the text `fromFile` (below the content folder), made fit for a
 * page. Undefined where there is no such file.
 */
export async function findDrawnPicture(
  fromFile: string,
  src: string,
  widths?: readonly number[],
): Promise<Picture | undefined> {
  tellAsked({ kind: 'picture', file: fromFile, target: src });
  const file = resolvePicture(contentDir, fromFile, src);
  if (!file) return undefined;
  return derivePicture(file, { base: site.base, ...(widths ? { widths } : {}) });
}

/** The hero of an article. */
export async function findHero({ file, hero }: Article): Promise<Picture | undefined> {
  return hero && findDrawnPicture(file, hero.src);
}

/** The card of an article, where the site has cards and our fonts have its letters. */
export async function findCard(article: Article, ui: Ui): Promise<Picture | undefined> {
  if (!site.outputs.cards || article.withdrawn) return undefined;
  return makeCard(toCardText(article, site, ui), site.base);
}

/** The publisher's logo. */
export async function findLogo(): Promise<Picture | undefined> {
  const { logo } = site.publisher;
  const file = logo === undefined ? undefined : resolvePicture(contentDir, 'site.yaml', logo);
  return file && derivePicture(file, { base: site.base, widths: logoWidths });
}

/** Heroes by the `href` of their article. */
export function getHeroes(articles: readonly Article[]): Promise<Map<string, Picture>> {
  return toMap(articles, findHero);
}

/** Portraits and logos by the `href` of their author. */
export function getPhotos(authors: readonly Author[]): Promise<Map<string, Picture>> {
  return toMap(authors, async ({ file, photo }) =>
    file && photo ? findDrawnPicture(file, photo.src, portraitWidths) : undefined,
  );
}

async function toMap<T extends { href: string }>(
  entries: readonly T[],
  find: (entry: T) => Promise<Picture | undefined>,
): Promise<Map<string, Picture>> {
  const found = new Map<string, Picture>();
  for (const entry of entries) {
    const picture = await find(entry);
    if (picture) found.set(entry.href, picture);
  }
  return found;
}
