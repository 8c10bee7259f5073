import { ProgressLocation, commands, window } from 'vscode';
import { withdrawable } from '../../core/index.ts';
import type { ChecklistDeliverable, WithdrawRequest, WithdrawResult } from '../../core/index.ts';
import type { PortfolioFolder } from '../portfolios.ts';
import type { Services } from '../services.ts';

const withdraw = 'Withdraw';
const withdrawWithNote = 'Withdraw with a Note…';

/**
 * Takes a submission back: says what that means, asks for a yes, makes the tag and sends it.
 *
 * @throws {Failure} when an answer has come meanwhile, or git refuses.
 */
export async function withdrawDeliverable(
  services: Services,
  portfolio: PortfolioFolder,
  deliverable: ChecklistDeliverable,
): Promise<void> {
  const request = await confirmWithdrawal(deliverable);
  if (!request) return;
  const result = await run(services, portfolio, deliverable, request);
  services.log.info(`Withdrew submission ${result.number} of ${result.deliverable}`);
  await showResult(deliverable, result);
}

async function confirmWithdrawal(deliverable: ChecklistDeliverable): Promise<WithdrawRequest | undefined> {
  const { id, title } = deliverable;
  const number = withdrawable(deliverable).at(-1) ?? deliverable.submission?.number ?? 0;
  const detail = [
    'Your coordinator sees that you took it back, and need not answer it.',
    'Nothing is deleted: the submission stays in the history, and your files stay as they are.',
    'You can submit again at any time. If an answer has come already, it stays.',
  ].join('\n');
  const answer = await window.showWarningMessage(
    `Withdraw submission ${number} of ${title}?`,
    { modal: true, detail },
    withdraw,
    withdrawWithNote,
  );
  if (answer === withdraw) return { deliverable: id };
  if (answer !== withdrawWithNote) return undefined;
  const message = await window.showInputBox({
    title: `Withdraw ${title}`,
    prompt: 'What your coordinator should know',
    placeHolder: 'The wrong version, a new one follows',
    ignoreFocusOut: true,
  });
  return message === undefined ? undefined : { deliverable: id, message };
}

function run(
  { engine }: Services,
  { folder }: PortfolioFolder,
  { title }: ChecklistDeliverable,
  request: WithdrawRequest,
): Promise<WithdrawResult> {
  const options = {
    location: ProgressLocation.Notification,
    title: `Withdrawing ${title}`,
    cancellable: true,
  };
  return Promise.resolve(
    window.withProgress(options, (progress, token) =>
      engine.ask(
        'withdraw',
        { folder, ...request },
        {
          token,
          onProgress: (message) => {
            progress.report({ message });
          },
        },
      ),
    ),
  );
}

async function showResult(
  { title }: ChecklistDeliverable,
  { number, notSent }: WithdrawResult,
): Promise<void> {
  if (!notSent) {
    void window.showInformationMessage(`Submission ${number} of ${title} is withdrawn.`);
    return;
  }
  const retry = 'Send Now';
  const text = `Submission ${number} of ${title} is withdrawn here, but your coordinator does not know yet. ${notSent.message} ${notSent.nextStep}`;
  if ((await window.showWarningMessage(text, retry)) === retry)
    await commands.executeCommand('readiness.send');
}
