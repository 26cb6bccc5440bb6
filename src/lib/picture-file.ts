/** Kinds of pictures that a page can show, in any spelling of their ending. */
const PICTURE = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;

/** Whether a file's name says that it is a picture fit for a page; a HEIC or TIFF is none. */
export function isPictureFile(name: string): boolean {
  return PICTURE.test(name);
}
