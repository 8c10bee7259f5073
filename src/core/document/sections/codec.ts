import type { Split, Tree } from './trees.ts';

/** A trained model as it is kept in JSON: names joined by `|`, weights as one character each, trees as two. */
export interface StoredModel {
  readonly about: string;
  readonly labels: readonly string[];
  readonly thresholds: readonly number[];
  /** Names of the features that have a weight: those with a name, and after them the words. */
  readonly names: string;
  readonly words: string;
  readonly linear: readonly { readonly bias: number; readonly largest: number; readonly weights: string }[];
  /** What the trees ask: which feature, reaching which value. */
  readonly splits: readonly (readonly [feature: number, cut: number])[];
  readonly boosted: readonly { readonly start: number; readonly trees: string }[];
}

const levels = 45;
const firstCode = 35;
const backslash = 92;
/** Printable characters from `#` to `~`, without the backslash, which JSON would double. */
const symbols = 91;
const leafUnit = 1000;
const largestLeaf = 1500;

/** Weights as printable characters. Their roots are stored, so that small weights keep more of their precision. */
export function encodeWeights(weights: readonly number[]): { largest: number; weights: string } {
  const largest = Number(weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0).toFixed(4));
  const codes = weights.map((weight) => {
    const level = Math.round(Math.sqrt(Math.min(1, Math.abs(weight) / (largest || 1))) * levels);
    return symbolOf(levels + (weight < 0 ? -level : level));
  });
  return { largest, weights: codes.join('') };
}

/** The inverse of `encodeWeights`, up to rounding. */
export function decodeWeights(largest: number, text: string): Float64Array {
  const weights = new Float64Array(text.length);
  for (let i = 0; i < text.length; i += 1) {
    const level = valueAt(text, i) - levels;
    weights[i] = Math.sign(level) * largest * (level / levels) ** 2;
  }
  return weights;
}

/**
 * A tree in two characters for each node, a split before what lies on its left and that before its right. Leaves come
 * first among the numbers, in thousandths, then the splits.
 *
 * @param numberOf gives a split its number, the same for the same split.
 */
export function encodeTree(tree: Tree, numberOf: (split: Split) => number): string {
  if (typeof tree === 'number') {
    const leaf = Math.round(tree * leafUnit);
    return pairOf(largestLeaf + Math.max(-largestLeaf, Math.min(largestLeaf, leaf)));
  }
  const split = pairOf(2 * largestLeaf + 1 + numberOf(tree.split));
  return split + encodeTree(tree.left, numberOf) + encodeTree(tree.right, numberOf);
}

/** The inverse of `encodeTree` for trees that stand one after another, up to rounding. */
export function decodeTrees(text: string, splits: StoredModel['splits']): Tree[] {
  const trees: Tree[] = [];
  let at = 0;
  const next = (): Tree => {
    const value = valueAt(text, at) * symbols + valueAt(text, at + 1);
    at += 2;
    if (value <= 2 * largestLeaf) return (value - largestLeaf) / leafUnit;
    const [feature, cut] = splits[value - 2 * largestLeaf - 1] ?? [0, 0];
    return { split: { feature, cut }, left: next(), right: next() };
  };
  while (at < text.length) trees.push(next());
  return trees;
}

function pairOf(value: number): string {
  return symbolOf(Math.floor(value / symbols)) + symbolOf(value % symbols);
}

function symbolOf(value: number): string {
  const code = firstCode + value;
  return String.fromCharCode(code >= backslash ? code + 1 : code);
}

function valueAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  return (code > backslash ? code - 1 : code) - firstCode;
}
