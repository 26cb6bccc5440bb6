/** A picture as a page shows it. Addresses with the base; pixels of the largest file. */
export interface Picture {
  src: string;
  /** Absent where there is one file only. */
  srcset?: string;
  width: number;
  height: number;
  /** The media type of all its files. */
  type: string;
}
