import { commands, window } from 'vscode';
import { listRulePages, rulePageUri } from '../rulePages.ts';
import type { Command, Services } from '../services.ts';

/** Opens the page of a rule: the one it is called with, else the one the student picks. */
export function explainRule({ extensionUri }: Services): Command {
  return {
    id: 'readiness.explainRule',
    async execute(subject) {
      const rule = typeof subject === 'string' ? subject : await pickRule(extensionUri);
      if (rule === undefined) return;
      await commands.executeCommand('vscode.openWith', rulePageUri(rule), 'vscode.markdown.preview.editor');
    },
  };
}

async function pickRule(extensionUri: Services['extensionUri']): Promise<string | undefined> {
  return window.showQuickPick(listRulePages(extensionUri), { placeHolder: 'Which rule?' });
}
