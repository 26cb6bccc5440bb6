import { toHref } from '#model/permalink.ts';
import { site } from '#site/current.ts';
import { getArchive } from './archive.ts';

/** The site's menu: sections that have a place in it, then the editor's own entries. */
export async function getMenu(): Promise<{ label: string; href: string; lang?: string }[]> {
  const { sections } = await getArchive();
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
}
