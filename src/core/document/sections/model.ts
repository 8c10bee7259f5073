import { decodeWeights } from './codec.ts';
import type { StoredModel } from './codec.ts';
import type { Features } from './features.ts';
import type { SectionCategory } from './section.ts';
import { sectionCategories } from './section.ts';

/** What is learned: each category, and `about`, which is "what or why", as the paper's classifier merges them. */
export const modelLabels = ['about', ...sectionCategories] as const;
export type ModelLabel = (typeof modelLabels)[number];

/** The feature of a heading that asks why. */
const saysWhy = 'rule:why';

/** How likely each label is, from 0 to 1. */
export type Chances = ReadonlyMap<ModelLabel, number>;

/** A section's score for each label: the sum of the weights of its features, in the order of `modelLabels`. */
type Scores = Float64Array;

/** A model that is ready to judge. */
export class SectionModel {
  /** The columns of features. */
  readonly #names = new Map<string, number>();
  /** The weights of one column for all labels beside each other. */
  readonly #weights: Float64Array;
  readonly #biases: Float64Array;
  /** Of each label, the score whose chance is its threshold. */
  readonly #needed: Float64Array;

  constructor(stored: StoredModel) {
    for (const name of splitNames(stored.names)) this.#names.set(name, this.#names.size);
    this.#weights = readWeights(stored, this.#names.size);
    this.#biases = Float64Array.from(stored.linear, ({ bias }) => bias);
    this.#needed = Float64Array.from(modelLabels, (_, label) => logOdds(stored.thresholds[label] ?? 0.5));
  }

  /** How likely each label is of each section of one README, given all of them in order. */
  chances(sections: readonly Features[]): Chances[] {
    return this.#scoreAll(sections).map(
      (scores) =>
        new Map(
          modelLabels.map((label, index) => [label, 1 / (1 + Math.exp(-(scores[index] ?? 0)))] as const),
        ),
    );
  }

  /** The categories of each section of one README, given all of them in order. */
  decide(sections: readonly Features[]): SectionCategory[][] {
    return this.#scoreAll(sections).map((scores, index) =>
      this.#decide(scores, sections[index]?.named.has(saysWhy) ?? false),
    );
  }

  /** All whose chance reaches their threshold, or else the likeliest one. */
  #decide(scores: Scores, saysSo: boolean): SectionCategory[] {
    const clear = mainLabels.filter((label) => this.#excess(scores, label) >= 0);
    const chosen = clear.length > 0 || saysSo ? clear : [likeliest(scores)];
    const labels = new Set(chosen.map((label) => modelLabels[label]));
    if (labels.has('about') || saysSo) for (const label of this.#whatOrWhy(scores, saysSo)) labels.add(label);
    return sectionCategories.filter((category) => labels.has(category));
  }

  /**
   * Which of "what" and "why" a section is about: the likelier one, and the other where it is likely too. Of "why" there
   * are too few examples to learn its words, so a heading that says "why", "motivation" or "purpose" decides by itself.
   */
  #whatOrWhy(scores: Scores, saysSo: boolean): ('what' | 'why')[] {
    const isWhat = this.#excess(scores, what) >= 0;
    const isWhy = saysSo || this.#excess(scores, why) >= 0;
    if (!saysSo && (scores[what] ?? 0) >= (scores[why] ?? 0)) return isWhy ? ['what', 'why'] : ['what'];
    return isWhat ? ['what', 'why'] : ['why'];
  }

  /** By how much a label's score is above the one that is needed. */
  #excess(scores: Scores, label: number): number {
    return (scores[label] ?? 0) - (this.#needed[label] ?? 0);
  }

  /** What one feature adds to a label's score. */
  weightOf(feature: string, label: ModelLabel): number {
    const column = this.#names.get(feature);
    return column === undefined ? 0 : (this.#weights[column * labelCount + modelLabels.indexOf(label)] ?? 0);
  }

  #scoreAll(sections: readonly Features[]): Scores[] {
    const scores = sections.map((features) => this.#score(features));
    leanOnSiblings(sections, scores);
    return scores;
  }

  #score(features: Features): Scores {
    const scores = this.#biases.slice();
    features.named.forEach((value, name) => {
      const column = this.#names.get(name);
      if (column === undefined) return;
      const first = column * labelCount;
      for (let label = 0; label < labelCount; label += 1)
        scores[label] = (scores[label] ?? 0) + value * (this.#weights[first + label] ?? 0);
    });
    return scores;
  }
}

const labelCount = modelLabels.length;
const what = modelLabels.indexOf('what');
const why = modelLabels.indexOf('why');
const references = modelLabels.indexOf('references');
/** Places of the labels that are asked first: "what" and "why" only where "about" is chosen. */
const mainLabels = modelLabels.flatMap((_, label) => (label === what || label === why ? [] : [label]));
/** 0.2 to 0.25 were best in cross-validation over 0 to 0.4. */
const siblingShare = 0.2;

/**
 * Whoever labels sections gives those under the same heading the same label more often than not where it is
 * "references": each takes a part of its score from the mean of the others.
 */
function leanOnSiblings(sections: readonly Features[], scores: readonly Scores[]): void {
  const families = new Map<number | undefined, Scores[]>();
  for (const [index, own] of scores.entries()) {
    const under = sections[index]?.under;
    const family = families.get(under);
    if (family) family.push(own);
    else families.set(under, [own]);
  }
  for (const family of families.values()) {
    if (family.length < 2) continue;
    const sum = family.reduce((all, each) => all + (each[references] ?? 0), 0);
    for (const each of family) {
      const own = each[references] ?? 0;
      each[references] = own + siblingShare * ((sum - own) / (family.length - 1) - own);
    }
  }
}

function likeliest(scores: Scores): number {
  return mainLabels.reduce((best, label) => ((scores[label] ?? 0) > (scores[best] ?? 0) ? label : best));
}

function logOdds(chance: number): number {
  return Math.log(chance / (1 - chance));
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
