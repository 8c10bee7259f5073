import { decodeTree, decodeWeights } from './codec.ts';
import type { StoredModel } from './codec.ts';
import type { Features } from './features.ts';
import type { SectionCategory } from './section.ts';
import { sectionCategories } from './section.ts';
import { Forest } from './trees.ts';

/** What is learned: each category, and `about`, which is "what or why", as the paper's classifier merges them. */
export const modelLabels = ['about', ...sectionCategories] as const;
export type ModelLabel = (typeof modelLabels)[number];

/** The feature of a heading that asks why. */
const saysWhy = 'rule:why';

/** How likely each label is, from 0 to 1. */
export type Chances = ReadonlyMap<ModelLabel, number>;

/** A model that is ready to judge. */
export class SectionModel {
  readonly #columns = new Map<string, number>();
  readonly #treeColumns = new Map<string, number>();
  readonly #judges: readonly Judge[];

  constructor(stored: StoredModel) {
    for (const name of stored.names.split('|')) this.#columns.set(name, this.#columns.size);
    for (const name of stored.treeNames.split('|')) this.#treeColumns.set(name, this.#treeColumns.size);
    this.#judges = modelLabels.map((label, i) => ({
      label,
      threshold: stored.thresholds[i] ?? 0.5,
      bias: stored.linear[i]?.bias ?? 0,
      weights: decodeWeights(stored.linear[i]?.largest ?? 0, stored.linear[i]?.weights ?? ''),
      start: stored.boosted[i]?.start ?? 0,
      forest: new Forest((stored.boosted[i]?.trees ?? []).map((tree) => decodeTree(tree, stored.splits))),
    }));
  }

  /** The mean of what the linear and the boosted part say, as a chance for each label. */
  chances(features: Features): Chances {
    const columns: number[] = [];
    const values: number[] = [];
    const treeValues = new Float64Array(this.#treeColumns.size);
    for (const [name, value] of features) {
      const column = this.#columns.get(name);
      if (column !== undefined) {
        columns.push(column);
        values.push(value);
      }
      const treeColumn = this.#treeColumns.get(name);
      if (treeColumn !== undefined) treeValues[treeColumn] = value;
    }
    return new Map(
      this.#judges.map((judge) => [judge.label, chanceOf(judge, columns, values, treeValues)] as const),
    );
  }

  /** The categories of a section: all whose chance reaches their threshold, or else the likeliest one. */
  decide(chances: Chances, features: Features): SectionCategory[] {
    const main = this.#judges.filter(({ label }) => label !== 'what' && label !== 'why');
    const clear = main.filter(({ label, threshold }) => (chances.get(label) ?? 0) >= threshold);
    const isClear = clear.length > 0 || features.has(saysWhy);
    const chosen = isClear ? clear : [likeliest(main, chances)];
    const labels = new Set(chosen.map(({ label }) => label));
    if (labels.has('about') || features.has(saysWhy))
      for (const label of this.#whatOrWhy(chances, features)) labels.add(label);
    return sectionCategories.filter((category) => labels.has(category));
  }

  /**
   * Which of "what" and "why" a section is about: the likelier one, and the other where it is likely too. Of "why" there
   * are too few examples to learn its words, so a heading that says "why", "motivation" or "purpose" decides by itself.
   */
  #whatOrWhy(chances: Chances, features: Features): ('what' | 'why')[] {
    const what = chances.get('what') ?? 0;
    const why = features.has(saysWhy) ? 1 : (chances.get('why') ?? 0);
    if (what >= why) return why >= this.#thresholdOf('why') ? ['what', 'why'] : ['what'];
    return what >= this.#thresholdOf('what') ? ['what', 'why'] : ['why'];
  }

  #thresholdOf(label: ModelLabel): number {
    return this.#judges.find((judge) => judge.label === label)?.threshold ?? 0.5;
  }

  /** What one feature adds to a label's score, by the linear part. */
  weightOf(feature: string, label: ModelLabel): number {
    const column = this.#columns.get(feature);
    if (column === undefined) return 0;
    const judge = this.#judges.find((other) => other.label === label);
    return judge?.weights[column] ?? 0;
  }
}

interface Judge {
  readonly label: ModelLabel;
  readonly threshold: number;
  readonly bias: number;
  readonly weights: Float64Array;
  readonly start: number;
  readonly forest: Forest;
}

function chanceOf(
  judge: Judge,
  columns: readonly number[],
  values: readonly number[],
  treeValues: Float64Array,
): number {
  let linear = judge.bias;
  for (let i = 0; i < columns.length; i += 1)
    linear += (values[i] ?? 0) * (judge.weights[columns[i] ?? 0] ?? 0);
  const boosted = judge.start + judge.forest.score(treeValues);
  return 1 / (1 + Math.exp(-(linear + boosted) / 2));
}

function likeliest(judges: readonly Judge[], chances: Chances): Judge | { label: ModelLabel } {
  return judges.reduce<Judge | { label: ModelLabel }>(
    (best, judge) => ((chances.get(judge.label) ?? 0) > (chances.get(best.label) ?? 0) ? judge : best),
    { label: 'other' },
  );
}
