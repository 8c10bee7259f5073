import { window } from 'vscode';
import { choosePortfolio } from '../choosePortfolio.ts';
import { askAndLog } from '../input/logActivity.ts';
import type { Command, Services } from '../services.ts';

const kinds = [
  { label: 'Interview', detail: 'With a company that could hire you', type: 'interview' },
  {
    label: 'Practice interview',
    detail: 'With a coach, a mentor, a fellow student',
    type: 'practice-interview',
  },
] as const;

export function logInterview(services: Services): Command {
  return {
    id: 'readiness.logInterview',
    async execute(subject) {
      const portfolio = await choosePortfolio(services.portfolios, subject);
      const kind = await window.showQuickPick(kinds, {
        title: 'Log Interview',
        placeHolder: 'Which kind of interview?',
      });
      if (kind) await askAndLog(services, portfolio, kind.type, `Log ${kind.label}`);
    },
  };
}
