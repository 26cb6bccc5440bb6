import { defaultSchema } from 'rehype-sanitize';

type Schema = typeof defaultSchema;
type Attributes = NonNullable<Schema['attributes']>;

const own = (...names: (string | RegExp)[]) => ['className', ...names] as [string, ...RegExp[]];

const attributes = {
  '*': ['id', 'lang', 'dir'],
  a: [
    'href',
    'hrefLang',
    'dataFootnoteRef',
    'dataFootnoteBackref',
    'ariaLabel',
    'ariaDescribedBy',
    ['rel', 'external', 'noopener'],
    own('external', 'external-picture', 'data-footnote-backref'),
  ],
  abbr: ['title'],
  aside: ['ariaLabel', own('aside')],
  blockquote: ['cite'],
  code: [own(/^language-/)],
  col: ['span'],
  colgroup: ['span'],
  del: ['cite', 'dateTime'],
  details: ['open'],
  figure: ['dataEmbed', own('pullquote', 'gallery', 'embed')],
  img: [
    'src',
    'srcSet',
    'sizes',
    'width',
    'height',
    'alt',
    ['loading', 'lazy'],
    ['decoding', 'async'],
  ],
  input: ['checked', ['disabled', true], ['type', 'checkbox']],
  ins: ['cite', 'dateTime'],
  li: ['value', own('task-list-item')],
  ol: ['start', 'reversed', ['type', '1', 'a', 'A', 'i', 'I'], own('contains-task-list')],
  p: [own('aside-title')],
  q: ['cite'],
  section: ['dataFootnotes', 'ariaLabel', ['tabIndex', 0], own('footnotes', 'table')],
  span: [own('credit', 'missing-picture', 'external-picture', /^hl-/)],
  td: ['colSpan', 'rowSpan', own('end', 'center')],
  th: ['colSpan', 'rowSpan', ['scope', 'col', 'row', 'colgroup', 'rowgroup'], own('end', 'center')],
  time: ['dateTime'],
  ul: [own('contains-task-list')],
} satisfies Attributes;

/**
 * All that may leave the pipeline, whatever a text or a plugin put in: the elements of running
 * text, our own classes, addresses of the web. No styles, no programs, no frames.
 */
export const allowed: Schema = {
  ...defaultSchema,
  attributes,
  tagNames:
    'a abbr aside b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure h2 h3 h4 h5 h6 hr i img input ins kbd label li mark ol p pre q rp rt ruby s samp section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr'.split(
      ' ',
    ),
  ancestors: {
    ...defaultSchema.ancestors,
    caption: ['table'],
    col: ['table'],
    colgroup: ['table'],
    figcaption: ['figure'],
    summary: ['details'],
  },
  protocols: {
    cite: ['http', 'https'],
    href: ['http', 'https', 'mailto', 'tel'],
    src: ['http', 'https'],
  },
  required: { input: { disabled: true, type: 'checkbox' } },
  strip: ['script', 'style', 'template'],
  // Ids are ours by now, with the text's prefix and clear of the page's own.
  clobber: [],
};
