import { isMap, isScalar, isSeq, LineCounter, parseDocument, Scalar, type Document } from 'yaml';
import { placeOf } from './decode-text.ts';
import { readPlainYaml } from './plain-yaml.ts';
import {
  findCutOff,
  findOpeningQuote,
  keyOf,
  offsetOf,
  startOf,
  type Path,
} from './yaml-offsets.ts';

/** A place in a file; lines and columns count from 1. */
export interface Place {
  line: number;
  column: number;
}

export interface YamlProblem extends Place {
  /** The parser's permanent name for it: `TAB_AS_INDENT`, `DUPLICATE_KEY`. */
  code: string;
  message: string;
  /** The text from the place to the end of its line. */
  found: string;
  /** The whole line of the place. */
  lineText: string;
}

/** Words behind a `#` that stands after a space, with no space of its own: `We are #1`. */
export interface CutOff extends Place {
  /** Without the `#`. */
  text: string;
}

/** YAML as plain data in which every scalar is text, and the places its parts stand at. */
export interface PositionedYaml {
  /** Maps, lists and texts. Empty values are left out, as if they had not been written. */
  data: unknown;
  problems: YamlProblem[];
  /** Where words were probably lost to YAML's notes. */
  cutOff: CutOff[];
  /** Where the key or the value of a path stands; of a missing path, its nearest parent. */
  placeOf(path: Path, part?: 'key' | 'value'): Place;
  /** Where a field stands that was written without a value. */
  emptyAt(path: Path): Place | undefined;
}

/** A value nobody typed: `key:`, `key: ""`, `key: ~`, and the `null` that editing tools write. */
const NOTHING = new Set(['', '~', 'null']);

/**
 * Reads YAML 1.2 by the failsafe schema: no guessing of numbers, dates or switches, so that a
 * headline `1984` or `No` stays what it is. `firstLine` is the line of the file the text begins at.
 * Never throws.
 */
export function parsePositionedYaml(source: string, firstLine = 1): PositionedYaml {
  const plain = readPlainYaml(source);
  if (!plain) return parseAnyYaml(source, firstLine);
  return {
    data: plain.data,
    problems: [],
    cutOff: [],
    placeOf(path, part = 'value') {
      const { line, column } = placeOf(source, plain.offsetOf(path, part));
      return { line: line + firstLine - 1, column };
    },
    emptyAt: () => undefined,
  };
}

/** As `parsePositionedYaml`, by the parser alone. */
export function parseAnyYaml(source: string, firstLine = 1): PositionedYaml {
  const lines = new LineCounter();
  const document = parseDocument(source, {
    schema: 'failsafe',
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
    logLevel: 'silent',
  });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(Math.min(offset, source.length));
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  const problems = document.errors.map(({ code, message, pos }): YamlProblem => {
    const isQuote = code === 'MISSING_CHAR' && message.includes('quote');
    const offset = isQuote ? findOpeningQuote(document.contents, pos[0]) : pos[0];
    return {
      code,
      message,
      found: lineFrom(source, offset),
      lineText: lineOf(source, offset),
      ...at(offset),
    };
  });
  const cutOff = findCutOff(document, source).map(({ offset, text }) => ({ text, ...at(offset) }));
  const empties = new Map<string, Place>();
  prune(document.contents, [], (path, offset) => empties.set(toKey(path), at(offset)));
  return {
    data: problems.length > 0 ? undefined : toPlain(document, problems, at(0)),
    problems,
    cutOff,
    placeOf: (path, part = 'value') => at(offsetOf(document, path, part)),
    emptyAt: (path) => empties.get(toKey(path)),
  };
}

function toPlain(document: Document, problems: YamlProblem[], place: Place): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    // Aliases that multiply beyond reason, or that point nowhere.
    problems.push({
      code: 'BAD_ALIAS',
      message: String(error),
      found: '',
      lineText: '',
      ...place,
    });
    return undefined;
  }
}

/** Takes empty values out of the tree itself, so that paths into it and into the data agree. */
function prune(node: unknown, path: Path, note: (path: Path, offset: number) => void): void {
  if (isMap(node)) {
    node.items = node.items.filter((pair) => {
      const inner = [...path, keyOf(pair)];
      if (!isNothing(pair.value)) prune(pair.value, inner, note);
      else note(inner, startOf(pair.key));
      return !isNothing(pair.value);
    });
  } else if (isSeq(node)) {
    node.items = node.items.filter((item) => !isBlank(item));
    node.items.forEach((item, index) => prune(item, [...path, index], note));
  }
}

function isNothing(node: unknown): boolean {
  if (isBlank(node)) return true;
  return isScalar(node) && node.type === Scalar.PLAIN && NOTHING.has(String(node.value));
}

function isBlank(node: unknown): boolean {
  return node === null || (isScalar<string | null>(node) && (node.value ?? '').trim() === '');
}

function toKey(path: Path): string {
  return JSON.stringify(path.map(String));
}

function lineFrom(source: string, offset: number): string {
  return source.slice(offset, offset + 80).split('\n', 1)[0] ?? '';
}

function lineOf(source: string, offset: number): string {
  const start = source.lastIndexOf('\n', offset - 1) + 1;
  return source.slice(start).split('\n', 1)[0] ?? '';
}
