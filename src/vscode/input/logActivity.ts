import { ProgressLocation, commands, window } from 'vscode';
import type { Uri } from 'vscode';
import type { ActivityType, LogCompletions, TypedActivity } from '../../core/index.ts';
import { applyEngineEdits } from '../applyEdits.ts';
import { Failure } from '../failure.ts';
import type { PortfolioFolder } from '../portfolios.ts';
import type { Services } from '../services.ts';
import { activityFieldNames, activitySteps } from './activitySteps.ts';
import type { ActivityFieldName } from './activitySteps.ts';
import { dateReader } from './dateStep.ts';
import { isoDay, splitContact } from './days.ts';
import { Drafts } from './drafts.ts';
import { runWizard } from './wizard.ts';
import type { Answers } from './wizard.ts';

const noCompletions: LogCompletions = { companies: [], people: [], channels: [], outcomes: [] };

/** What is known of an activity before it is asked for: then its company and its person are not asked for. */
export interface Given {
  readonly known?: Partial<Pick<TypedActivity, 'company' | 'person' | 'position'>>;
  readonly channel?: string;
}

/**
 * Asks for an activity and adds it to the log. What was typed is kept until it is in the log, and offered again.
 *
 * @param title such as `Log Outreach`.
 * @param given what is known already: what is not asked for, and what is offered as the channel.
 * @throws {Failure} when the log cannot be written: a merge conflict, a read-only file, a table that is not understood.
 */
export async function askAndLog(
  services: Services,
  portfolio: PortfolioFolder,
  type: ActivityType,
  title: string,
  { known = {}, channel }: Given = {},
): Promise<void> {
  const drafts = new Drafts<ActivityFieldName>(services.memento, activityFieldNames);
  const name = [type, ...Object.values(known)].join(':');
  const draft = drafts.read(portfolio, name);
  const today = isoDay(new Date());
  const readDate = dateReader(services.engine, portfolio.folder, today);
  const decisionOf = async (date: string) =>
    (await services.engine.ask('decision-date', { folder: portfolio.folder, date }))?.by ?? '';
  const completions = await completionsOf(services, portfolio);
  const all = activitySteps(completions, readDate, type === 'offer' ? decisionOf : undefined);
  const steps = all.filter(({ field }) => !(field in known) && !(field === 'contact' && 'company' in known));
  const heading = draft ? `${title} (as you left it)` : title;
  const answers = await runWizard(
    heading,
    steps,
    { date: 'today', ...(channel !== undefined && { channel }), ...draft },
    (typed) => drafts.keep(portfolio, name, typed),
  );
  if (!answers) return;
  const activity = { ...toActivity(type, { ...answers, date: answers.date ?? today }), ...known };
  const uri = await addToLog(services, portfolio, activity);
  await drafts.forget(portfolio, name);
  void offerToOpen(uri, activity);
}

/** Adds one activity, as one step of undo. @returns the log. */
export async function addToLog(
  { engine, log }: Services,
  portfolio: PortfolioFolder,
  activity: TypedActivity,
): Promise<Uri> {
  const { folder } = portfolio;
  const options = { location: ProgressLocation.Window, title: 'Adding to your log' };
  const uri = await window.withProgress(options, () =>
    applyEngineEdits(portfolio, undefined, () => engine.ask('add-activity', { folder, activity })),
  );
  log.info(`Added an activity (${activity.type}, ${activity.date}) to ${uri.fsPath}`);
  return uri;
}

/** Completion is a help: without it one can log all the same. */
async function completionsOf(
  { engine, log }: Services,
  { folder }: PortfolioFolder,
): Promise<LogCompletions> {
  try {
    return await engine.ask('log-completions', { folder });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    log.warn(`No completions: ${error.message}`);
    return noCompletions;
  }
}

function toActivity(
  type: ActivityType,
  answers: Answers<ActivityFieldName> & { readonly date: string },
): TypedActivity {
  const { company = '', contact = '', channel = '', date, outcome = '', followUp = '' } = answers;
  return {
    type,
    date,
    company,
    ...splitContact(contact),
    ...(channel !== '' && { channel }),
    ...(outcome !== '' && { outcome }),
    ...(followUp !== '' && { followUp }),
  };
}

async function offerToOpen(uri: Uri, { company }: TypedActivity): Promise<void> {
  const open = 'Open Log';
  if ((await window.showInformationMessage(`Logged: ${company}.`, open)) !== open) return;
  await commands.executeCommand('vscode.open', uri);
}
