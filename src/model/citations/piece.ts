/** A stretch of a citation's text and how it is set. */
export interface Piece {
  /**
   * `title` is the article's own words, in its language; a `name` keeps its own direction; an
   * `address` may go on in the next line before its last part. `accessed` is added by the reader's
   * browser: `{long}` in it becomes `5 January 2025`, `{short}` becomes `2025 Jan 5`.
   */
  as: 'text' | 'italic' | 'title' | 'name' | 'address' | 'accessed';
  text: string;
}

export const text = (value: string): Piece => ({ as: 'text', text: value });
export const italic = (value: string): Piece => ({ as: 'italic', text: value });
export const title = (value: string): Piece => ({ as: 'title', text: value });
export const name = (value: string): Piece => ({ as: 'name', text: value });
/** As people read it; machines follow the encoded one. */
export const address = (url: string): Piece => ({ as: 'address', text: decodeURI(url) });
export const accessed = (value: string): Piece => ({ as: 'accessed', text: value });

/** True where a text ends its own sentence, in quotation marks or not: no full stop follows it. */
export function endsSentence(value: string): boolean {
  return /[.?!…؟。！？]["'”’»]*$/u.test(value);
}

/** Names with what stands between each and the one before it. */
export function joinNames(names: readonly string[], toBefore: (at: number) => string): Piece[] {
  return names.flatMap((each, at) => (at === 0 ? [name(each)] : [text(toBefore(at)), name(each)]));
}
