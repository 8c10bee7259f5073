import { SnippetString, Uri, window, workspace } from 'vscode';
import { nextStepOf } from '../checklist/nextStep.ts';
import { isChecklistNode } from '../choosePortfolio.ts';
import { fileUri, isFile } from '../portfolios.ts';
import type { Command } from '../services.ts';
import { starterFor } from '../starters.ts';

/** Makes a document or a project's README that is missing, with its headings in place and the cursor at the first gap. */
export function createDocument(): Command {
  return {
    id: 'readiness.createDocument',
    async execute(subject) {
      const next = nextStepOf(subject);
      if (!isChecklistNode(subject)) return;
      if (next?.kind === 'create-document')
        await create(fileUri(subject.portfolio, next.path), next.document);
      if (next?.kind === 'add-project') await addProject(subject.portfolio.uri, next.path);
    },
  };
}

async function addProject(root: Uri, path: string): Promise<void> {
  if (/\.md$/i.test(path)) {
    await create(Uri.joinPath(root, path), 'readme');
    return;
  }
  const parent = path.replace(/\/?\*+$/, '');
  const name = await window.showInputBox({
    title: 'Add a Project',
    prompt: `The name of its folder below ${parent === '' ? 'the portfolio' : parent}`,
    validateInput: (text) =>
      /^[\w][\w.-]*$/.test(text.trim())
        ? undefined
        : 'Letters, digits, dots, hyphens and underscores, please.',
  });
  if (name !== undefined) await create(Uri.joinPath(root, parent, name.trim(), 'README.md'), 'readme');
}

async function create(uri: Uri, document: string): Promise<void> {
  const exists = await isFile(uri);
  if (!exists) await workspace.fs.writeFile(uri, new Uint8Array());
  const editor = await window.showTextDocument(uri);
  if (editor.document.getText() === '') await editor.insertSnippet(new SnippetString(starterFor(document)));
}
