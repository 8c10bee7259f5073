import { ProgressLocation, Uri, commands, env, window, workspace } from 'vscode';
import type { ReportFormat } from '../../core/index.ts';
import { choosePortfolio } from '../choosePortfolio.ts';
import type { PortfolioFolder } from '../portfolios.ts';
import type { Command, Services } from '../services.ts';

/** Writes what was done, for the whole period: as a document to read here, or as a page to print. */
export function commitmentReport({ engine, portfolios }: Services): Command {
  return {
    id: 'readiness.commitmentReport',
    async execute(subject) {
      const portfolio = await choosePortfolio(portfolios, subject);
      const format = await chooseFormat();
      if (!format) return;
      const options = { location: ProgressLocation.Notification, title: 'Reading log and history' };
      const { folder } = portfolio;
      const text = await window.withProgress(options, () =>
        engine.ask('commitment-report', { folder, format }),
      );
      if (format === 'markdown') await show(text);
      else await save(portfolio, text);
    },
  };
}

async function chooseFormat(): Promise<ReportFormat | undefined> {
  const items = [
    { label: 'Markdown', description: 'to read here', format: 'markdown' },
    { label: 'HTML', description: 'one page to print or send', format: 'html' },
  ] as const;
  return (await window.showQuickPick(items, { placeHolder: 'Which format?' }))?.format;
}

async function show(text: string): Promise<void> {
  const document = await workspace.openTextDocument({ language: 'markdown', content: text });
  await window.showTextDocument(document);
  await commands.executeCommand('markdown.showPreview', document.uri);
}

async function save({ folder }: PortfolioFolder, text: string): Promise<void> {
  const defaultUri = Uri.joinPath(Uri.file(folder), 'commitment-report.html');
  const target = await window.showSaveDialog({ defaultUri, filters: { HTML: ['html'] } });
  if (!target) return;
  await workspace.fs.writeFile(target, new TextEncoder().encode(text));
  const open = 'Open';
  const chosen = await window.showInformationMessage(
    'The report is written. It holds other people’s names: send it only to whom it is for.',
    open,
  );
  if (chosen === open) await env.openExternal(target);
}
