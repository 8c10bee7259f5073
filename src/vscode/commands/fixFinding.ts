import { commands, window } from 'vscode';
import { nextStepOf } from '../checklist/nextStep.ts';
import { isChecklistNode } from '../choosePortfolio.ts';
import { toRange } from '../convert.ts';
import { fileUri } from '../portfolios.ts';
import type { Command } from '../services.ts';

/** Goes to the place of a finding and opens the list of quick fixes there. */
export function fixFinding(): Command {
  return {
    id: 'readiness.fixFinding',
    async execute(subject) {
      const next = nextStepOf(subject);
      if (!isChecklistNode(subject) || next?.kind !== 'fix-finding') return;
      await window.showTextDocument(fileUri(subject.portfolio, next.file), {
        selection: toRange(next.range),
      });
      await commands.executeCommand('editor.action.quickFix');
    },
  };
}
