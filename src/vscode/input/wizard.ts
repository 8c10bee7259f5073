import type { Frame, StepResult } from './steps.ts';

/** A question in a row of questions. `field` names where its answer is kept. */
export interface WizardStep<Field extends string> {
  readonly field: Field;
  ask(value: string, frame: Frame): Promise<StepResult>;
  /** What to offer where nothing is known yet, by what was answered before. */
  readonly offer?: (answers: Readonly<Partial<Record<Field, string>>>) => Promise<string>;
}

export type Answers<Field extends string> = Partial<Record<Field, string>>;

/**
 * Asks one after the other; Back goes to the one before with its answer in place.
 *
 * @param answers what is offered at first.
 * @param keep is given the answers after each step, so that nothing typed is lost however it ends.
 * @returns all answers, or `undefined` when the student left.
 */
export async function runWizard<Field extends string>(
  title: string,
  steps: readonly WizardStep<Field>[],
  answers: Answers<Field>,
  keep: (answers: Answers<Field>) => Promise<void>,
): Promise<Answers<Field> | undefined> {
  let current: Answers<Field> = answers;
  let index = 0;
  for (;;) {
    const step = steps[index];
    if (!step) return current;
    const frame = { title, step: index + 1, totalSteps: steps.length };
    const value = current[step.field] ?? (await step.offer?.(current)) ?? '';
    const result = await step.ask(value, frame);
    if (result.kind === 'cancelled') return undefined;
    if (result.kind === 'back') {
      index = Math.max(0, index - 1);
      continue;
    }
    current = { ...current, [step.field]: result.value };
    await keep(current);
    index += 1;
  }
}
