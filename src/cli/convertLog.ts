import {
  applyFixes,
  convertLog,
  type FileContent,
  LineIndex,
  PortfolioSession,
  type TextEdit,
} from '../core/index.ts';
import { diskFiles } from '../node/diskFiles.ts';
import { writeText } from '../node/writeText.ts';
import { visible } from '../util/visible.ts';
import type { Io } from './io.ts';

/** Shows what a log is as a table, line by line; writes it where that is asked for. */
export async function convert(folder: string, write: boolean, io: Io): Promise<void> {
  const files = diskFiles(folder);
  const session = new PortfolioSession(files, { log: { info: () => undefined, error: () => undefined } });
  const { portfolio } = await session.check({ asOf: io.now() });
  const file = portfolio.config.paths.log;
  const before = await files.read(file);
  const { edits, left } = convertLog(portfolio, before);
  for (const line of left)
    io.err(`${visible(file)}:${line} stays as it is: a table of it would not say the same.\n`);
  if (edits.length === 0) {
    io.err(`Nothing in ${visible(file)} is to be made a table of.\n`);
    return;
  }
  io.out(difference(file, before, edits));
  if (!write) {
    io.err('Nothing was written; `--yes` writes it.\n');
    return;
  }
  const { text } = applyFixes(textOf(before), edits);
  await writeText(folder, file, text, before);
  io.err(`Wrote ${visible(file)}.\n`);
}

function textOf(content: FileContent): string {
  return content.kind === 'text' ? content.text : '';
}

/** What goes and what comes, as in a unified diff without lines around. */
function difference(file: string, before: FileContent, edits: readonly TextEdit[]): string {
  const text = textOf(before);
  const lines = new LineIndex(text);
  const hunks = edits.map(({ start, end, newText }) => {
    const gone = text.slice(start, end).split(/\r\n|\n|\r/);
    const come = newText.split(/\r\n|\n|\r/);
    const { line } = lines.pointAt(start);
    const marked = [...gone.map((one) => `-${one}`), ...come.map((one) => `+${one}`)].map(visible);
    return [`@@ -${line},${gone.length} +${line},${come.length} @@`, ...marked].join('\n');
  });
  return `--- ${visible(file)}\n+++ ${visible(file)}\n${hunks.join('\n')}\n`;
}
