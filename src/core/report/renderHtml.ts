import type { Block, Inline } from './blocks.ts';
import { isSafeAddress, visibleText } from './blocks.ts';

/** The one style of the page; the policy names its digest, so that no other applies. */
export const style = `:root{color-scheme:light dark}body{font:11pt/1.45 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%;margin:1rem 0}th,td{border:1px solid #8888;padding:.3rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere;min-width:4.5rem}td:first-child{min-width:6rem}td:nth-child(4){min-width:9rem}.good td:nth-child(2){background:#2da44e33}.bad td:nth-child(2){background:#cf222e33}.open td:nth-child(2){background:#bf870033}@media print{body{margin:0;max-width:none}tr{break-inside:avoid}h2{break-after:avoid}}`;

/** SHA-256 of `style`; a test holds the two together. */
export const styleDigest = 'K0hRB8HVdPdq0hkTycIWYMdXx6qylrFJidfBx/y4Zog=';

/** A report as one page of HTML to print: nothing runs in it, and nothing is loaded. */
export function renderHtml(blocks: readonly Block[], language = 'en'): string {
  const title = blocks.find((block) => block.kind === 'heading')?.text ?? 'Commitment report';
  const policy = `default-src 'none'; style-src 'sha256-${styleDigest}'; base-uri 'none'; form-action 'none'`;
  return [
    '<!doctype html>',
    `<html lang="${escaped(language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="referrer" content="no-referrer">',
    '<meta name="viewport" content="width=device-width">',
    `<title>${escaped(title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    ...blocks.map(blockHtml),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${escaped(block.text)}</h${block.level}>`;
    case 'paragraph':
      return `<p>${inlineHtml(block.content)}</p>`;
    case 'table': {
      const head = block.head.map((text) => `<th scope="col">${escaped(text)}</th>`).join('');
      const rows = block.rows.map(
        ({ tone, cells }) =>
          `<tr class="${tone}">${cells.map((cell) => `<td>${inlineHtml(cell)}</td>`).join('')}</tr>`,
      );
      return ['<table>', `<thead><tr>${head}</tr></thead>`, '<tbody>', ...rows, '</tbody>', '</table>'].join(
        '\n',
      );
    }
  }
}

function inlineHtml(content: readonly Inline[]): string {
  return content
    .map((piece) => {
      if (typeof piece === 'string') return escapedPiece(piece);
      if (!isSafeAddress(piece.href)) return escaped(piece.text);
      return `<a href="${escaped(piece.href)}" rel="noreferrer">${escaped(piece.text)}</a>`;
    })
    .join('');
}

/** Keeps the spaces at the ends, which stand between pieces. */
function escapedPiece(text: string): string {
  const [start] = /^ ?/.exec(text) ?? [''];
  const [end] = /(?<=\S) ?$/.exec(text) ?? [''];
  return `${start}${escaped(text)}${end}`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return visibleText(text).replaceAll(/[&<>"']/g, (char) => entities[char] ?? char);
}
