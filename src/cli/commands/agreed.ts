import { ReadinessError } from '../../core/index.ts';
import type { Io } from '../io.ts';

/**
 * Asks for a yes before something leaves this machine.
 * @throws ReadinessError `usage` where nobody can be asked
 */
export async function agreed(question: string, io: Io): Promise<boolean> {
  const answer = await io.ask(question);
  if (answer === undefined)
    throw new ReadinessError('usage', 'Nobody can be asked here.', 'Say --yes to go on without a question.');
  return /^y(es)?$/i.test(answer.trim());
}
