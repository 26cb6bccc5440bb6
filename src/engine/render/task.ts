/** A page to be rendered. */
export interface Task {
  /** Below the site's folder: `2023/12/19/kirby/index.html`. */
  file: string;
  component: string;
  /** The digest of the bytes that stand there now; a page that comes out the same is not written. */
  before?: string;
}

/** A page that was rendered. */
export interface Rendered {
  file: string;
  /** The digest of its bytes. */
  bytes: string;
  /** False where the bytes are those that stand there. */
  written: boolean;
  /** Names of the picture files it shows. */
  pictures: string[];
  milliseconds: number;
}

/** A page that could not be rendered, and why, in a sentence for people. */
export interface Failed {
  file: string;
  error: string;
}

export interface Answer {
  rendered: Rendered[];
  failed: Failed[];
}
