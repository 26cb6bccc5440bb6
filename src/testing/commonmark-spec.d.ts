declare module 'commonmark-spec' {
  const specification: {
    /** The specification as Markdown. */
    text: string;
    /** Its examples; a tab is written as an arrow. */
    tests: { markdown: string; html: string; section: string; number: number }[];
  };
  export default specification;
}
