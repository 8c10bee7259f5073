import type { Tree } from '../trees.ts';
import { sigmoid } from './logistic.ts';
import type { SparseRows } from './logistic.ts';
import { randomFrom } from './random.ts';

export interface BoostOptions {
  readonly rounds: number;
  readonly depth: number;
  readonly rate: number;
  /** Fewest rows on either side of a split. */
  readonly leaf: number;
  readonly penalty: number;
  /** Fewest rows that have a feature for it to be asked for. */
  readonly minimum: number;
  /** Share of the features and of the rows that each tree sees. */
  readonly columns: number;
  readonly rows: number;
  readonly seed: number;
}

const maxBins = 8;

/** Rows whose values are replaced by the number of cuts they reach: 0 for absent. */
interface Binned {
  readonly rows: SparseRows;
  /** The bin of each entry of `rows`, and of each row and column together. */
  readonly bins: Uint8Array;
  readonly dense: Uint8Array;
  readonly cuts: readonly (readonly number[])[];
  /** The columns that enough rows have. */
  readonly common: readonly number[];
}

/**
 * Gradient boosting of small trees for one label, second order and with histograms (Chen & Guestrin 2016). Values are
 * expected to be non-negative. The same rows and seed give the same trees.
 *
 * @returns the score to start from, and the trees whose leaves are added to it.
 */
export function boost(
  rows: SparseRows,
  labels: Float64Array,
  shares: Float64Array,
  options: BoostOptions,
): { start: number; trees: Tree[] } {
  const binned = binRows(rows, options.minimum);
  const mean = Math.min(0.99, Math.max(0.001, average(labels)));
  const start = Math.log(mean / (1 - mean));
  const scores = new Float64Array(rows.rows).fill(start);
  const random = randomFrom(options.seed);
  const trees: Tree[] = [];
  for (let round = 0; round < options.rounds; round += 1) {
    const grower = new TreeGrower(binned, labels, shares, scores, options, random);
    trees.push(grower.grow());
  }
  return { start, trees };
}

