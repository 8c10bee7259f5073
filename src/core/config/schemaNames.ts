import * as z from 'zod/mini';
import type { JsonPath } from './jsonDocument.ts';
import { isObject } from './mergeProgram.ts';

/**
 * The names of the properties that a schema knows at a path, in its own order.
 * @param value what stands there: of several shapes it may say itself which one it is
 */
export function namesAt(schema: z.ZodMiniType, path: JsonPath, value: unknown): string[] {
  const reached = path.reduce<z.core.$ZodType[]>(
    (schemas, step) => schemas.flatMap((inner) => enter(inner, step)),
    [schema],
  );
  const names = reached
    .flatMap(shapes)
    .filter((shape) => isOfItsKind(shape, value))
    .flatMap((inner) => (inner instanceof z.ZodMiniObject ? Object.keys(inner.shape) : []));
  return [...new Set(names)];
}

/** Whether a shape does not name another `kind` than the value does. */
function isOfItsKind(shape: z.core.$ZodType, value: unknown): boolean {
  const own = shape instanceof z.ZodMiniObject ? shape.shape['kind'] : undefined;
  const kind = isObject(value) ? value['kind'] : undefined;
  return !(own instanceof z.ZodMiniLiteral) || kind === undefined || own.safeParse(kind).success;
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
  if (schema instanceof z.ZodMiniUnion || schema instanceof z.ZodMiniDiscriminatedUnion)
    return schema.def.options.flatMap(shapes);
  const isWrapped =
    schema instanceof z.ZodMiniOptional ||
    schema instanceof z.ZodMiniDefault ||
    schema instanceof z.ZodMiniPrefault;
  return isWrapped ? shapes(schema.def.innerType) : [schema];
}
