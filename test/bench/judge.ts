import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { Config } from '../../src/core/config/config.ts';
import { checkDocument } from '../../src/core/check/check.ts';
import type { Document } from '../../src/core/document/document.ts';
import { parse } from '../../src/core/document/parse.ts';
import { readDocument } from '../../src/core/document/readDocument.ts';
import { classifySections } from '../../src/core/document/sections/classify.ts';
import { judgeDocument } from '../../src/core/session/judgeDocument.ts';
import { report, rounds, timed } from './support/measure.ts';
import { realReadmes } from './support/texts.ts';

const remark = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).freeze();

/** Judging is much code, of which each part runs seldom: only after these is most of it compiled, as in a session. */
const roundsToWarmUp = 4;

interface Parsed {
  readonly text: string;
  readonly tree: Root;
}

/**
 * What judging a README costs beside parsing it with remark, from a tree that is there: facts, sections and rules, which
 * mark the document, and the same with the level of its documentation, which the checklist shows.
 * Some answers are kept for a tree, so that each has trees of its own in each round; parsing those is not counted.
 */
export async function benchJudge(): Promise<void> {
  const texts = realReadmes(200);
  const tasks: readonly (readonly [name: string, work: (parsed: readonly Parsed[]) => unknown])[] = [
    ['parse with remark', () => texts.map((text) => remark.parse(text))],
    ['judge: facts, sections, rules', (parsed) => parsed.map(mark)],
    ['the same, and the level', (parsed) => parsed.map(judge)],
    ['of that, sections', (parsed) => parsed.map(({ tree, text }) => classifySections(tree, text))],
  ];
  const measured = tasks.map(([name]) => ({ name, times: [] as number[] }));
  for (let round = 0; round < rounds(9) + roundsToWarmUp; round++) {
    for (const [index, [, work]] of tasks.entries()) {
      const parsed = texts.map((text) => ({ text, tree: parse(text) }));
      const time = await timed(() => work(parsed));
      if (round >= roundsToWarmUp) measured[index]?.times.push(time);
    }
  }
  report(`Judge ${texts.length} READMEs that are parsed already`, measured);
}

const surroundings = { config: Config.parse({}), files: new Set<string>() };

function readmeOf(parsed: Parsed, index: number): Document {
  return readDocument({ kind: 'readme', path: `projects/p${index}/README.md`, parsed });
}

function mark(parsed: Parsed, index: number): unknown {
  return checkDocument(readmeOf(parsed, index), surroundings);
}

function judge(parsed: Parsed, index: number): unknown {
  return judgeDocument(readmeOf(parsed, index), surroundings);
}
