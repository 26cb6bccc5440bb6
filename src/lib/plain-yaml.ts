import { readPlainFields, type PlainField, type PlainNode } from './plain-fields.ts';

/** Plain YAML as data, and where its parts stand. */
export interface PlainYaml {
  data: Record<string, unknown>;
  /** The offset of the key or the value of a path; of a missing path, of its nearest parent. */
  offsetOf(path: readonly PropertyKey[], part: 'key' | 'value'): number;
}

/** Reads what nearly all files have; undefined for everything else, which the parser must read. */
export function readPlainYaml(source: string): PlainYaml | undefined {
  const fields = readPlainFields(source);
  if (!fields) return undefined;
  return { data: toRecord(fields), offsetOf: (path, part) => findOffset(fields, path, part) };
}

function toRecord(fields: readonly PlainField[]): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  for (const { key, value } of fields) record[key] = toData(value);
  return record;
}

function toData(value: PlainNode['value']): unknown {
  if (typeof value === 'string') return value;
  return 'items' in value ? value.items.map((item) => toData(item.value)) : toRecord(value.fields);
}

function findOffset(
  fields: PlainField[],
  path: readonly PropertyKey[],
  part: 'key' | 'value',
): number {
  let value: PlainNode['value'] = { fields };
  let offset = 0;
  for (const [depth, step] of path.entries()) {
    const isKey = part === 'key' || depth < path.length - 1;
    const found = stepInto(value, step);
    if (!found) return offset;
    offset = isKey && 'keyAt' in found ? found.keyAt : found.at;
    ({ value } = found);
  }
  return offset;
}

function stepInto(
  value: PlainNode['value'],
  step: PropertyKey,
): PlainNode | PlainField | undefined {
  if (typeof value === 'string') return undefined;
  if ('fields' in value) return value.fields.find(({ key }) => key === step);
  return typeof step === 'number' ? value.items[step] : undefined;
}
