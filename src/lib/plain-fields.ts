/*
 * The front matter that nearly all files have, read without a YAML parser: `field: text`, a list of
 * texts, and one level of fields below a field. A parser that knows all of YAML takes many times as
 * long for it, and half the time of reading an archive was spent there.
 *
 * This reader understands a source fully or not at all: where it is not sure (a note, an empty value,
 * a text over several lines, anything that may be a mistake) it gives up, and the parser reads the
 * whole. So there is never anything wrong with what it has read.
 */

/** A value, and where it begins: an offset into the source. */
export interface PlainNode {
  at: number;
  value: string | { items: PlainNode[] } | { fields: PlainField[] };
}

export interface PlainField extends PlainNode {
  key: string;
  /** Where the field's name begins. */
  keyAt: number;
}

/** In double quotes, in single quotes, or bare; then nothing else stands on the line. */
const QUOTED = String.raw`"[^"\\\n]*(?:\\["\\][^"\\\n]*)*"|'[^'\n]*(?:''[^'\n]*)*'`;
const BARE = String.raw`[^\s\-?:,[\]{}#&*!|>'"%@\x60][^\n]*`;
const TEXT = String.raw`(${QUOTED}|${BARE}) *(?:\n|$)`;
const NAME = String.raw`([A-Za-z][\w-]{0,99}):`;
const FIELD = new RegExp(`( *)${NAME}( +)${TEXT}`, 'y');
const ITEM = new RegExp(`( *)(- +)${TEXT}`, 'y');
const PARENT = new RegExp(`${NAME} *\\n`, 'y');
/** In a bare text, the beginning of a value or of a note. */
const UNSURE = /:(?: |$)| #/;
/** Characters of which the parser and a reader may think differently. */
const STRANGE = /[\t\r\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029\uFEFF]/;

/** The fields of a source in their order; undefined where it is not as plain as that. */
export function readPlainFields(source: string): PlainField[] | undefined {
  if (source === '' || STRANGE.test(source)) return undefined;
  const fields: PlainField[] = [];
  let at = 0;
  while (at < source.length) {
    const read = readField(source, at, '') ?? readParent(source, at);
    if (!read) return undefined;
    fields.push(read.node);
    at = read.end;
  }
  return isEachOnce(fields) ? fields : undefined;
}

interface Read<T> {
  node: T;
  /** Where the next line begins. */
  end: number;
}

/** A field with its text, on one line; with any indentation where none is given. */
function readField(source: string, from: number, indent?: string): Read<PlainField> | undefined {
  FIELD.lastIndex = from;
  const match = FIELD.exec(source);
  if (!match) return undefined;
  const [whole, spaces = '', key = '', gap = '', written = ''] = match;
  const value = toText(written);
  if (value === undefined || (indent !== undefined && spaces !== indent)) return undefined;
  const keyAt = from + spaces.length;
  const at = keyAt + key.length + 1 + gap.length;
  return { node: { key, keyAt, at, value }, end: from + whole.length };
}

/** A field and the list or the fields that stand below it. */
function readParent(source: string, from: number): Read<PlainField> | undefined {
  PARENT.lastIndex = from;
  const [whole, key = ''] = PARENT.exec(source) ?? [];
  if (whole === undefined) return undefined;
  const start = from + whole.length;
  const below = readItems(source, start) ?? readInner(source, start);
  return below && { node: { key, keyAt: from, ...below.node }, end: below.end };
}

function readItems(source: string, from: number): Read<PlainNode> | undefined {
  const first = readItem(source, from);
  if (!first) return undefined;
  const items: PlainNode[] = [];
  let end = from;
  for (
    let read: typeof first | undefined = first;
    read;
    read = readItem(source, end, first.indent)
  ) {
    items.push(read.node);
    end = read.end;
  }
  return { node: { at: from + first.indent.length, value: { items } }, end };
}

function readItem(source: string, from: number, indent?: string) {
  ITEM.lastIndex = from;
  const match = ITEM.exec(source);
  if (!match) return undefined;
  const [whole, spaces = '', dash = '', written = ''] = match;
  const value = toText(written);
  if (value === undefined || (indent !== undefined && spaces !== indent)) return undefined;
  const at = from + spaces.length + dash.length;
  return { node: { at, value }, end: from + whole.length, indent: spaces };
}

function readInner(source: string, from: number): Read<PlainNode> | undefined {
  const first = readField(source, from);
  // Without an indentation it is no part of the field above, which then is empty.
  if (!first || first.node.keyAt === from) return undefined;
  const indent = source.slice(from, first.node.keyAt);
  const fields: PlainField[] = [];
  let end = from;
  for (let read: typeof first | undefined = first; read; read = readField(source, end, indent)) {
    fields.push(read.node);
    end = read.end;
  }
  return isEachOnce(fields)
    ? { node: { at: first.node.keyAt, value: { fields } }, end }
    : undefined;
}

/** The text that is meant; undefined where nothing is, or where only the parser can tell. */
function toText(written: string): string | undefined {
  const text = written.startsWith('"')
    ? written.slice(1, -1).replace(/\\(.)/g, '$1')
    : written.startsWith("'")
      ? written.slice(1, -1).replaceAll("''", "'")
      : toBareText(written);
  return text.trim() === '' ? undefined : text;
}

/** Empty where it is not sure. */
function toBareText(written: string): string {
  const text = written.replace(/ +$/, '');
  return UNSURE.test(text) || text === '~' || text === 'null' ? '' : text;
}

function isEachOnce(fields: readonly PlainField[]): boolean {
  return new Set(fields.map(({ key }) => key)).size === fields.length;
}
