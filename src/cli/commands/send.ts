import { resolve } from 'node:path';
import type { Command } from 'commander';
import { openGit } from '../../git/openGit.ts';
import { sendWaiting } from '../../git/remote.ts';
import type { Io } from '../io.ts';
import { exitCodes, type Finish } from '../main.ts';
import { existingFolder } from '../openPortfolio.ts';
import { visible } from '../../util/visible.ts';

export function addSend(program: Command, io: Io, finish: Finish): void {
  program
    .command('send')
    .description('Send the submissions that could not be sent when they were made.')
    .argument('[folder]', 'the portfolio', '.')
    .action(async (folder: string) => {
      const path = await existingFolder(resolve(io.cwd, folder));
      const { sent, waiting, notSent } = await sendWaiting(openGit(path, io.signal), io.signal);
      for (const tag of sent) io.out(`Sent ${tag}\n`);
      if (sent.length === 0 && waiting.length === 0) io.out('Nothing waits to be sent.\n');
      if (!notSent) return;
      io.err(
        `Not sent yet: ${waiting.join(', ')}. ${visible(notSent.message)}\n${visible(notSent.nextStep)}\n`,
      );
      finish(exitCodes.failed);
    });
}
