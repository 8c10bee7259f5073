import type { Features } from '../features.ts';
import type { Example } from './fit.ts';

/** Judges the README of each example as a whole, once, and gives what was said of each example. */
export function judgeOutlines<Verdict>(
  examples: readonly Example[],
  judge: (outline: readonly Features[]) => readonly Verdict[],
): Map<Example, Verdict> {
  const judged = new Map<readonly Features[], readonly Verdict[]>();
  const verdicts = new Map<Example, Verdict>();
  for (const example of examples) {
    const all = judged.get(example.outline) ?? judge(example.outline);
    judged.set(example.outline, all);
    const verdict = all[example.index];
    if (verdict !== undefined) verdicts.set(example, verdict);
  }
  return verdicts;
}
