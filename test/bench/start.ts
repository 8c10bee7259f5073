import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dist } from '../../src/tools/paths.ts';
import { commands, race } from './support/commands.ts';
import { report } from './support/measure.ts';
import { longLog, writePortfolio } from './support/texts.ts';

const files = new Map([
  [
    'resume.md',
    '# Ada\n\nada@example.com\n\n## Experience\n\n- Wrote a program\n\n## Education\n\n- Turing\n',
  ],
  ['portfolio.md', '# Ada\n\nI write programs.\n\n[LinkedIn](https://www.linkedin.com/in/ada)\n'],
  ['job-search.md', longLog(6)],
]);
const readmes = ['chess', 'rales-engine'].map(
  (name) =>
    `# ${name}\n\nA ${name} in Ruby.\n\n## Setup\n\n\`\`\`sh\nbundle install\n\`\`\`\n\n## Usage\n\nRun it.\n`,
);

/** What the command line takes to start: a check of a portfolio of five small files. */
export async function benchStart(): Promise<void> {
  const all = [
    ...(await commands()),
    {
      name: 'readiness check, without what Node compiled before',
      args: [join(dist, 'readiness.cjs'), 'check'],
    },
    { name: 'node alone', args: ['-e', '0'] },
  ];
  const folder = mkdtempSync(join(tmpdir(), 'readiness-bench-'));
  try {
    writePortfolio(folder, files, readmes);
    report('Start of the command line: check of a portfolio of five files', race(all, folder, 9));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
