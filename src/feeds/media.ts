import type { FeedPicture } from './feed.ts';

/** A picture in the terms of Media RSS, which RSS and Atom share. */
export function toMedia(picture: FeedPicture | undefined) {
  if (!picture) return {};
  const { url, type, width, height, alt, caption, credit } = picture;
  const content = {
    url,
    type,
    medium: 'image',
    width,
    height,
    ...(caption !== undefined && { title: { value: caption, type: 'plain' } }),
    ...(alt !== undefined && { description: { value: alt, type: 'plain' } }),
    ...(credit !== undefined && { credits: [{ value: credit }] }),
  };
  return { media: { contents: [content] } };
}
