import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { Config } from '../../src/core/config/config.ts';
import { parse } from '../../src/core/document/parse.ts';
import { readDocument } from '../../src/core/document/readDocument.ts';
import { classifySections } from '../../src/core/document/sections/classify.ts';
import { judgeDocument } from '../../src/core/session/judgeDocument.ts';
import { report, rounds, timed } from './support/measure.ts';
import { realReadmes } from './support/texts.ts';

const remark = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).freeze();

/** What judging a README costs beside parsing it with remark: facts, sections, rules and level, from a tree that is there. */
export async function benchJudge(): Promise<void> {
  const texts = realReadmes(200);
  const parsed = texts.map((text) => ({ text, tree: parse(text) }));
  const surroundings = { config: Config.parse({}), files: new Set<string>() };
  const tasks: readonly (readonly [name: string, work: () => unknown])[] = [
    ['parse with remark', () => texts.map((text) => remark.parse(text))],
    ['judge: facts, sections, rules, level', () => parsed.map((each, index) => judge(each, index))],
    ['of that, sections', () => parsed.map(({ tree, text }) => classifySections(tree, text))],
  ];
  const judge = (each: (typeof parsed)[number], index: number): unknown =>
    judgeDocument(
      readDocument({ kind: 'readme', path: `projects/p${index}/README.md`, parsed: each }),
      surroundings,
    );
  const measured = tasks.map(([name]) => ({ name, times: [] as number[] }));
  for (let round = 0; round < rounds(9) + 1; round++)
    for (const [index, [, work]] of tasks.entries()) {
      const time = await timed(work);
      // The first round warms up.
      if (round > 0) measured[index]?.times.push(time);
    }
  report(`Judge ${texts.length} READMEs that are parsed already`, measured);
}
