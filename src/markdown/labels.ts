/** The words the pipeline adds to a text, in the language of the page. */
export interface MarkdownLabels {
  /** The heading above the notes. */
  footnotes: string;
  /** Of the link from a note back to the text; `{n}` is the note's number. */
  backToText: string;
  /** Before the description of a picture that is kept elsewhere. */
  picture: string;
  /** Before the host of a film, map or form that is kept elsewhere. */
  embedded: string;
  /** The name of a table without a caption; `{n}` counts the tables of the text. */
  table: string;
}

export const englishLabels: MarkdownLabels = {
  footnotes: 'Footnotes',
  backToText: 'Back to reference {n}',
  picture: 'Picture',
  embedded: 'Embedded content',
  table: 'Table {n}',
};
