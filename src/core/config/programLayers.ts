import type { Range } from '../text/position.ts';
import type { JsonPath } from './jsonDocument.ts';
import { isObject } from './mergeProgram.ts';

/** A place in a file of the portfolio. */
export interface FilePlace {
  readonly file: string;
  readonly range: Range;
}

/** A program as one source wrote it: a preset, a file, or the changes in `readiness.json`. */
export interface ProgramLayer {
  readonly json: Readonly<Record<string, unknown>>;
  readonly origin: 'preset' | 'typed' | 'repository';
  /** It is the school's, and has no place of its own in the portfolio: who reads it cannot correct it. */
  readonly shared?: true;
  /** The folder of its file, as `read` understands it; absent for what is no file. */
  readonly folder?: string;
  /** Where a value of it stands. */
  place(path: JsonPath): FilePlace;
}

/**
 * Where a value of the merged program was written: in the layer that says most about it, the outermost of several.
 * @param layers the outermost first; at least one.
 * @param merged the program that they make together.
 */
export function placeInLayers(
  layers: readonly ProgramLayer[],
  merged: unknown,
  path: JsonPath,
): FilePlace | undefined {
  const found = layerOf(layers, merged, path);
  return found?.layer.place(found.path);
}

/** The layer in which a value of the merged program was written, and its path there. */
export function layerOf(
  layers: readonly ProgramLayer[],
  merged: unknown,
  path: JsonPath,
): { readonly layer: ProgramLayer; readonly path: JsonPath } | undefined {
  const steps = stepsOf(merged, path);
  let best: { readonly layer: ProgramLayer; readonly path: JsonPath } | undefined;
  for (const layer of layers) {
    const reached = follow(layer.json, steps);
    if (!best || reached.length > best.path.length) best = { layer, path: reached };
  }
  return best;
}

/** A property, an element of a list, or an element by its id, as layers may hold it at another index. */
type Step = string | number | { readonly id: string };

function stepsOf(merged: unknown, path: JsonPath): Step[] {
  let value = merged;
  return path.map((step) => {
    value = child(value, step);
    const id = typeof step === 'number' && isObject(value) ? value['id'] : undefined;
    return typeof id === 'string' ? { id } : step;
  });
}

/** How far a path leads in a layer, as a path of that layer. */
function follow(layer: unknown, steps: readonly Step[]): JsonPath {
  const path: (string | number)[] = [];
  let value = layer;
  for (const step of steps) {
    const key = keyIn(value, step);
    value = key === undefined ? undefined : child(value, key);
    if (key === undefined || value === undefined) break;
    path.push(key);
  }
  return path;
}

function keyIn(value: unknown, step: Step): string | number | undefined {
  if (typeof step !== 'object') return step;
  if (!Array.isArray(value)) return step.id;
  const index = value.findIndex((entry: unknown) => isObject(entry) && entry['id'] === step.id);
  return index < 0 ? undefined : index;
}

function child(value: unknown, step: string | number): unknown {
  if (Array.isArray(value)) return typeof step === 'number' ? (value[step] as unknown) : undefined;
  return isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
}
