import { perArchive } from '#model/per-archive.ts';
import { toHref } from '#model/permalink.ts';
import { site } from '#site/current.ts';
import { getArchive } from './archive.ts';

type MenuEntry = { label: string; href: string; lang?: string };

/** The site's menu: sections that have a place in it, then the editor's own entries. */
export async function getMenu(): Promise<readonly MenuEntry[]> {
  return menuOf(await getArchive());
}

const menuOf = perArchive(({ sections }): readonly MenuEntry[] => {
  return [
    ...sections
      .filter(({ id }) => site.sections.includes(id))
      .map(({ name, href, lang }) => ({ label: name, href, lang })),
    ...site.navigation.map(({ label, href }) => ({
      label,
      href: toHref(site, href),
      lang: site.language,
    })),
  ];
});
