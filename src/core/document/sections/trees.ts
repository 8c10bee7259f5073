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
  /** The most and the least that the trees from each one on can add. */
  readonly #most: Float64Array;
  readonly #least: Float64Array;

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
    this.#most = restOf(trees, Math.max);
    this.#least = restOf(trees, Math.min);
  }

  /** The sum of the leaves that a section reaches, given the value of each feature. */
  score(values: Float64Array): number {
    let score = 0;
    for (const root of this.#roots) score += this.#leafOf(root, values);
    return score;
  }

  /** Whether `score` is at least `needed`; trees that cannot change the answer any more are not asked. */
  reaches(values: Float64Array, needed: number): boolean {
    let score = 0;
    for (let tree = 0; tree < this.#roots.length; tree += 1) {
      if (score + (this.#most[tree] ?? 0) < needed) return false;
      if (score + (this.#least[tree] ?? 0) >= needed) return true;
      score += this.#leafOf(this.#roots[tree] ?? 0, values);
    }
    return score >= needed;
  }

  #leafOf(root: number, values: Float64Array): number {
    let node = root;
    let feature = this.#features[node] ?? -1;
    while (feature >= 0) {
      const isRight = (values[feature] ?? 0) >= (this.#cuts[node] ?? 0);
      node = this.#nexts[isRight ? 2 * node + 1 : 2 * node] ?? 0;
      feature = this.#features[node] ?? -1;
    }
    return this.#cuts[node] ?? 0;
  }
}

function restOf(trees: readonly Tree[], pick: (a: number, b: number) => number): Float64Array {
  const rest = new Float64Array(trees.length);
  trees.reduceRight<number>((sum, tree, index) => (rest[index] = sum + extreme(tree, pick)), 0);
  return rest;
}

function extreme(tree: Tree, pick: (a: number, b: number) => number): number {
  return typeof tree === 'number' ? tree : pick(extreme(tree.left, pick), extreme(tree.right, pick));
}
