import { configFile, differentTag, readConfig, ReadinessError } from '../../core/index.ts';
import { fetchDecisions } from '../../git/fetchDecisions.ts';
import { openGit } from '../../git/openGit.ts';
import { diskFiles } from '../../node/diskFiles.ts';
import type { Io } from '../io.ts';
import { visible } from '../../util/visible.ts';

/**
 * Fetches the decisions that have come. That nothing could be fetched is said, and the command goes on with what is known.
 * @param folder absolute path
 */
export async function fetchFirst(folder: string, io: Io): Promise<void> {
  try {
    const found = await diskFiles(folder).read(configFile);
    const { config } = readConfig(found.kind === 'text' ? found.text : '{}');
    const { arrived, different } = await fetchDecisions(
      openGit(folder, io.signal),
      config.reviews,
      io.signal,
    );
    for (const name of arrived) io.err(`Arrived: ${name}\n`);
    for (const name of different) io.err(`${differentTag(name)}\n`);
  } catch (error) {
    if (!(error instanceof ReadinessError)) throw error;
    io.err(`${visible(error.message)}\n${visible(error.nextStep)}\n`);
  }
}
