import type { Command } from 'commander';
import { explain, explainable, nearestName, ReadinessError } from '../../core/index.ts';
import type { Io } from '../io.ts';

export function addExplain(program: Command, io: Io): void {
  program
    .command('explain')
    .description('Say what a rule wants, why, and how to put it right.')
    .argument('<rule>', 'its id, as a finding shows it')
    .addHelpText('after', '\nExample:\n  readiness explain project-setup-missing')
    .action((id: string) => {
      const page = explain(id);
      if (page === undefined) throw unknownRule(id);
      io.out(page);
    });
}

function unknownRule(id: string): ReadinessError {
  const near = nearestName(id, explainable);
  return new ReadinessError(
    'usage',
    `There is no rule \`${id}\`.`,
    near ? `Did you mean \`${near}\`?` : 'The README lists them.',
  );
}
