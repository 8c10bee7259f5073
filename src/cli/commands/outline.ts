import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { outline, ReadinessError } from '../../core/index.ts';
import { decode } from '../../node/decode.ts';
import type { Io } from '../io.ts';
import { visible } from '../../util/visible.ts';

export function addOutline(program: Command, io: Io): void {
  program
    .command('outline')
    .description('Print the sections of a README, and what each is about.')
    .argument('<file>', 'a markdown file')
    .addOption(new Option('--format <format>', 'how to print it').choices(['text', 'json']).default('text'))
    .action(async (file: string, { format }: { format: 'text' | 'json' }) => {
      const sections = outline(await textOf(resolve(io.cwd, file)));
      if (format === 'json') {
        const contract = sections.map(({ heading, line, level, categories }) => ({
          heading,
          line,
          level,
          categories,
        }));
        io.out(`${JSON.stringify(contract, null, 2)}\n`);
        return;
      }
      for (const { heading, line, categories } of sections) {
        io.out(`${String(line).padStart(5)}  ${visible(heading)}  (${categories.join(', ')})\n`);
      }
    });
}

async function textOf(path: string): Promise<string> {
  const bytes = await readFile(path).catch(() => undefined);
  const content = bytes && decode(bytes);
  if (content?.kind === 'text') return content.text;
  throw new ReadinessError(
    'usage',
    `\`${path}\` could not be read as text.`,
    'Say the path of a markdown file.',
  );
}
