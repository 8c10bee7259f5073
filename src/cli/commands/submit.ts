import type { Command } from 'commander';
import {
  judgeDeliverables,
  ReadinessError,
  recipientOf,
  type SubmissionOffer,
  type SubmitResult,
} from '../../core/index.ts';
import { openGit } from '../../git/openGit.ts';
import { readOffers, submit } from '../../git/submit.ts';
import { tellOnGitHub } from '../gitHub.ts';
import type { Io } from '../io.ts';
import { exitCodes, type Finish } from '../main.ts';
import { openPortfolio } from '../openPortfolio.ts';
import { visible } from '../../util/visible.ts';
import { answerText } from '../review/show.ts';
import { agreed } from './agreed.ts';
import { asOfOption, programOption } from './options.ts';

interface Options {
  readonly program?: string;
  readonly asOf?: string;
  readonly yes?: boolean;
  readonly insist?: boolean;
  readonly message?: string;
  readonly github?: boolean;
}

export function addSubmit(program: Command, io: Io, finish: Finish): void {
  program
    .command('submit')
    .description('Hand a deliverable in: tags the commit and pushes the tag.')
    .argument('<deliverable>', 'its id, such as resume')
    .argument('[folder]', 'the portfolio', '.')
    .addOption(programOption())
    .addOption(asOfOption())
    .option('--yes', 'ask nothing: commit what is not committed, and submit')
    .option('--insist', 'submit although errors are left; the record shows it')
    .option('--message <text>', 'for the commit, where one is needed')
    .option('--github', 'tell the coordinator in the issue of your portfolio at GitHub, once it is sent')
    .addHelpText('after', '\nExamples:\n  readiness submit resume\n  readiness submit cold-outreach --yes')
    .action(async (deliverable: string, folder: string, options: Options) => {
      const result = await handIn(deliverable, folder, options, io);
      if (!result) return;
      report(result, io);
      finish(result.sent ? exitCodes.fine : exitCodes.failed);
      if (options.github && result.sent)
        await tellOnGitHub(await openPortfolio(folder, options, io), deliverable, options, io);
    });
}

async function handIn(
  id: string,
  folder: string,
  options: Options,
  io: Io,
): Promise<SubmitResult | undefined> {
  const opened = await openPortfolio(folder, options, io);
  const { checklist } = opened.result;
  const judged = checklist && judgeDeliverables(checklist, opened.result.findings);
  const chosen = judged?.find((one) => one.deliverable.id === id);
  if (!checklist || !chosen) throw unknownDeliverable(id, judged?.map((one) => one.deliverable.id) ?? []);

  const { student } = opened.result.portfolio.config;
  const context = {
    program: checklist.program.id,
    student: student.name,
    to: recipientOf(checklist),
    log: opened.result.portfolio.config.paths.log,
  };
  const git = openGit(opened.folder, io.signal);
  const [offer] = await readOffers(git, [chosen], context);
  if (!offer) return undefined;
  describe(offer, io);
  if (!options.yes && !(await agreed('Submit it? [y/N] ', io))) {
    io.err('Nothing was submitted.\n');
    return undefined;
  }
  const commitMessage = options.message ?? `Hand in: ${offer.title}`;
  const progress = (message: string) => {
    io.err(`${message} …\n`);
  };
  return await submit(
    git,
    chosen,
    context,
    { insist: options.insist ?? false, commitMessage },
    { signal: io.signal, progress },
  );
}

function describe(
  {
    title,
    files,
    uncommitted,
    reasons,
    remote,
    to,
    comments,
    goesAlong,
    log,
    alreadySubmitted,
  }: SubmissionOffer,
  io: Io,
): void {
  const lines = [
    `${title}: ${files.length === 0 ? 'no files yet' : files.join(', ')}`,
    `  to: ${to ?? 'your coordinator'}${remote ? `, through ${remote.url}` : ' (there is no remote yet, so it waits here)'}`,
    ...(uncommitted.length > 0 ? [`  will be committed first: ${uncommitted.join(', ')}`] : []),
    ...(alreadySubmitted !== undefined
      ? [`  the same content was submitted already, as number ${alreadySubmitted}`]
      : []),
    ...(goesAlong.commits > 0
      ? [
          `  with it go commits that are only here: ${goesAlong.commits}${goesAlong.files.length > 0 ? ` (${goesAlong.files.join(', ')})` : ''}`,
        ]
      : []),
    ...(log === undefined ? [] : [`  ${log} goes too: it holds the names of people you wrote to`]),
    ...comments.map((one) => `  comment ${answerText(one)}`),
    ...reasons.map((reason) => `  not ready: ${reason}`),
  ];
  io.err(`${visible(lines.join('\n'))}\n`);
}

function report({ deliverable, number, tag, commit, sent, notSent }: SubmitResult, io: Io): void {
  io.out(`Submitted ${deliverable} as number ${number} at ${commit.slice(0, 7)} (${tag})\n`);
  if (!sent && notSent)
    io.err(
      `It is not sent yet. ${visible(notSent.message)}\n${visible(notSent.nextStep)}\nIt is kept here: \`readiness send\` sends it.\n`,
    );
}

export function unknownDeliverable(id: string, known: readonly string[]): ReadinessError {
  return new ReadinessError(
    'usage',
    `The program has no deliverable \`${id}\`.`,
    known.length > 0
      ? `It has: ${known.join(', ')}.`
      : 'Correct the program first: `readiness check` says what is wrong.',
  );
}
