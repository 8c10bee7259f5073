import { commands } from 'vscode';
import { checklistView } from '../checklist/checklistTree.ts';
import type { Command, Services } from '../services.ts';

export function showChecklist({ tree }: Services): Command {
  return {
    id: 'readiness.showChecklist',
    async execute() {
      tree.showDone();
      await commands.executeCommand(`${checklistView}.focus`);
    },
  };
}
