import { basename, resolve } from 'node:path';
import type { Command } from 'commander';
import { configFile, presetList, ReadinessError, suggestConfiguration } from '../../core/index.ts';
import { diskFiles } from '../../node/diskFiles.ts';
import { writeText } from '../../node/writeText.ts';
import type { Io } from '../io.ts';
import { existingFolder } from '../openPortfolio.ts';
import { visible } from '../../util/visible.ts';

export function addInit(program: Command, io: Io): void {
  program
    .command('init')
    .description(`Find what is there and write ${configFile}.`)
    .argument('[folder]', 'the portfolio', '.')
    .option('--program <name or file>', 'what your school asks for', presetList()[0]?.id)
    .addHelpText(
      'after',
      '\nExamples:\n  readiness init\n  readiness init ~/portfolio --program ./program.json',
    )
    .action(async (folder: string, options: { program?: string }) => {
      const path = await existingFolder(resolve(io.cwd, folder));
      const files = diskFiles(path);
      if ((await files.read(configFile)).kind !== 'missing') throw alreadyThere(path);
      const texts = {
        paths: async () => new Set(await files.list()),
        read: (file: string) => files.read(file),
      };
      const { text, found } = await suggestConfiguration(texts, options.program);
      await writeText(path, configFile, text, { kind: 'missing' });
      for (const line of found) io.out(`${visible(line)}\n`);
      io.out(`Wrote ${configFile}. Next: readiness check\n`);
    });
}

function alreadyThere(folder: string): ReadinessError {
  return new ReadinessError(
    'usage',
    `${visible(basename(folder))} has a ${configFile} already. Nothing was changed.`,
    'Open it to change it, or run `readiness check`.',
  );
}
