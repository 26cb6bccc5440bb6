import type { Finding } from '#schema/finding.ts';
import { toldOf, type Rule } from './rule.ts';

/** The pictures named in front matter and settings: heroes, portraits, the publisher's logo. */
export const recordPictures: Rule = (input) => {
  const { rows, site, pictures, locate } = input;
  const named = [
    ...rows.articles.map(({ file, data }) => ({
      file,
      path: ['hero', 'src'],
      src: data.hero?.src,
    })),
    ...rows.authors.map(({ file, data }) => ({
      file,
      path: ['photo', 'src'],
      src: data.photo?.src,
    })),
    { file: 'site.yaml', path: ['publisher', 'logo'], src: site.publisher.logo },
  ];
  return toldOf(named, input).flatMap(({ file, path, src }): Finding[] => {
    if (src === undefined) return [];
    const problem = pictures.findProblem(file, src) ?? pictures.findElsewhere(src);
    return problem ? [{ file, ...locate(file, path), ...problem }] : [];
  });
};
