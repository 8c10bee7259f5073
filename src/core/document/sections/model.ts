import { decodeTrees, decodeWeights } from './codec.ts';
import type { StoredModel } from './codec.ts';
import type { Features } from './features.ts';
import type { SectionCategory } from './section.ts';
import { sectionCategories } from './section.ts';
import { packStem, type Stem } from './stems.ts';
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
  /** The columns of features that have a name, and of words. */
  readonly #names = new Map<string, number>();
  readonly #words = new Map<Stem, number>();
  /** The weights of the linear part, those of one column for all labels beside each other. */
  readonly #weights: Float64Array;
  /** Of each feature, its number among those that trees ask for, or -1. */
  readonly #treeColumns: Int16Array;
  /** How many features trees ask for. */
  readonly #asked: number;
  readonly #judges: readonly Judge[];
  readonly #mainJudges: readonly Judge[];
  readonly #what: Judge;
  readonly #why: Judge;

  constructor(stored: StoredModel) {
    for (const name of splitNames(stored.names)) this.#names.set(name, this.#names.size);
    for (const word of splitNames(stored.words))
      this.#words.set(packStem(word), this.#names.size + this.#words.size);
    const columns = this.#names.size + this.#words.size;
    this.#weights = readWeights(stored, columns);
    this.#treeColumns = new Int16Array(columns).fill(-1);
    const asked = [...new Set(stored.splits.map(([feature]) => feature))];
    asked.forEach((feature, column) => (this.#treeColumns[feature] = column));
    this.#asked = asked.length;
    const splits = stored.splits.map(([feature, cut]) => [this.#treeColumns[feature] ?? 0, cut] as const);
    const judgeOf = (label: ModelLabel): Judge => readJudge(label, stored, splits);
    this.#mainJudges = modelLabels.filter((label) => label !== 'what' && label !== 'why').map(judgeOf);
    [this.#what, this.#why] = [judgeOf('what'), judgeOf('why')];
    this.#judges = [...this.#mainJudges, this.#what, this.#why];
  }

  /** How likely each label is of each section of one README, given all of them in order. */
  chances(sections: readonly Features[]): Chances[] {
    return this.#askAll(sections).map(
      (question) =>
        new Map(
          this.#judges.map((judge) => [judge.label, 1 / (1 + Math.exp(-scoreOf(judge, question)))] as const),
        ),
    );
  }

  /** The categories of each section of one README, given all of them in order. */
  decide(sections: readonly Features[]): SectionCategory[][] {
    return this.#askAll(sections).map((question, index) =>
      this.#decide(question, sections[index]?.named.has(saysWhy) ?? false),
    );
  }

  /** All whose chance reaches their threshold, or else the likeliest one. */
  #decide(question: Question, saysSo: boolean): SectionCategory[] {
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
    return column === undefined ? 0 : (this.#weights[column * labelCount + modelLabels.indexOf(label)] ?? 0);
  }

  #askAll(sections: readonly Features[]): Question[] {
    const values = new Float64Array(sections.length * this.#asked);
    const questions = sections.map((features, index) =>
      this.#ask(features, values.subarray(index * this.#asked, (index + 1) * this.#asked)),
    );
    leanOnSiblings(sections, questions);
    return questions;
  }

  #ask(features: Features, treeValues: Float64Array): Question {
    const question = { linear: new Float64Array(labelCount), treeValues };
    features.named.forEach((value, name) => {
      this.#note(this.#names.get(name), value, question);
    });
    features.words.forEach((value, word) => {
      this.#note(this.#words.get(word), value, question);
    });
    return question;
  }

  #note(column: number | undefined, value: number, { linear, treeValues }: Question): void {
    if (column === undefined) return;
    const treeColumn = this.#treeColumns[column] ?? -1;
    if (treeColumn >= 0) treeValues[treeColumn] = value;
    const first = column * labelCount;
    for (let label = 0; label < labelCount; label += 1)
      linear[label] = (linear[label] ?? 0) + value * (this.#weights[first + label] ?? 0);
  }
}

const labelCount = modelLabels.length;
const references = modelLabels.indexOf('references');
/** 0.2 to 0.25 were best in cross-validation over 0 to 0.4. */
const siblingShare = 0.2;

/**
 * Whoever labels sections gives those under the same heading the same label more often than not where it is
 * "references": each takes a part of its score from the mean of the others. Its score is linear, so the bias may be left
 * out.
 */
function leanOnSiblings(sections: readonly Features[], questions: readonly Question[]): void {
  const families = new Map<number | undefined, Question[]>();
  for (const [index, question] of questions.entries()) {
    const under = sections[index]?.under;
    const family = families.get(under);
    if (family) family.push(question);
    else families.set(under, [question]);
  }
  for (const family of families.values()) {
    if (family.length < 2) continue;
    const sum = family.reduce((all, { linear }) => all + (linear[references] ?? 0), 0);
    for (const { linear } of family) {
      const own = linear[references] ?? 0;
      linear[references] = own + siblingShare * ((sum - own) / (family.length - 1) - own);
    }
  }
}

/** One section, as the model sees it: what the linear part adds for each label, and what the trees ask for. */
interface Question {
  readonly linear: Float64Array;
  readonly treeValues: Float64Array;
}

interface Judge {
  readonly label: ModelLabel;
  /** Its place among the labels. */
  readonly index: number;
  /** The score whose chance is the threshold. */
  readonly needed: number;
  readonly bias: number;
  /** Without trees where the linear part judges alone. */
  readonly forest: Forest;
  /** How many parts judge: the score is the mean of theirs. */
  readonly parts: number;
}

function splitNames(names: string): string[] {
  return names === '' ? [] : names.split('|');
}

function readWeights({ linear }: StoredModel, columns: number): Float64Array {
  const all = new Float64Array(columns * labelCount);
  for (const [label, { largest, weights }] of linear.entries())
    for (const [column, weight] of decodeWeights(largest, weights).entries())
      all[column * labelCount + label] = weight;
  return all;
}

function readJudge(label: ModelLabel, stored: StoredModel, splits: StoredModel['splits']): Judge {
  const index = modelLabels.indexOf(label);
  const threshold = stored.thresholds[index] ?? 0.5;
  const { start = 0, trees = '' } = stored.boosted[index] ?? {};
  return {
    label,
    index,
    needed: Math.log(threshold / (1 - threshold)),
    bias: (stored.linear[index]?.bias ?? 0) + start,
    forest: new Forest(decodeTrees(trees, splits)),
    parts: trees === '' ? 1 : 2,
  };
}

function linearOf({ bias, index }: Judge, { linear }: Question): number {
  return bias + (linear[index] ?? 0);
}

function scoreOf(judge: Judge, question: Question): number {
  return (linearOf(judge, question) + judge.forest.score(question.treeValues)) / judge.parts;
}

function reaches(judge: Judge, question: Question): boolean {
  return judge.forest.reaches(question.treeValues, judge.parts * judge.needed - linearOf(judge, question));
}

function likeliest(judges: readonly Judge[], question: Question): { readonly label: ModelLabel } {
  const scores = judges.map((judge) => scoreOf(judge, question));
  return judges[scores.indexOf(Math.max(...scores))] ?? { label: 'other' };
}
