import * as z from 'zod';
import type { JsonPath } from './jsonDocument.ts';

/** The names of the properties that a schema knows at a path, in its own order. */
export function namesAt(schema: z.ZodType, path: JsonPath): string[] {
  const reached = path.reduce<z.core.$ZodType[]>(
    (schemas, step) => schemas.flatMap((inner) => enter(inner, step)),
    [schema],
  );
  const names = reached
    .flatMap(shapes)
    .flatMap((inner) => (inner instanceof z.ZodObject ? Object.keys(inner.shape) : []));
  return [...new Set(names)];
}

/** The schemas that may hold for the property or element `step` of a value. */
function enter(schema: z.core.$ZodType, step: string | number): z.core.$ZodType[] {
  return shapes(schema).flatMap((inner) => {
    if (inner instanceof z.ZodArray) return [inner.element];
    if (inner instanceof z.ZodRecord) return [inner.valueType];
    if (!(inner instanceof z.ZodObject)) return [];
    const property: unknown = inner.shape[String(step)];
    return property instanceof z.ZodType ? [property] : [];
  });
}

/** A schema without its defaults, or each choice of a union. */
function shapes(schema: z.core.$ZodType): z.core.$ZodType[] {
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(shapes);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) {
    return shapes(schema.unwrap());
  }
  return [schema];
}
