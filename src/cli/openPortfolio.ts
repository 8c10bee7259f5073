import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  type CheckResult,
  type CommitHistory,
  commitsWanted,
  configFile,
  type Log,
  PortfolioSession,
  ReadinessError,
  type Submissions,
} from '../core/index.ts';
import { readCommits } from '../git/commits.ts';
import { askerOf, type AskerOptions } from '../git/asker.ts';
import { openGit } from '../git/openGit.ts';
import { readStanding } from '../git/standing.ts';

import { diskFiles } from '../node/diskFiles.ts';
import { judgeInThreads } from '../node/judgePool.ts';
import { isInRepository } from '../node/repository.ts';
import { typedProgram } from '../node/typedProgram.ts';
import type { Io } from './io.ts';
import { visible } from '../util/visible.ts';

export interface OpenOptions {
  /** A preset's name or a program file, which wins over `readiness.json`. */
  readonly program?: string;
  /** ISO date and time that stands for now. */
  readonly asOf?: string;
}

/** A portfolio that a command works on, checked, with what git knows of its submissions. */
export interface OpenedPortfolio {
  readonly folder: string;
  readonly asOf: string;
  readonly result: CheckResult;
  readonly submissions: Submissions;
  /** Absent where the program asks nothing of commits, or git cannot say. */
  readonly commits?: CommitHistory;
}

/**
 * Opens and checks a portfolio.
 * @param folder relative to the working folder; that itself where nothing is said
 * @throws ReadinessError `usage` where there is no such folder, `configuration` where nothing says what is asked for
 */
export async function openPortfolio(
  folder: string | undefined,
  { program, asOf }: OpenOptions,
  io: Io,
): Promise<OpenedPortfolio> {
  const path = await existingFolder(resolve(io.cwd, folder ?? '.'));
  const typed = program === undefined ? undefined : typedProgram(program, io.cwd);
  const log = logOf(io);
  const session = new PortfolioSession(diskFiles(path), {
    log,
    judgeDocuments: judgeInThreads(log),
    ...(typed && { program: typed }),
  });
  const now = asOf ?? io.now();
  const first = await session.check({ asOf: now, cancel: io.signal });
  if (!first.configured && program === undefined) throw notSetUp(path);
  const submissions = await standingOf(
    path,
    first,
    { log, ...(typed && { program: typed, programFiles: typed.files }) },
    io,
  );
  const commits = await commitsOf(path, first, io);
  const known = { submissions, ...(commits && { commits }) };
  const isNews = submissions.size > 0 || commits !== undefined;
  const result = isNews ? await session.check({ asOf: now, ...known, cancel: io.signal }) : first;
  return { folder: path, asOf: now, result, ...known };
}

/** What a developer wants to know goes nowhere; what went wrong is said. */
export function logOf(io: Io): Log {
  return {
    info: () => undefined,
    error: (message, cause) => {
      io.err(`${visible(message)}: ${visible(String(cause))}\n`);
    },
  };
}

/** @throws ReadinessError `usage` */
export async function existingFolder(path: string): Promise<string> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) return path;
  throw new ReadinessError('usage', `There is no folder \`${path}\`.`, 'Say the folder of the portfolio.');
}

/** Submissions are shown where there are any; that git is missing or the folder is no repository is no failure of a check. */
async function standingOf(
  folder: string,
  result: CheckResult,
  options: AskerOptions,
  io: Io,
): Promise<Submissions> {
  const { checklist } = result;
  if (!checklist || !(await isInRepository(folder))) return new Map();
  const files = new Map(checklist.deliverables.map((deliverable) => [deliverable.id, deliverable.files]));
  try {
    const git = openGit(folder, io.signal, { hostile: true });
    return await readStanding(git, files, await askerOf(git, result, options));
  } catch (error) {
    sayFailure('Submissions are not shown.', error, io);
    return new Map();
  }
}

async function commitsOf(
  folder: string,
  { portfolio }: CheckResult,
  io: Io,
): Promise<CommitHistory | undefined> {
  const wanted = commitsWanted(portfolio);
  if (!wanted) return undefined;
  try {
    return await readCommits(openGit(folder, io.signal, { hostile: true }), { ...wanted, signal: io.signal });
  } catch (error) {
    sayFailure('Commits are not counted.', error, io);
    return undefined;
  }
}

function sayFailure(what: string, error: unknown, io: Io): void {
  const expected =
    error instanceof ReadinessError && ['git-missing', 'git-no-repository'].includes(error.code);
  if (!expected) io.err(`${what} ${visible(error instanceof Error ? error.message : String(error))}\n`);
}

function notSetUp(folder: string): ReadinessError {
  return new ReadinessError(
    'configuration',
    `There is no \`${configFile}\` in ${folder}.`,
    'Run `readiness init` there: it finds what is there and writes one. Or say a program with --program.',
  );
}
