import type { Features } from '../features.ts';
import { packStem, stemText } from '../stems.ts';
import type { SparseRows } from './logistic.ts';

/** The features that a model knows, in the order of its columns: those with a name, and after them the words. */
export interface Columns {
  readonly names: readonly string[];
  readonly words: readonly string[];
}

interface Featured {
  readonly features: Features;
}

/** A feature that fewer sections have says nothing about others: in cross-validation 5 is as good as 2, at half the size. */
const fewest = 5;

/** The features that enough examples have, in alphabetical order. */
export function columnsOf(examples: readonly Featured[]): Columns {
  return {
    names: commonKeys(examples.map(({ features }) => features.named)),
    words: commonKeys(
      examples.map(
        ({ features }) => new Map([...features.words].map(([stem, weight]) => [stemText(stem), weight])),
      ),
    ),
  };
}

function commonKeys(maps: readonly ReadonlyMap<string, number>[]): string[] {
  const counts = new Map<string, number>();
  for (const map of maps) for (const name of map.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].flatMap(([name, count]) => (count >= fewest ? [name] : [])).sort();
}

/** One row for each example. */
export function toRows(examples: readonly Featured[], { names, words }: Columns): SparseRows {
  const nameColumns = new Map(names.map((name, column) => [name, column]));
  const wordColumns = new Map(words.map((word, column) => [packStem(word), names.length + column]));
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  const add = <Key>(features: ReadonlyMap<Key, number>, columns: ReadonlyMap<Key, number>): void => {
    for (const [name, value] of features) {
      const column = columns.get(name);
      if (column === undefined) continue;
      indices.push(column);
      values.push(value);
    }
  };
  for (const { features } of examples) {
    add(features.named, nameColumns);
    add(features.words, wordColumns);
    starts.push(indices.length);
  }
  return {
    rows: examples.length,
    columns: names.length + words.length,
    starts: Int32Array.from(starts),
    indices: Int32Array.from(indices),
    values: Float64Array.from(values),
  };
}
