/** Services that take a link by a plain address. */
export const shareServices = [
  'bluesky',
  'facebook',
  'linkedin',
  'reddit',
  'telegram',
  'whatsapp',
  'x',
] as const;

export type ShareService = (typeof shareServices)[number];
