import type { ImageObject } from 'schema-dts';
import type { Picture } from '#schema/picture.ts';
import type { Site } from '#schema/site.ts';
import { toCredit } from '../credit.ts';
import { toAbsolute } from '../permalink.ts';
import { toLicence } from './licence.ts';

/** A picture as the site serves it: its address with base, its pixels. */
export interface PublishedPicture {
  src: string;
  width: number;
  height: number;
}

/** A picture without a word about it: a logo, a portrait. */
export function toPlainImage({ src, width, height }: PublishedPicture, site: Site) {
  const url = toAbsolute(site, src);
  return { '@type': 'ImageObject', url, contentUrl: url, ...toSize(width, height) } as const;
}

/** In pixels; as text, which is how schema.org writes a length without a unit. */
function toSize(width: number, height: number) {
  return { width: String(width), height: String(height) };
}

/** A picture with all that is known of it: what it shows, who made and supplied it, its licence. */
export function toImage(picture: Picture, drawn: PublishedPicture, site: Site): ImageObject {
  const credit = toCredit(picture);
  const creator = toCreator(picture);
  return {
    ...toPlainImage(drawn, site),
    ...(picture.caption !== undefined && { caption: picture.caption }),
    ...(picture.alt !== undefined && { description: picture.alt }),
    ...(credit !== undefined && { creditText: credit }),
    ...(creator && { creator }),
    ...(picture.licence !== undefined && { license: toLicence(picture.licence, site) }),
  };
}

/** Who took it; an agency's picture without a name is the agency's. */
function toCreator({ creator, agency }: Picture) {
  if (creator !== undefined) return { '@type': 'Person', name: creator } as const;
  return agency === undefined ? undefined : ({ '@type': 'Organization', name: agency } as const);
}
