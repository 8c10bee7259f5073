import type { Tree } from './trees.ts';

/** A trained model as it is kept in JSON: names joined by `|`, weights as one character each, trees as lists. */
export interface StoredModel {
  readonly about: string;
  readonly labels: readonly string[];
  readonly thresholds: readonly number[];
  /** Names of the features that have a weight. */
  readonly names: string;
  readonly linear: readonly { readonly bias: number; readonly largest: number; readonly weights: string }[];
  /** Names of the features that trees ask for, and the questions: which feature, reaching which value. */
  readonly treeNames: string;
  readonly splits: readonly (readonly number[])[];
  readonly boosted: readonly { readonly start: number; readonly trees: readonly StoredTree[] }[];
}

/** A leaf in thousandths, or a split's number with its two sides. */
export type StoredTree = number | readonly [split: number, left: StoredTree, right: StoredTree];

const levels = 45;
const firstCode = 35;
const backslash = 92;
const leafUnit = 1000;

/** Weights as printable characters. Their roots are stored, so that small weights keep more of their precision. */
export function encodeWeights(weights: readonly number[]): { largest: number; weights: string } {
  const largest = Number(weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0).toFixed(4));
  const codes = weights.map((weight) => {
    const level = Math.round(Math.sqrt(Math.min(1, Math.abs(weight) / (largest || 1))) * levels);
    const code = firstCode + levels + (weight < 0 ? -level : level);
    return code >= backslash ? code + 1 : code;
  });
  return { largest, weights: codes.map((code) => String.fromCharCode(code)).join('') };
}

/** The inverse of `encodeWeights`, up to rounding. */
export function decodeWeights(largest: number, text: string): Float64Array {
  const weights = new Float64Array(text.length);
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    const level = (code > backslash ? code - 1 : code) - firstCode - levels;
    weights[i] = Math.sign(level) * largest * (level / levels) ** 2;
  }
  return weights;
}

/** @param numberOf gives a split its number, the same for the same split. */
export function encodeTree(tree: Tree, numberOf: (feature: number, cut: number) => number): StoredTree {
  if (typeof tree === 'number') return Math.round(tree * leafUnit);
  const left = encodeTree(tree.left, numberOf);
  const right = encodeTree(tree.right, numberOf);
  return [numberOf(tree.split.feature, tree.split.cut), left, right];
}

/** The inverse of `encodeTree`, up to rounding. */
export function decodeTree(stored: StoredTree, splits: readonly (readonly number[])[]): Tree {
  if (typeof stored === 'number') return stored / leafUnit;
  const [split, left, right] = stored;
  const [feature = 0, cut = 0] = splits[split] ?? [];
  return { split: { feature, cut }, left: decodeTree(left, splits), right: decodeTree(right, splits) };
}
