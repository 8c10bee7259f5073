import type { Nodes } from 'mdast';
import { spanOf } from '../markdown/blocks.ts';
import { Passage } from '../markdown/passage.ts';
import type { Reading } from '../markdown/reading.ts';

/**
 * US Letter is 8.5 × 11 inches (ANSI A); with margins of one inch, the default of word processors, 468 × 648 points are
 * left. At 11 points a line takes about 12 points, and a letter of a proportional typeface on the average 0.45 of its
 * size, about 4.95 points: 54 lines of 95 characters.
 */
const linesOnPage = 54;
const charactersInLine = 95;
/** Bullets are set in by about half an inch. */
const charactersInBullet = 88;

/** Headings are set larger, with room around them: assumed as browsers print them (2, 1.5 and 1.2 times the text). */
const headingLines = [3.5, 2.75, 2, 1.75, 1.75, 1.75];
const gap = 0.5;

/** Estimated printed pages, to one decimal place: an assumption about paper and type, to warn of two pages, not to promise one. */
export function estimatePages(reading: Reading): number {
  let lines = 0;
  for (const block of reading.tree.children) lines += linesOf(block, reading);
  return Math.round((lines / linesOnPage) * 10) / 10;
}

function linesOf(block: Nodes, reading: Reading): number {
  const span = spanOf(block);
  if (!span || block.type === 'yaml' || block.type === 'definition') return 0;
  if (block.type === 'heading') return headingLines[block.depth - 1] ?? 2;
  if (block.type === 'thematicBreak') return 1;
  if (block.type === 'code') return block.value.split('\n').length + gap;
  const text = new Passage(reading, span).text;
  if (text.trim() === '') return 0;
  if (block.type === 'table') return block.children.length * 1.25 + gap;
  const width = block.type === 'list' ? charactersInBullet : charactersInLine;
  const flows = block.type === 'paragraph' && !hasBreaks(block);
  const lines = flows ? [text] : text.split('\n').filter((line) => line.trim() !== '');
  return lines.reduce((sum, line) => sum + Math.ceil(line.trim().length / width), 0) + gap;
}

function hasBreaks(block: Nodes): boolean {
  return 'children' in block && block.children.some(({ type }) => type === 'break' || type === 'html');
}
