import { ProgressLocation, Uri, authentication, env, window, workspace } from 'vscode';
import type { AtGitHub, IssuePlan, ToldGitHub } from '../../core/index.ts';
import type { AskOptions } from '../engineClient.ts';
import type { PortfolioFolder } from '../portfolios.ts';
import type { Services } from '../services.ts';

/** What a sign-in is for: which of VS Code's two providers, and what it must be allowed to. */
export interface Access {
  readonly provider: 'github' | 'github-enterprise';
  readonly scope: 'public_repo' | 'repo';
}

/** Gives a token, or throws when the student would rather not. */
export type SignIn = (access: Access) => Promise<string>;

/** VS Code's own sign-in, which asks the student. There is no smaller scope that may write an issue. */
export const signIn: SignIn = async ({ provider, scope }) => {
  const session = await authentication.getSession(provider, [scope], { createIfNone: true });
  return session.accessToken;
};

/**
 * Opens the portfolio's issue or brings it up to date, after the student has seen what would be written.
 *
 * @throws {Failure} `forge-…`
 */
export async function writeIssue(
  services: Services,
  portfolio: PortfolioFolder,
  deliverable: string,
  askForToken: SignIn,
): Promise<void> {
  const plan = await services.engine.ask('issue-plan', { ...at(portfolio), deliverable });
  if (!(await confirmed(plan))) return;
  await showTold(await tellGitHub(services, portfolio, deliverable, askForToken), plan);
}

/** The same with no question but that of the sign-in. */
export async function tellGitHub(
  { engine }: Services,
  portfolio: PortfolioFolder,
  deliverable: string,
  askForToken: SignIn,
): Promise<ToldGitHub> {
  const token = await tokenFor(engine, portfolio, askForToken);
  const ask = { ...at(portfolio), deliverable, token };
  return await working('Writing at GitHub', (options) => engine.ask('tell-github', ask, options));
}

/** Asks GitHub what was answered. What counts stands in the checklist from then on. */
export async function fetchAnswers(
  { engine, log }: Services,
  portfolio: PortfolioFolder,
  askForToken: SignIn,
): Promise<void> {
  const ask = { ...at(portfolio), token: await tokenFor(engine, portfolio, askForToken) };
  const { answers, ignored } = await working('Asking GitHub', (options) =>
    engine.ask('ask-github', ask, options),
  );
  for (const { url, reason } of ignored) log.info(`${url} does not count. ${reason}`);
  const found = answers === 0 ? 'There is no answer at GitHub yet.' : `Answers at GitHub: ${answers}.`;
  const [first] = ignored;
  const others = first ? ` Not counted: ${ignored.length}. ${first.reason}` : '';
  void window.showInformationMessage(`${found}${others}`);
}

async function tokenFor(
  engine: Services['engine'],
  portfolio: PortfolioFolder,
  askForToken: SignIn,
): Promise<string> {
  const { host, isPublic } = await working('Looking at the repository', (options) =>
    engine.ask('github-access', at(portfolio), options),
  );
  return await askForToken({
    provider: host === 'github.com' ? 'github' : 'github-enterprise',
    scope: isPublic ? 'public_repo' : 'repo',
  });
}

/** The server is the one that VS Code's own sign-in is for: a workspace may not name another, as a token goes there. */
function at({ folder }: PortfolioFolder): AtGitHub {
  const uri = workspace.getConfiguration('github-enterprise').inspect<unknown>('uri')?.globalValue;
  const enterprise = typeof uri === 'string' && uri !== '' ? Uri.parse(uri).authority : undefined;
  return { folder, ...(enterprise !== undefined && { enterprise }) };
}

async function confirmed({ repository, title, body, comment }: IssuePlan): Promise<boolean> {
  const write = 'Write It';
  const { owner, name } = repository;
  const question = `Write this in the issues of ${owner}/${name}? Whoever can read the repository can read it.`;
  const modal = { modal: true, detail: [title, body, comment].map(asText).join('\n\n') };
  return (await window.showInformationMessage(question, modal, write)) === write;
}

/** As it is read at GitHub, without the marks. */
function asText(markdown: string): string {
  return markdown
    .replace(/<!-- portfolio.*? -->\n/g, '')
    .replace(/<\/?sub>|\*\*|^```\n?/gm, '')
    .replace(/\\(?=[\W_])/g, '')
    .trim();
}

async function showTold(told: ToldGitHub, { assignee }: IssuePlan): Promise<void> {
  const { url, number, opened, assigned } = told;
  const open = 'Open';
  const unassigned =
    assignee === undefined
      ? ' Your program names no login of the coordinator, so nobody is assigned.'
      : ` ${assignee} cannot be assigned, and is mentioned instead.`;
  const text = `Issue ${number} is ${opened ? 'opened' : 'up to date'}.${assigned ? '' : unassigned}`;
  if ((await window.showInformationMessage(text, open)) === open) await env.openExternal(Uri.parse(url));
}

function working<T>(title: string, task: (options: AskOptions) => Promise<T>): Promise<T> {
  const options = { location: ProgressLocation.Notification, title, cancellable: true };
  const work = window.withProgress(options, (progress, token) =>
    task({
      token,
      onProgress: (message) => {
        progress.report({ message });
      },
    }),
  );
  return Promise.resolve(work);
}
