import type { JsonPath } from './jsonDocument.ts';
import { isObject } from './mergeProgram.ts';
import { type SchemaProblem, valueAt } from './schemaProblems.ts';
import { nearestName } from './suggest.ts';

/**
 * In a program that changes another, a change under an id that the other does not have: all that would be missing in it is
 * one problem, the id.
 * @param merged the program with its changes
 */
export function withUnknownIds(problems: readonly SchemaProblem[], merged: unknown): SchemaProblem[] {
  const told = new Set<string>();
  return problems.flatMap((found) => {
    const place = entryOf(found.path);
    const list = place && valueAt(merged, place.list);
    const id = Array.isArray(list) && place ? idOf(list[place.index]) : undefined;
    if (!place || id === undefined || valueAt(merged, found.path) !== undefined) return [found];
    const key = [...place.list, id].join('\n');
    if (told.has(key)) return [];
    told.add(key);
    const others = (list as unknown[])
      .filter((_, index) => index !== place.index)
      .flatMap((one) => idOf(one) ?? []);
    return [{ path: [...place.list, place.index], message: messageOf(place, id, others) }];
  });
}

interface Entry {
  readonly list: JsonPath;
  readonly index: number;
  readonly what: 'deliverable' | 'checkpoint';
}

/** The deliverable or checkpoint in which a field that each needs is missing. */
function entryOf(path: JsonPath): Entry | undefined {
  const [, index, inner, innerIndex] = path;
  if (path[0] !== 'deliverables' || typeof index !== 'number') return undefined;
  if (path.length === 3 && inner === 'kind') return { list: path.slice(0, 1), index, what: 'deliverable' };
  const isInner = path.length === 5 && inner === 'checkpoints' && typeof innerIndex === 'number';
  return isInner && ['title', 'due'].includes(String(path[4]))
    ? { list: path.slice(0, 3), index: innerIndex, what: 'checkpoint' }
    : undefined;
}

function messageOf({ what }: Entry, id: string, others: readonly string[]): string {
  const meant = nearestName(id, others);
  const needs = what === 'deliverable' ? '`kind`' : '`title` and `due`';
  const end = meant === undefined ? `a new one needs ${needs}` : `did you mean \`${meant}\`?`;
  return `There is no ${what} \`${id}\` in what this extends; ${end}`;
}

function idOf(entry: unknown): string | undefined {
  return isObject(entry) && typeof entry['id'] === 'string' ? entry['id'] : undefined;
}
