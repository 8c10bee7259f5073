import { commands, window } from 'vscode';
import type { LogOutputChannel } from 'vscode';
import { Failure, isCancellation } from './failure.ts';

const showOutput = 'Show Output';
const openSourceControl = 'Open Source Control';
const manageTrust = 'Manage Trust';
const setUpSigning = 'Set Up Signing';
const openConfiguration = 'Open readiness.json';

/** What one can do at once about a failure, by its code: a button, and the command behind it. */
const remedies: Readonly<Record<string, readonly [button: string, command: string]>> = {
  'not-trusted': [manageTrust, 'workbench.trust.manage'],
  'git-not-signed': [setUpSigning, 'readiness.setUpSigning'],
  'git-no-repository': [openSourceControl, 'workbench.view.scm'],
  'git-no-commit': [openSourceControl, 'workbench.view.scm'],
  'forge-not-set-up': [openConfiguration, 'readiness.openConfiguration'],
  'git-rejected': [openSourceControl, 'workbench.view.scm'],
};

/** Shows an expected failure with its next step; anything else is a bug, logged with its stack and shown short. */
export async function showError(error: unknown, log: LogOutputChannel): Promise<void> {
  if (isCancellation(error)) return;
  if (error instanceof Failure) {
    log.warn(`${error.code}: ${error.message}`);
    const [button, command] = remedies[error.code] ?? [showOutput, 'readiness.showOutput'];
    const chosen = await window.showErrorMessage(
      withoutLinks(`${error.message} ${error.nextStep}`.trim()),
      button,
    );
    if (chosen === button) await commands.executeCommand(command);
    return;
  }
  log.error(error instanceof Error ? error : String(error));
  const chosen = await window.showErrorMessage(
    'Something went wrong in Portfolio Readiness. Your files are as they were.',
    showOutput,
  );
  if (chosen === showOutput) log.show();
}

/** A message of the editor's can hold links, also such as run a command: what git or a repository says becomes none. */
function withoutLinks(text: string): string {
  return text.replaceAll('](', '] (');
}
