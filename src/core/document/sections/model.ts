import { decodeTrees, decodeWeights } from './codec.ts';
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
  readonly #names = new Map<string, number>();
  readonly #words = new Map<string, number>();
  /** Of each feature, its number among those that trees ask for, or -1. */
  readonly #treeColumns: Int16Array;
  /** What trees are asked about, for one section at a time: a new array for each costs more than filling this one. */
  readonly #treeValues: Float64Array;
  readonly #judges: readonly Judge[];
  readonly #mainJudges: readonly Judge[];
  readonly #what: Judge;
  readonly #why: Judge;

  constructor(stored: StoredModel) {
    for (const name of splitNames(stored.names)) this.#names.set(name, this.#names.size);
    for (const word of splitNames(stored.words)) this.#words.set(word, this.#names.size + this.#words.size);
    this.#treeColumns = new Int16Array(this.#names.size + this.#words.size).fill(-1);
    const asked = [...new Set(stored.splits.map(([feature]) => feature))];
    asked.forEach((feature, column) => (this.#treeColumns[feature] = column));
    this.#treeValues = new Float64Array(asked.length);
    const splits = stored.splits.map(([feature, cut]) => [this.#treeColumns[feature] ?? 0, cut] as const);
    const judgeOf = (label: ModelLabel): Judge => readJudge(label, stored, splits);
    this.#mainJudges = modelLabels.filter((label) => label !== 'what' && label !== 'why').map(judgeOf);
    [this.#what, this.#why] = [judgeOf('what'), judgeOf('why')];
    this.#judges = [...this.#mainJudges, this.#what, this.#why];
  }

  /** The mean of what the linear and the boosted part say, as a chance for each label. */
  chances(features: Features): Chances {
    const question = this.#ask(features);
    return new Map(
      this.#judges.map((judge) => [judge.label, 1 / (1 + Math.exp(-scoreOf(judge, question)))] as const),
    );
  }

  /** The categories of a section: all whose chance reaches their threshold, or else the likeliest one. */
  decide(features: Features): SectionCategory[] {
    const question = this.#ask(features);
    const saysSo = features.named.has(saysWhy);
    const clear = this.#mainJudges.filter((judge) => reaches(judge, question));
    const chosen = clear.length > 0 || saysSo ? clear : [likeliest(this.#mainJudges, question)];
    const labels = new Set(chosen.map(({ label }) => label));
    if (labels.has('about') || saysSo)
      for (const label of this.#whatOrWhy(question, saysSo)) labels.add(label);
    return sectionCategories.filter((category) => labels.has(category));
  }

  /**
   * Which of "what" and "why" a section is about: the likelier one, and the other where it is likely too. Of "why" there
   * are too few examples to learn its words, so a heading that says "why", "motivation" or "purpose" decides by itself.
   */
  #whatOrWhy(question: Question, saysSo: boolean): ('what' | 'why')[] {
    const what = scoreOf(this.#what, question);
    const why = saysSo ? Infinity : scoreOf(this.#why, question);
    if (what >= why) return why >= this.#why.needed ? ['what', 'why'] : ['what'];
    return what >= this.#what.needed ? ['what', 'why'] : ['why'];
  }

  /** What one feature adds to a label's score, by the linear part. */
  weightOf(feature: string, label: ModelLabel): number {
    const column = this.#names.get(feature);
    if (column === undefined) return 0;
    return this.#judges.find((judge) => judge.label === label)?.weights[column] ?? 0;
  }

  #ask(features: Features): Question {
    const columns: number[] = [];
    const values: number[] = [];
    const treeValues = this.#treeValues.fill(0);
    const note = (column: number | undefined, value: number): void => {
      if (column === undefined) return;
      columns.push(column);
      values.push(value);
      const treeColumn = this.#treeColumns[column] ?? -1;
      if (treeColumn >= 0) treeValues[treeColumn] = value;
    };
    features.named.forEach((value, name) => {
      note(this.#names.get(name), value);
    });
    features.words.forEach((value, word) => {
      note(this.#words.get(word), value);
    });
    return { columns, values, treeValues };
  }
}

/** The features of one section, as the model counts them. */
interface Question {
  readonly columns: readonly number[];
  readonly values: readonly number[];
  readonly treeValues: Float64Array;
}

interface Judge {
  readonly label: ModelLabel;
  /** The score whose chance is the threshold. */
  readonly needed: number;
  readonly bias: number;
  readonly weights: Float64Array;
  readonly forest: Forest;
}

function splitNames(names: string): string[] {
  return names === '' ? [] : names.split('|');
}

function readJudge(label: ModelLabel, stored: StoredModel, splits: StoredModel['splits']): Judge {
  const i = modelLabels.indexOf(label);
  const threshold = stored.thresholds[i] ?? 0.5;
  return {
    label,
    needed: Math.log(threshold / (1 - threshold)),
    bias: (stored.linear[i]?.bias ?? 0) + (stored.boosted[i]?.start ?? 0),
    weights: decodeWeights(stored.linear[i]?.largest ?? 0, stored.linear[i]?.weights ?? ''),
    forest: new Forest(decodeTrees(stored.boosted[i]?.trees ?? '', splits)),
  };
}

function linearOf({ bias, weights }: Judge, { columns, values }: Question): number {
  let score = bias;
  for (let i = 0; i < columns.length; i += 1) score += (values[i] ?? 0) * (weights[columns[i] ?? 0] ?? 0);
  return score;
}

function scoreOf(judge: Judge, question: Question): number {
  return (linearOf(judge, question) + judge.forest.score(question.treeValues)) / 2;
}

function reaches(judge: Judge, question: Question): boolean {
  return judge.forest.reaches(question.treeValues, 2 * judge.needed - linearOf(judge, question));
}

function likeliest(judges: readonly Judge[], question: Question): { readonly label: ModelLabel } {
  const scores = judges.map((judge) => scoreOf(judge, question));
  return judges[scores.indexOf(Math.max(...scores))] ?? { label: 'other' };
}