function average(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function binRows(rows: SparseRows, minimum: number): Binned {
  const byColumn: number[][] = Array.from({ length: rows.columns }, () => []);
  rows.indices.forEach((column, at) => byColumn[column]?.push(rows.values[at] ?? 0));
  const cuts = byColumn.map(quantiles);
  const bins = Uint8Array.from(rows.indices, (column, at) => {
    const value = rows.values[at] ?? 0;
    return cuts[column]?.filter((cut) => value >= cut).length ?? 0;
  });
  const dense = new Uint8Array(rows.rows * rows.columns);
  for (let row = 0; row < rows.rows; row += 1)
    for (let at = rows.starts[row] ?? 0; at < (rows.starts[row + 1] ?? 0); at += 1)
      dense[row * rows.columns + (rows.indices[at] ?? 0)] = bins[at] ?? 0;
  const common = byColumn.flatMap((values, column) => (values.length >= minimum ? [column] : []));
  return { rows, bins, dense, cuts, common };
}

function quantiles(values: number[]): number[] {
  const sorted = values.filter((value) => value > 0).sort((a, b) => a - b);
  const cuts = new Set<number>();
  for (let bin = 0; bin < maxBins - 1; bin += 1) {
    const cut = sorted[Math.floor((bin * sorted.length) / (maxBins - 1))];
    if (cut !== undefined) cuts.add(cut);
  }
  return [...cuts];
}

interface Best {
  gain: number;
  column: number;
  bin: number;
}

class TreeGrower {
  readonly #binned: Binned;
  readonly #scores: Float64Array;
  readonly #options: BoostOptions;
  readonly #slopes: Float64Array;
  readonly #curves: Float64Array;
  readonly #seen: Uint8Array;
  /** The columns that this tree may ask for, and of each column its number among them, or -1. */
  readonly #open: readonly number[];
  readonly #slots: Int32Array;

  constructor(
    binned: Binned,
    labels: Float64Array,
    shares: Float64Array,
    scores: Float64Array,
    options: BoostOptions,
    random: () => number,
  ) {
    this.#binned = binned;
    this.#scores = scores;
    this.#options = options;
    this.#slopes = scores.map((score, row) => (shares[row] ?? 1) * (sigmoid(score) - (labels[row] ?? 0)));
    this.#curves = scores.map((score, row) => {
      const chance = sigmoid(score);
      return (shares[row] ?? 1) * Math.max(chance * (1 - chance), 1e-6);
    });
    this.#open = binned.common.filter(() => random() < options.columns);
    this.#slots = new Int32Array(binned.rows.columns).fill(-1);
    this.#open.forEach((column, slot) => (this.#slots[column] = slot));
    this.#seen = Uint8Array.from(scores, () => (random() < options.rows ? 1 : 0));
  }

  grow(): Tree {
    return this.#node(
      Int32Array.from(this.#scores, (_, row) => row),
      0,
    );
  }

  #node(rows: Int32Array, depth: number): Tree {
    const best = depth < this.#options.depth ? this.#bestSplit(rows) : undefined;
    if (!best) return this.#leaf(rows);
    const cut = this.#binned.cuts[best.column]?.[best.bin] ?? 0;
    const left = this.#node(
      rows.filter((row) => this.#binOf(row, best.column) <= best.bin),
      depth + 1,
    );
    const right = this.#node(
      rows.filter((row) => this.#binOf(row, best.column) > best.bin),
      depth + 1,
    );
    return { split: { feature: best.column, cut }, left, right };
  }

  #leaf(rows: Int32Array): number {
    const [slope, curve] = this.#sums(rows);
    const value = (-this.#options.rate * slope) / (curve + this.#options.penalty);
    for (const row of rows) this.#scores[row] = (this.#scores[row] ?? 0) + value;
    return value;
  }

  #sums(rows: Int32Array): [slope: number, curve: number, count: number] {
    let slope = 0;
    let curve = 0;
    let count = 0;
    for (const row of rows) {
      if (!this.#seen[row]) continue;
      slope += this.#slopes[row] ?? 0;
      curve += this.#curves[row] ?? 0;
      count += 1;
    }
    return [slope, curve, count];
  }

  #bestSplit(rows: Int32Array): Best | undefined {
    const [slope, curve, count] = this.#sums(rows);
    const { leaf, penalty } = this.#options;
    if (count < 2 * leaf) return undefined;
    const histogram = this.#histogram(rows);
    const whole = (slope * slope) / (curve + penalty);
    const best: Best = { gain: 1e-9, column: -1, bin: 0 };
    for (const [slot, column] of this.#open.entries()) {
      let rightSlope = 0;
      let rightCurve = 0;
      let rightCount = 0;
      for (let bin = this.#binned.cuts[column]?.length ?? 0; bin > 0; bin -= 1) {
        const at = (slot * maxBins + bin) * 3;
        rightSlope += histogram[at] ?? 0;
        rightCurve += histogram[at + 1] ?? 0;
        rightCount += histogram[at + 2] ?? 0;
        if (rightCount < leaf || count - rightCount < leaf) continue;
        const leftSlope = slope - rightSlope;
        const gain =
          (rightSlope * rightSlope) / (rightCurve + penalty) +
          (leftSlope * leftSlope) / (curve - rightCurve + penalty) -
          whole;
        if (gain > best.gain) [best.gain, best.column, best.bin] = [gain, column, bin - 1];
      }
    }
    return best.column < 0 ? undefined : best;
  }

  #histogram(rows: Int32Array): Float64Array {
    const { starts, indices } = this.#binned.rows;
    const { bins } = this.#binned;
    const histogram = new Float64Array(this.#open.length * maxBins * 3);
    for (const row of rows) {
      if (!this.#seen[row]) continue;
      const end = starts[row + 1] ?? 0;
      for (let entry = starts[row] ?? 0; entry < end; entry += 1) {
        const slot = this.#slots[indices[entry] ?? 0] ?? -1;
        if (slot < 0) continue;
        const at = (slot * maxBins + (bins[entry] ?? 0)) * 3;
        histogram[at] = (histogram[at] ?? 0) + (this.#slopes[row] ?? 0);
        histogram[at + 1] = (histogram[at + 1] ?? 0) + (this.#curves[row] ?? 0);
        histogram[at + 2] = (histogram[at + 2] ?? 0) + 1;
      }
    }
    return histogram;
  }

  #binOf(row: number, column: number): number {
    return this.#binned.dense[row * this.#binned.rows.columns + column] ?? 0;
  }
}
