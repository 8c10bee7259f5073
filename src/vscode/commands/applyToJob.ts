import { ProgressLocation, Uri, env, window } from 'vscode';
import type { QuickPickItem } from 'vscode';
import type { ListedJob, ListedJobs } from '../../core/index.ts';
import { applyEngineEdits } from '../applyEdits.ts';
import { choosePortfolio } from '../choosePortfolio.ts';
import { isoDay } from '../input/days.ts';
import type { PortfolioFolder } from '../portfolios.ts';
import type { Command, Services } from '../services.ts';

type Item = QuickPickItem & { readonly choice: ListedJob | 'fetch' };

/** The list of the school's; the chosen one becomes a row of the log. The network is asked only where the student says so. */
export function applyToJob(services: Services): Command {
  return {
    id: 'readiness.applyToJob',
    async execute(subject) {
      const portfolio = await choosePortfolio(services.portfolios, subject);
      let fetch = false;
      for (;;) {
        const choice = await chooseJob(await listOf(services, portfolio, fetch));
        if (choice === undefined) return;
        if (choice !== 'fetch') {
          await log(services, portfolio, choice);
          return;
        }
        fetch = true;
      }
    },
  };
}

async function listOf(
  { engine }: Services,
  { folder }: PortfolioFolder,
  fetch: boolean,
): Promise<ListedJobs> {
  if (!fetch) return await engine.ask('jobs', { folder, fetch });
  const options = {
    location: ProgressLocation.Notification,
    title: 'Fetching the list of jobs',
    cancellable: true,
  };
  return await window.withProgress(options, (_, token) => engine.ask('jobs', { folder, fetch }, { token }));
}

async function chooseJob({ title, updated, url, jobs }: ListedJobs): Promise<Item['choice'] | undefined> {
  const again: Item[] =
    url === undefined
      ? []
      : [{ label: '$(cloud-download) Fetch the list', description: new URL(url).host, choice: 'fetch' }];
  const items = [...(jobs ?? []).filter(({ closed }) => !closed).map(itemOf), ...again];
  if (items.length === 0) {
    void window.showInformationMessage(`${title}: nothing is open now.`);
    return undefined;
  }
  const placeHolder =
    updated === undefined ? 'To which have you applied?' : `To which have you applied? List of ${updated}`;
  return (await window.showQuickPick(items, { title, placeHolder, matchOnDescription: true }))?.choice;
}

function itemOf(job: ListedJob): Item {
  const { title, company, kind, place, closes, applied, notes } = job;
  const facts = [
    kind === 'internship' ? 'internship' : undefined,
    place,
    closes === undefined ? undefined : `open until ${closes}`,
    applied ? 'in your log' : undefined,
  ].filter((fact) => fact !== undefined);
  return {
    label: `${applied ? '$(check) ' : ''}${title}`,
    description: [company, ...facts].join(' · '),
    ...(notes !== undefined && { detail: notes }),
    choice: job,
  };
}

async function log(
  { engine, log: output }: Services,
  portfolio: PortfolioFolder,
  job: ListedJob,
): Promise<void> {
  const { folder } = portfolio;
  const ask = { folder, job: job.id, date: isoDay(new Date()) };
  const uri = await applyEngineEdits(portfolio, undefined, () => engine.ask('apply-to-job', ask));
  output.info(`Logged an application (${job.id}) in ${uri.fsPath}`);
  void offer(job, uri);
}

async function offer({ company, link }: ListedJob, uri: Uri): Promise<void> {
  const [openPosting, openLog] = ['Open Posting', 'Open Log'];
  const buttons = [...(link === undefined ? [] : [openPosting]), openLog];
  const chosen = await window.showInformationMessage(`Logged: application to ${company}.`, ...buttons);
  if (chosen === openPosting && link !== undefined) await env.openExternal(Uri.parse(link, true));
  if (chosen === openLog) await window.showTextDocument(uri);
}
