/** A split: a section goes right when its value of the feature reaches the cut. */
export interface Split {
  readonly feature: number;
  readonly cut: number;
}

/** A decision tree: a leaf's value, or a split with what lies on either side. */
export type Tree = number | { readonly split: Split; readonly left: Tree; readonly right: Tree };

/** The sum of the leaves that a section reaches. */
export function scoreTrees(trees: readonly Tree[], valueOf: (feature: number) => number): number {
  let score = 0;
  for (const tree of trees) {
    let node = tree;
    while (typeof node !== 'number')
      node = valueOf(node.split.feature) >= node.split.cut ? node.right : node.left;
    score += node;
  }
  return score;
}
