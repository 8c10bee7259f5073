import type { Nodes, Paragraph } from 'mdast';
import { type Range, rangeOf } from '../text/position.ts';
import { defineRule, type EditInFile } from './rule.ts';
import { sources } from './shared/sources.ts';

/** A word and a colon, as in `Role: back end` or `**Course:** Web Development`. */
const label = /^[*_]{0,2}\p{Lu}[\p{L}\d ./&’'-]{1,24}(?::[*_]{0,2}|[*_]{1,2}:)\s+\S/u;
/** Fewer lines with a label may be one sentence that was wrapped. */
const fewestLabels = 3;
/** So short a line was not wrapped: it was begun anew. */
const longestName = 28;
const fewestNames = 4;
/** Lines of prose end so. */
const sentenceEnd = /[.,;:!?]$|\b(?:and|or|the|of|to|with|in|a)$/i;
/** What is typed into a terminal or a program. */
const code =
  /^(?:\$ |(?:bundle|cd|docker|git|mkdir|node|npm|npx|pip3?|python3?|rails|rake|source|yarn) )|^[^`]*(?:[{};]|\s=\s)/;
/** They begin no line of a list by themselves, and are other rules’. */
const otherwiseMarked = /^(?:[-+#>|<([!•●▪✅✔]|\*(?!\*)|\d+[.)])/u;

export const linesRunTogether = defineRule({
  id: 'lines-run-together',
  title: 'Lines that stand below each other are shown as one',
  appliesTo: ['readme', 'portfolio-copy'],
  severity: 'warning',
  why: `To markdown, lines without an empty one between them are one paragraph: GitHub shows \`React\`, \`Express\` and \`MongoDB\` on three
lines as “React Express MongoDB”.

Make a list of them. Two spaces at the end of a line break it, too.`,
  sources: [
    'GitHub, line breaks: https://docs.github.com/en/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#line-breaks',
    sources.studentReadmes,
  ],
  examples: [
    {
      name: 'names, one below the other',
      text: '# Chess Clock\n\n## Built with\n\n⟦React⟧\nExpress.js\nNode.js\nMongoDB\n\n## Setup\n',
      fixed: '# Chess Clock\n\n## Built with\n\n- React\n- Express.js\n- Node.js\n- MongoDB\n\n## Setup\n',
    },
    {
      name: 'labels',
      text: '# Chess Clock\n\n⟦**Author:** Ada Example⟧\n**Course:** Web Development\n**Term:** spring\n',
      fixed:
        '# Chess Clock\n\n- **Author:** Ada Example\n- **Course:** Web Development\n- **Term:** spring\n',
    },
    {
      name: 'commands',
      text: '# Chess Clock\n\nRun:\n\n⟦cd server⟧\nnpm install\ncd ../client\nnpm install\n',
      fixed: '# Chess Clock\n\nRun:\n\n```\ncd server\nnpm install\ncd ../client\nnpm install\n```\n',
    },
    {
      name: 'lines that are broken on purpose, a poem of two, and text that was wrapped',
      text: '# Chess Clock\n\nReact  \nExpress  \nNode  \nMongoDB\n\nThink.\nMove.\n\nA clock for two people\nwho play chess by mail,\nwith a reminder and\nall games.\n',
    },
  ],
  check({ document: { tree, text, lines }, report }) {
    const [first, ...others] = tree.children.flatMap((node) => {
      const starts = node.type === 'paragraph' ? linesOf(node, text) : [];
      return starts.length === 0 ? [] : [starts];
    });
    if (!first) return;
    const [top] = first;
    if (!top) return;
    const more = others.length === 0 ? '' : `; so are ${others.flat().length} more below them`;
    const [kind, title] = isCode(first)
      ? ['block of code', 'Make a block of code of these lines']
      : ['list', 'Make a list of these lines'];
    report({
      place: lines.rangeAt(top.start, top.end),
      message: `This line and the ${first.length - 1} below it are shown as one paragraph; a ${kind} is expected${more}`,
      fix: { title, edits: [first, ...others].flatMap(apart) },
    });
  },
});

function isCode(lines: readonly Line[]): boolean {
  return lines.some(({ text }) => code.test(text));
}

/** The edits that give each line a line of its own. */
function apart(lines: readonly Line[]): EditInFile[] {
  if (!isCode(lines)) return lines.map(({ start }) => ({ start, end: start, newText: '- ' }));
  const [from = 0, to = 0] = [lines[0]?.start, lines.at(-1)?.end];
  return [
    { start: from, end: from, newText: '```\n' },
    { start: to, end: to, newText: '\n```' },
  ];
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The lines of a paragraph that were meant to stand below each other; none where it is text that was wrapped. */
function linesOf(paragraph: Paragraph, text: string): Line[] {
  const { position } = paragraph;
  const range = rangeOf(paragraph);
  if (!range || !position || position.end.line - position.start.line < fewestLabels - 1) return [];
  if (!paragraph.children.every(isWords)) return [];
  const found = cut(range, text);
  if (found.some((line) => otherwiseMarked.test(line.text))) return [];
  const labelled = found.filter((line) => label.test(line.text)).length;
  const areLabelled = labelled >= fewestLabels && labelled === found.length;
  const areNames =
    found.length >= fewestNames &&
    found.every((line) => line.text.length <= longestName && !sentenceEnd.test(line.text));
  return areLabelled || areNames ? found : [];
}

/** Pictures stand beside each other on purpose, and breaks are made on purpose. */
function isWords({ type }: Nodes): boolean {
  return ['text', 'strong', 'emphasis', 'inlineCode', 'link'].includes(type);
}

function cut({ start, end }: Range, text: string): Line[] {
  const lines: Line[] = [];
  let at = start.offset;
  for (const line of text.slice(start.offset, end.offset).split('\n')) {
    const trimmed = line.trim();
    const from = at + line.length - line.trimStart().length;
    if (trimmed !== '') lines.push({ start: from, end: from + trimmed.length, text: trimmed });
    at += line.length + 1;
  }
  return lines;
}
