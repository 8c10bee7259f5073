import { ProgressLocation, commands, window, workspace } from 'vscode';
import type { SubmissionOffer, SubmitRequest, SubmitResult } from '../../core/index.ts';
import { Failure } from '../failure.ts';
import { fileUri } from '../portfolios.ts';
import type { PortfolioFolder } from '../portfolios.ts';
import type { Services } from '../services.ts';
import { offerToTell } from '../tell/offer.ts';
import { chooseOffer } from './chooseOffer.ts';
import { confirmSubmission } from './confirm.ts';

/**
 * Hands in a deliverable: what would be sent, to whom, what stands against it, the student's yes, then the tag and the
 * push. Nothing is saved, committed or pushed before that yes.
 *
 * @param deliverable an id; without one the student chooses.
 * @throws {Failure} when git or the network refuse.
 */
export async function submitDeliverable(
  services: Services,
  portfolio: PortfolioFolder,
  deliverable: string | undefined,
): Promise<void> {
  const offers = await offersOf(services, portfolio);
  const chosen = offers.find((offer) => offer.deliverable === deliverable) ?? (await chooseOffer(offers));
  if (!chosen) return;
  const offer = (await saveFiles(portfolio, chosen)) ? await again(services, portfolio, chosen) : chosen;
  const request = await confirmSubmission(offer);
  if (!request) return;
  if (request === 'show-missing') {
    await commands.executeCommand('readiness.showChecklist');
    return;
  }
  const result = await run(services, portfolio, offer, request);
  services.log.info(
    `Submitted ${result.deliverable} as ${result.tag} at ${result.commit}, sent: ${String(result.sent)}`,
  );
  await showResult(portfolio, offer, result);
}

async function offersOf(
  { engine }: Services,
  { folder }: PortfolioFolder,
): Promise<readonly SubmissionOffer[]> {
  const options = { location: ProgressLocation.Window, title: 'Looking at what could be handed in' };
  const offers = await window.withProgress(options, () => engine.ask('submission-offers', { folder }));
  if (offers.length > 0) return offers;
  throw new Failure(
    'program',
    'Your program asks for nothing that is handed in.',
    'The checklist shows what it asks for.',
  );
}

/** @returns whether something was saved, so that the offer is out of date. */
async function saveFiles(portfolio: PortfolioFolder, { files }: SubmissionOffer): Promise<boolean> {
  const paths = new Set(files.map((file) => fileUri(portfolio, file).toString()));
  const unsaved = workspace.textDocuments.filter(({ isDirty, uri }) => isDirty && paths.has(uri.toString()));
  if (unsaved.length === 0) return false;
  const names = unsaved.map(({ uri }) => workspace.asRelativePath(uri)).join(', ');
  const save = 'Save';
  const detail = 'What is handed in is what is saved and committed.';
  const answer = await window.showWarningMessage(`Save ${names} first?`, { modal: true, detail }, save);
  if (answer !== save) throw new Failure('cancelled', 'Cancelled.', '');
  for (const document of unsaved) {
    if (!(await document.save())) {
      throw new Failure(
        'file-unreadable',
        `${document.fileName} could not be saved.`,
        'Save it from its editor to see why.',
      );
    }
  }
  return true;
}

async function again(
  services: Services,
  portfolio: PortfolioFolder,
  { deliverable }: SubmissionOffer,
): Promise<SubmissionOffer> {
  const offer = (await offersOf(services, portfolio)).find((one) => one.deliverable === deliverable);
  if (offer) return offer;
  throw new Failure(
    'program',
    'Your program no longer asks for this.',
    'The checklist shows what it asks for.',
  );
}

function run(
  { engine }: Services,
  { folder }: PortfolioFolder,
  { title }: SubmissionOffer,
  request: SubmitRequest,
): Promise<SubmitResult> {
  const options = {
    location: ProgressLocation.Notification,
    title: `Submitting ${title}`,
    cancellable: true,
  };
  return Promise.resolve(
    window.withProgress(options, (progress, token) =>
      engine.ask(
        'submit',
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
  portfolio: PortfolioFolder,
  { title, to }: SubmissionOffer,
  result: SubmitResult,
): Promise<void> {
  const at = `at ${result.commit.slice(0, 7)}`;
  if (result.sent) {
    const receiver = to === undefined ? '' : ` to ${to}`;
    void offerToTell(`${title} is submitted${receiver}, ${at}.`, portfolio, result.deliverable);
    return;
  }
  const { message = 'It was not sent.', nextStep = '' } = result.notSent ?? {};
  const retry = 'Send Now';
  const text = `${title} is submitted ${at}, but not sent yet. ${message} ${nextStep}`.trim();
  if ((await window.showWarningMessage(text, retry)) === retry)
    await commands.executeCommand('readiness.send');
}
