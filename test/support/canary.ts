import { existsSync, unlinkSync } from 'node:fs';
import { chmod, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PortfolioSession } from '../../src/core/index.ts';
import { askerOf } from '../../src/git/asker.ts';
import { commitFiles } from '../../src/git/commitFiles.ts';
import { readCommits } from '../../src/git/commits.ts';
import { type Git, openGit } from '../../src/git/openGit.ts';
import { readStanding } from '../../src/git/standing.ts';
import { run } from './recordingIo.ts';
import { type Scene, typed, withSubmission } from './reviewScene.ts';

const log = { info: () => undefined, error: () => undefined };
export const hostile = (folder: string): Git => openGit(folder, undefined, { hostile: true });

export interface Canary {
  /** A program that leaves a trace when it is run. */
  readonly program: string;
  /** Whether anything ran. */
  readonly sang: () => boolean;
  readonly quiet: () => void;
}

async function canaryIn(folder: string): Promise<Canary> {
  const program = join(folder, 'canary.sh');
  const trace = join(folder, 'canary-sang');
  await writeFile(program, `#!/bin/sh\ntouch '${trace}'\ncat\n`);
  await chmod(program, 0o755);
  return {
    program,
    sang: () => existsSync(trace),
    quiet: () => {
      if (existsSync(trace)) unlinkSync(trace);
    },
  };
}

/** Everything that reading a student's repository does, in the editor, for a coordinator, and on the command line. */
export async function readAll(folder: string, keys = typed()): Promise<void> {
  const git = hostile(folder);
  const files = new Map([['resume', ['resume.md']]]);
  await readStanding(git, files, { keys });
  await readCommits(git, { emails: [], folders: [] });
  const result = await new PortfolioSession(commitFiles(git, 'HEAD'), { log }).check({
    asOf: '2017-02-01T00:00:00Z',
  });
  await askerOf(git, result, { log });
  await run(folder, ['status', '.', '--program', 'turing-outreach-plan']);
  await run(folder, ['check', '.', '--program', 'turing-outreach-plan']);
  await run(folder, ['report', '.', '--program', 'turing-outreach-plan']);
}

export async function withCanary(test: (scene: Scene, canary: Canary) => Promise<void>): Promise<void> {
  await withSubmission(async (scene) => {
    await test(scene, await canaryIn(dirname(scene.folder)));
  });
}
