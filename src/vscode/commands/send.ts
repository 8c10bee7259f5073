import { ProgressLocation, window } from 'vscode';
import { choosePortfolio } from '../choosePortfolio.ts';
import type { Command, Services } from '../services.ts';
import { assertTrusted } from '../trust.ts';

/** Pushes the submissions that are on this machine only. */
export function send({ engine, portfolios, log }: Services): Command {
  return {
    id: 'readiness.send',
    async execute(subject) {
      assertTrusted();
      const { folder } = await choosePortfolio(portfolios, subject);
      const options = { location: ProgressLocation.Notification, title: 'Sending', cancellable: true };
      const result = await window.withProgress(options, (progress, token) =>
        engine.ask(
          'send',
          { folder },
          {
            token,
            onProgress: (message) => {
              progress.report({ message });
            },
          },
        ),
      );
      const { sent, waiting, notSent } = result;
      log.info(`Sent ${sent.length}, waiting ${waiting.length}`);
      if (notSent) void window.showWarningMessage(`${notSent.message} ${notSent.nextStep}`.trim());
      else
        void window.showInformationMessage(
          sent.length === 0 ? 'There is nothing left to send.' : `Sent: ${sent.join(', ')}.`,
        );
    },
  };
}
