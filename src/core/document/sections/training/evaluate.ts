import type { Features } from '../features.ts';
import { SectionModel } from '../model.ts';
import type { SectionCategory } from '../section.ts';
import { trainModel } from './fit.ts';
import type { Example } from './fit.ts';
import { judgeOutlines } from './outlines.ts';
import { dealFolds } from './random.ts';

/** What was predicted for a section that the model had not seen. */
export interface Judged {
  readonly example: Example;
  readonly predicted: readonly SectionCategory[];
}

/** Trains on all files but one fold's, judges that fold, and so on for each fold. */
export function crossValidate(
  examples: readonly Example[],
  folds: number,
  seed: number,
  predict: (train: readonly Example[]) => Judge = byModel,
): Judged[] {
  const files = [...new Set(examples.map(({ file }) => file))];
  const dealt = dealFolds(files.length, folds, seed);
  const foldOf = new Map(files.map((file, i) => [file, dealt[i]]));
  const judged: Judged[] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    const judge = predict(examples.filter(({ file }) => foldOf.get(file) !== fold));
    const heldOut = examples.filter(({ file }) => foldOf.get(file) === fold);
    for (const [example, predicted] of judgeOutlines(heldOut, judge)) judged.push({ example, predicted });
  }
  return judged;
}

/** Judges all sections of one README. */
type Judge = (outline: readonly Features[]) => readonly (readonly SectionCategory[])[];

function byModel(train: readonly Example[]): Judge {
  const model = new SectionModel(trainModel(train));
  return (outline) => model.decide(outline);
}

/** How well one category was found. */
export interface Score {
  readonly category: SectionCategory;
  readonly support: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/**
 * Precision, recall and F1 of each category, with the mean of F1 weighted by support.
 *
 * @param merge puts "why" into "what", as the classifier of Prana et al. does.
 */
export function scoreJudged(
  judged: readonly Judged[],
  merge: boolean,
): { scores: Score[]; weighted: number } {
  const view = merge ? mergeWhy : (categories: readonly SectionCategory[]) => categories;
  const rows = judged.map(({ example, predicted }) => [view(example.categories), view(predicted)] as const);
  const categories = [...new Set(rows.flatMap(([truth]) => [...truth]))].sort();
  const scores = categories.map((category) => scoreOf(category, rows));
  const support = scores.reduce((sum, score) => sum + score.support, 0);
  const weighted = scores.reduce((sum, score) => sum + score.f1 * score.support, 0) / Math.max(1, support);
  return { scores, weighted };
}

function mergeWhy(categories: readonly SectionCategory[]): readonly SectionCategory[] {
  return categories.map((category) => (category === 'why' ? 'what' : category));
}

function scoreOf(
  category: SectionCategory,
  rows: readonly (readonly [readonly SectionCategory[], readonly SectionCategory[]])[],
): Score {
  let hits = 0;
  let found = 0;
  let support = 0;
  for (const [truth, predicted] of rows) {
    const isTrue = truth.includes(category);
    const isFound = predicted.includes(category);
    if (isTrue) support += 1;
    if (isFound) found += 1;
    if (isTrue && isFound) hits += 1;
  }
  return {
    category,
    support,
    precision: hits / Math.max(1, found),
    recall: hits / Math.max(1, support),
    f1: (2 * hits) / Math.max(1, found + support),
  };
}
