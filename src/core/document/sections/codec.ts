/** A trained model as it is kept in JSON: names joined by `|`, weights as one character each. */
export interface StoredModel {
  readonly about: string;
  readonly labels: readonly string[];
  readonly thresholds: readonly number[];
  /** Of the features that have a weight. */
  readonly names: string;
  readonly linear: readonly { readonly bias: number; readonly largest: number; readonly weights: string }[];
}

const levels = 45;
const firstCode = 35;
const backslash = 92;

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

function symbolOf(value: number): string {
  const code = firstCode + value;
  return String.fromCharCode(code >= backslash ? code + 1 : code);
}

function valueAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  return (code > backslash ? code - 1 : code) - firstCode;
}
