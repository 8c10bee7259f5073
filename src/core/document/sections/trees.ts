/** A split: a section goes right when its value of the feature reaches the cut. */
export interface Split {
  readonly feature: number;
  readonly cut: number;
}

/** A decision tree: a leaf's value, or a split with what lies on either side. */
export type Tree = number | { readonly split: Split; readonly left: Tree; readonly right: Tree };

/**
 * Trees laid out in flat arrays, since walking objects would cost more than all the rest of judging a section. Node `i`
 * asks for `features[i]`, and goes on to `nexts[2 * i]` (left) or `nexts[2 * i + 1]`; a negative feature marks a leaf,
 * whose value is its cut.
 */
export class Forest {
  readonly #features: Int32Array;
  readonly #cuts: Float64Array;
  readonly #nexts: Int32Array;
  readonly #roots: Int32Array;

  constructor(trees: readonly Tree[]) {
    const features: number[] = [];
    const cuts: number[] = [];
    const nexts: number[] = [];
    const add = (tree: Tree): number => {
      const isLeaf = typeof tree === 'number';
      const node = features.push(isLeaf ? -1 : tree.split.feature) - 1;
      cuts.push(isLeaf ? tree : tree.split.cut);
      nexts.push(0, 0);
      if (isLeaf) return node;
      nexts[2 * node] = add(tree.left);
      nexts[2 * node + 1] = add(tree.right);
      return node;
    };
    this.#roots = Int32Array.from(trees, add);
    this.#features = Int32Array.from(features);
    this.#cuts = Float64Array.from(cuts);
    this.#nexts = Int32Array.from(nexts);
  }

  /** The sum of the leaves that a section reaches, given the value of each feature. */
  score(values: Float64Array): number {
    let score = 0;
    for (const root of this.#roots) {
      let node = root;
      let feature = this.#features[node] ?? -1;
      while (feature >= 0) {
        const isRight = (values[feature] ?? 0) >= (this.#cuts[node] ?? 0);
        node = this.#nexts[isRight ? 2 * node + 1 : 2 * node] ?? 0;
        feature = this.#features[node] ?? -1;
      }
      score += this.#cuts[node] ?? 0;
    }
    return score;
  }
}
