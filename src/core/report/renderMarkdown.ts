import type { Block, Inline } from './blocks.ts';
import { isSafeAddress, visibleText } from './blocks.ts';

/** A report as GitHub-flavoured markdown. */
export function renderMarkdown(blocks: readonly Block[]): string {
  return `${blocks.map(blockText).join('\n\n')}\n`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escaped(block.text)}`;
    case 'paragraph':
      return inlineText(block.content);
    case 'table':
      return [
        row(block.head.map(escaped)),
        row(block.head.map(() => '---')),
        ...block.rows.map(({ cells }) => row(cells.map(inlineText))),
      ].join('\n');
  }
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function inlineText(content: readonly Inline[]): string {
  return content
    .map((piece) => {
      if (typeof piece === 'string') return escapedPiece(piece);
      if (!isSafeAddress(piece.href)) return escapedPiece(piece.text);
      return `[${escaped(piece.text)}](<${piece.href.replaceAll(/[<>\\|]/g, encodeURIComponent)}>)`;
    })
    .join('');
}

/** Keeps the spaces at the ends, which stand between pieces. */
function escapedPiece(text: string): string {
  const [start] = /^ ?/.exec(text) ?? [''];
  const [end] = /(?<=\S) ?$/.exec(text) ?? [''];
  return `${start}${escaped(text)}${end}`;
}

/** Text from a repository must not become markup, or the end of a table's cell; an address that says itself where it leads may. */
function escaped(text: string): string {
  return visibleText(text)
    .replaceAll(/[\\`*_[\]<>|#&~!{}]/g, String.raw`\$&`)
    .replaceAll(/^(\d+)([.)])/g, String.raw`$1\$2`)
    .replaceAll(/^[-+=]/g, String.raw`\$&`);
}
