import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from '../../src/core/document/parse.ts';
import { classifySections } from '../../src/core/document/sections/classify.ts';
import { parseLabels } from '../../src/core/document/sections/training/dataset.ts';
import {
  crossValidate,
  type Judged,
  scoreJudged,
} from '../../src/core/document/sections/training/evaluate.ts';
import { examplesOf } from '../../src/core/document/sections/training/examples.ts';

const folds = 10;
const defaultSeeds = 10;
const target = 0.8;

/**
 * Cross-validates the section classifier over files: `node test/bench/sections.ts FOLDER [SEEDS]`, where the folder has
 * `sections.csv` and `readmes/`; `READINESS_SECTIONS` names it for `npm run bench`. Every figure is about READMEs that the
 * model had not seen: thresholds too are found within the part that it learns from.
 */
export function benchSections(folder = process.env['READINESS_SECTIONS'], seeds = defaultSeeds): void {
  if (folder === undefined) {
    console.log(
      '\nSections: READINESS_SECTIONS names no folder with sections.csv and readmes/, so none are judged.',
    );
    return;
  }
  const labels = parseLabels(readFileSync(join(folder, 'sections.csv'), 'utf8'));
  const files = [...new Set(labels.map(({ file }) => file))];
  const texts = new Map(files.map((file) => [file, readFileSync(join(folder, 'readmes', file), 'utf8')]));
  const parts = files.map((file) =>
    examplesOf(
      file,
      texts.get(file) ?? '',
      labels.filter((label) => label.file === file),
    ),
  );
  const examples = parts.flatMap((part) => part.examples);
  const missed = parts.flatMap((part) => part.missed);
  const all = examples.length + missed.length;
  console.log(`${files.length} READMEs, ${all} labelled headings, ${examples.length} of them in the outline`);
  for (const { file, heading } of missed) console.log(`  not a heading: ${file} ${heading}`);
  const runs = Array.from({ length: seeds }, (_, index) => crossValidate(examples, folds, index + 1));
  printScores(`why merged into what, ${folds} folds over files, mean of ${seeds} deals`, runs, true);
  printScores('why on its own', runs, false);
  console.log(`paper 0.746, list of heading words 0.654, target ${target}`);
  printTime([...texts.values()]);
}

function printScores(title: string, runs: readonly (readonly Judged[])[], merge: boolean): void {
  const results = runs.map((judged) => scoreJudged(judged, merge));
  console.log(`\n${title}`);
  console.log('category       support  precision  recall  F1');
  for (const [row, { category, support }] of (results[0]?.scores ?? []).entries()) {
    const scores = results.map((result) => result.scores[row]);
    const [precision, recall, f1] = (['precision', 'recall', 'f1'] as const).map((measure) =>
      mean(scores.map((score) => score?.[measure] ?? 0)).toFixed(3),
    );
    console.log(`${category.padEnd(13)} ${String(support).padStart(7)}  ${precision}      ${recall}   ${f1}`);
  }
  const weighted = results.map((result) => result.weighted);
  const spread = weighted.map((value) => value.toFixed(3)).join(', ');
  console.log(`weighted by support: F1 ${mean(weighted).toFixed(3)} (${spread})`);
}

function printTime(texts: readonly string[]): void {
  const trees = texts.map((text) => parse(text));
  const parsing = timed(() => texts.map((text) => parse(text)));
  const judging = timed(() => texts.map((text, i) => classifySections(trees[i] ?? parse(text), text)));
  const size = mean(texts.map((text) => text.length)) / 1000;
  console.log(
    `\nper README (${size.toFixed(1)} kB): parse ${(parsing / texts.length).toFixed(2)} ms, judge sections ` +
      `${(judging / texts.length).toFixed(2)} ms`,
  );
}

/** Milliseconds of the fastest of several runs. */
function timed(work: () => unknown): number {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  benchSections(process.argv[2], Number(process.argv[3] ?? defaultSeeds));
