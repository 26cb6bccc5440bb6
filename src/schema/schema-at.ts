import type { z } from 'zod';
import type { Path } from '#lib/yaml-offsets.ts';

/*
 * Looks into a zod schema: which part of it reads a given path of the data. Messages take the
 * field's own documentation and its brothers' names from here.
 */

/** The schema that reads `path`, wrappers included; undefined where there is none. */
export function findSchemaAt(schema: z.core.$ZodType, path: Path): z.core.$ZodType | undefined {
  let here: z.core.$ZodType | undefined = schema;
  for (const step of path) {
    if (!here) return undefined;
    here = typeof step === 'number' ? elementOf(here) : shapeOf(here)?.[String(step)];
  }
  return here;
}

/** The names of the fields an object schema knows, wrappers and unions opened. */
export function knownFields(schema: z.core.$ZodType | undefined): string[] {
  return schema ? Object.keys(shapeOf(schema) ?? {}) : [];
}

/** The documentation of the field at `path`. */
export function findDescription(schema: z.core.$ZodType, path: Path): string | undefined {
  return (findSchemaAt(schema, path) as { description?: string } | undefined)?.description;
}

/** Whether an object of this schema must have the field. */
export function isRequired(schema: z.core.$ZodType | undefined, field: string): boolean {
  const inner = schema && shapeOf(schema)?.[field];
  const { type } = (inner as z.core.$ZodTypes | undefined)?._zod.def ?? {};
  return type !== undefined && type !== 'optional' && type !== 'default';
}

/** Whether the schema takes a plain text, alone or beside other shapes. */
export function takesText(schema: z.core.$ZodType | undefined): boolean {
  if (!schema) return false;
  const { def } = (schema as z.core.$ZodTypes)._zod;
  return def.type === 'string' || (def.type === 'union' && def.options.some(takesText));
}

/** Whether the schema reads a list. */
export function isList(schema: z.core.$ZodType | undefined): boolean {
  return schema !== undefined && elementOf(schema) !== undefined;
}

function shapeOf(schema: z.core.$ZodType): z.core.$ZodShape | undefined {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object':
      return def.shape;
    case 'union':
      return def.options.map(shapeOf).find((shape) => shape !== undefined);
    default:
      return 'innerType' in def ? shapeOf(def.innerType) : undefined;
  }
}

function elementOf(schema: z.core.$ZodType): z.core.$ZodType | undefined {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'array') return def.element;
  return 'innerType' in def ? elementOf(def.innerType) : undefined;
}
