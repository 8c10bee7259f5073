import * as z from 'zod/mini';
import type { JsonPath } from './jsonDocument.ts';

/** The names of the properties that a schema knows at a path, in its own order. */
export function namesAt(schema: z.ZodMiniType, path: JsonPath): string[] {
  const reached = path.reduce<z.core.$ZodType[]>(
    (schemas, step) => schemas.flatMap((inner) => enter(inner, step)),
    [schema],
  );
  const names = reached
    .flatMap(shapes)
    .flatMap((inner) => (inner instanceof z.ZodMiniObject ? Object.keys(inner.shape) : []));
  return [...new Set(names)];
}

/** The schemas that may hold for the property or element `step` of a value. */
function enter(schema: z.core.$ZodType, step: string | number): z.core.$ZodType[] {
  return shapes(schema).flatMap((inner) => {
    if (inner instanceof z.ZodMiniArray) return [inner.def.element];
    if (inner instanceof z.ZodMiniRecord) return [inner.def.valueType];
    if (!(inner instanceof z.ZodMiniObject)) return [];
    const property: unknown = inner.shape[String(step)];
    return property instanceof z.ZodMiniType ? [property] : [];
  });
}

/** A schema without its defaults, or each choice of a union. */
function shapes(schema: z.core.$ZodType): z.core.$ZodType[] {
  if (schema instanceof z.ZodMiniUnion) return schema.def.options.flatMap(shapes);
  const isWrapped =
    schema instanceof z.ZodMiniOptional ||
    schema instanceof z.ZodMiniDefault ||
    schema instanceof z.ZodMiniPrefault;
  return isWrapped ? shapes(schema.def.innerType) : [schema];
}
