import { resolve } from 'node:path';
import type { Command } from 'commander';
import { configFile, pinnedIn, PortfolioSession, ReadinessError } from '../../core/index.ts';
import { diskFiles } from '../../node/diskFiles.ts';
import { pinProgram } from '../../node/pinProgram.ts';
import { fetchPinned } from '../../node/programCache.ts';
import type { Io } from '../io.ts';
import { existingFolder } from '../openPortfolio.ts';
import { visible } from '../../util/visible.ts';

/** Adds `fetch` and `pin`: the only commands that ask the network for a program. */
export function addProgramFetch(command: Command, io: Io): void {
  command
    .command('fetch')
    .description(`Fetch the program that ${configFile} names by its address, and keep it.`)
    .argument('[folder]', 'the portfolio', '.')
    .action(async (folder: string) => {
      const path = await existingFolder(resolve(io.cwd, folder));
      const session = new PortfolioSession(diskFiles(path), {
        log: { info: () => undefined, error: () => undefined },
      });
      const { portfolio } = await session.check({ asOf: io.now(), cancel: io.signal });
      const pinned = pinnedIn(portfolio.config.program);
      if (!pinned) throw notPinned();
      await fetchPinned(pinned, io.signal);
      io.out(`The program is kept on this machine (${pinned.digest}). Next: readiness check\n`);
    });
  command
    .command('pin')
    .description(`Fetch a program, keep it, and print what ${configFile} needs to name it.`)
    .argument('<address>', 'an address that starts with https://')
    .action(async (address: string) => {
      const pinned = await pinProgram(address, io.signal);
      io.out(`${visible(JSON.stringify({ program: pinned }, null, 2))}\n`);
    });
}

function notPinned(): ReadinessError {
  return new ReadinessError(
    'configuration',
    `${configFile} names no program by its address, so there is nothing to fetch.`,
    '`readiness program pin <address>` prints what to put there.',
  );
}
