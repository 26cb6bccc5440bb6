/** A piece of the editor's syntax beyond Markdown. */
export interface Directive {
  /** `container` stands between `:::name` and `:::`, `leaf` is one line `::name{…}`. */
  form: 'container' | 'leaf';
  required: readonly string[];
  optional: readonly string[];
  /** What it is for, in one line. */
  description: string;
  /** Ready to paste. */
  example: string;
}

/** All directives there are. Messages, the editor's manual and the checks derive from this table. */
export const directives = {
  pullquote: {
    form: 'container',
    required: [],
    optional: ['by'],
    description: 'A sentence of the article set large, with who said it.',
    example: ':::pullquote{by="Maya Lind"}\nThe sentence that stays.\n:::',
  },
  gallery: {
    form: 'container',
    required: [],
    optional: ['caption'],
    description: 'Several pictures together, each a line of its own.',
    example:
      ':::gallery{caption="The market hall"}\n![The hall by day](day.jpg "At noon (Ana Ruiz)")\n![The hall by night](night.jpg)\n:::',
  },
  embed: {
    form: 'leaf',
    required: ['url', 'title'],
    optional: ['date'],
    description: 'A post or a film elsewhere, as a link with its title and date.',
    example: '::embed{url="https://example.org/film" title="The film" date="2023-12-18"}',
  },
  aside: {
    form: 'container',
    required: [],
    optional: ['title'],
    description: 'A box beside the text, with any Markdown in it.',
    example: ':::aside{title="In short"}\nBackground that would stop the story.\n:::',
  },
} as const satisfies Record<string, Directive>;

export type DirectiveName = keyof typeof directives;

/** The directive of a name, if there is one. */
export function findDirective(name: string): Directive | undefined {
  return Object.hasOwn(directives, name) ? directives[name as DirectiveName] : undefined;
}
