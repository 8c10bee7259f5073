import { commands, TabInputTextDiff, Uri, window, workspace } from 'vscode';
import type { FileEdits } from '../../core/index.ts';
import { applyEngineEdits } from '../applyEdits.ts';
import { choosePortfolio } from '../choosePortfolio.ts';
import { fileUri } from '../portfolios.ts';
import type { Command, Services } from '../services.ts';

const scheme = 'readiness-log-as-table';

/** Makes a table of the log: shows both beside each other first, and changes it in one step of undo once that is wanted. */
export function convertLog({ engine, portfolios, readings }: Services): Command {
  return {
    id: 'readiness.convertLog',
    async execute(subject) {
      const portfolio = await choosePortfolio(portfolios, subject);
      const file = readings.of(portfolio)?.paths?.log;
      const work = () => engine.ask('convert-log', { folder: portfolio.folder });
      const { left, ...made } = await work();
      const stays = left.length === 0 ? '' : ` What begins on line ${left.join(', ')} stays as it is.`;
      if (made.edits.length === 0) {
        void window.showInformationMessage(`There is nothing in ${made.file} to make a table of.${stays}`);
        return;
      }
      const uri = fileUri(portfolio, made.file);
      const isWanted = await preview(uri, made, stays);
      if (isWanted) await window.showTextDocument(await applyEngineEdits(portfolio, file, work));
    },
  };
}

/** The log beside the table, until the student has said whether they want it. */
async function preview(uri: Uri, { edits, file }: FileEdits, stays: string): Promise<boolean> {
  const before = (await workspace.openTextDocument(uri)).getText();
  const after = edits.reduceRight(
    (text, { start, end, newText }) => text.slice(0, start) + newText + text.slice(end),
    before,
  );
  const shown = Uri.from({ scheme, path: uri.path });
  const provider = workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: () => after,
  });
  try {
    await commands.executeCommand('vscode.diff', uri, shown, `${file}: as it is, and as a table`);
    const question = `Convert ${file} to the table on the right? Every row and every other passage is kept.${stays}`;
    return (await window.showInformationMessage(question, 'Convert', 'Keep as It Is')) === 'Convert';
  } finally {
    await closeDiff(shown);
    provider.dispose();
  }
}

async function closeDiff(shown: Uri): Promise<void> {
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
  const ours = tabs.filter(
    ({ input }) => input instanceof TabInputTextDiff && input.modified.toString() === shown.toString(),
  );
  await window.tabGroups.close(ours);
}
