import type { Command } from 'commander';
import { announcement, ReadinessError } from '../../core/index.ts';
import { postMessage, webhookUrl } from '../../forge/webhook.ts';
import { announcementSource } from '../../git/announce.ts';
import { openGit } from '../../git/openGit.ts';
import { tellOnGitHub } from '../gitHub.ts';
import type { Io } from '../io.ts';
import { openPortfolio } from '../openPortfolio.ts';
import { visible } from '../../util/visible.ts';
import { agreed } from './agreed.ts';
import { asOfOption, programOption } from './options.ts';

interface Options {
  readonly program?: string;
  readonly asOf?: string;
  readonly webhook?: boolean;
  readonly github?: boolean;
  readonly print?: boolean;
  readonly yes?: boolean;
}

/** Where the address of the webhook is: a secret, so it is no option that a list of processes would show. */
export const webhookVariable = 'READINESS_WEBHOOK';

export function addNotify(program: Command, io: Io): void {
  program
    .command('notify')
    .description('Tell the coordinator of what was handed in last, in the words of the program.')
    .argument('<deliverable>', 'its id, such as resume')
    .argument('[folder]', 'the portfolio', '.')
    .addOption(programOption())
    .addOption(asOfOption())
    .option('--print', 'print the message, to be sent by yourself (what happens where nothing else is said)')
    .option('--webhook', `post it in the chat: ${webhookVariable} has the address of the webhook`)
    .option('--github', 'open the issue of your portfolio at GitHub, or bring it up to date')
    .option('--yes', 'ask nothing before it is sent')
    .action(async (deliverable: string, folder: string, options: Options) => {
      const opened = await openPortfolio(folder, options, io);
      const git = openGit(opened.folder, io.signal, { hostile: true });
      const source = await announcementSource(git, opened.result);
      const text = announcement(source, deliverable);
      if (options.print || !(options.webhook || options.github)) io.out(`${visible(text)}\n`);
      if (options.webhook) await post(text, options, io);
      if (options.github) await tellOnGitHub(opened, deliverable, options, io);
    });
}

async function post(text: string, { yes }: Options, io: Io): Promise<void> {
  const address = io.env[webhookVariable]?.trim();
  if (!address) {
    throw new ReadinessError(
      'usage',
      `The address of the webhook is not known: ${webhookVariable} is not set.`,
      'Ask your coordinator for it, and set it in your environment. It is a secret: keep it out of the repository.',
    );
  }
  const { host } = webhookUrl(address);
  io.err(`To ${host}:\n\n${visible(text)}\n\n`);
  if (!yes && !(await agreed('Send it? [y/N] ', io))) {
    io.err('Nothing was sent.\n');
    return;
  }
  await postMessage(address, text, { signal: io.signal });
  io.out(`Sent to ${host}.\n`);
}
