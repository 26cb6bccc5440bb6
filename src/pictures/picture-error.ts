/** A picture that cannot be used, in a sentence that names the file. */
export class PictureError extends Error {}
