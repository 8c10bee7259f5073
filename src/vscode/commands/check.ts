import { ProgressLocation, window } from 'vscode';
import type { Command, Services } from '../services.ts';

/** Reads everything anew and says how it stands. */
export function check({ engine, portfolios, readings, sessions }: Services): Command {
  return {
    id: 'readiness.check',
    async execute() {
      await portfolios.refresh();
      sessions.reopen();
      const options = { location: ProgressLocation.Window, title: 'Checking your portfolio' };
      await window.withProgress(options, () => engine.ask('when-idle', null));
      const found = portfolios.all.flatMap((portfolio) => readings.of(portfolio)?.files ?? []);
      const findings = found.flatMap((file) => file.findings);
      const errors = findings.filter(({ severity }) => severity === 'error').length;
      window.setStatusBarMessage(summary(portfolios.all.length, findings.length, errors), 5000);
    },
  };
}

function summary(portfolios: number, findings: number, errors: number): string {
  if (portfolios === 0) return 'There is no portfolio here yet.';
  if (findings === 0) return 'Checked: nothing to put right.';
  return `Checked: ${errors} to put right, ${findings - errors} to consider.`;
}
