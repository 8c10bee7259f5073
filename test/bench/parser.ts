import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { createParser, parse } from '../../src/core/document/parse.ts';
import { report, rounds, timed, type Measured } from './support/measure.ts';
import { keystrokes, longDocument, longLog, realReadmes } from './support/texts.ts';

const remark = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).freeze();

/** The parser alone: cold beside remark in one go, and after one keystroke. */
export async function benchParser(): Promise<void> {
  const readmes = realReadmes(200);
  const cases = [
    [`${readmes.length} READMEs`, readmes],
    ['a document of 200 kB', [longDocument(200_000)]],
    ['a log of 5,000 rows', [longLog(5_000)]],
  ] as const;
  for (const [name, texts] of cases) report(`Parse ${name}`, await parseCold(texts));
  const edited = [
    ['a document of 200 kB', longDocument(200_000)],
    ['a log of 5,000 rows', longLog(5_000)],
  ] as const;
  for (const [name, text] of edited) report(`Parse ${name} after a keystroke`, [await parseAgain(text)]);
}

async function parseCold(texts: readonly string[]): Promise<Measured[]> {
  const inPieces: number[] = [];
  const inOneGo: number[] = [];
  for (let round = 0; round < rounds(3); round++) {
    inPieces.push(await timed(() => texts.map(parse)));
    inOneGo.push(await timed(() => texts.map((text) => remark.parse(text))));
  }
  return [
    { name: 'in pieces', times: inPieces },
    { name: 'remark in one go', times: inOneGo },
  ];
}

async function parseAgain(text: string): Promise<Measured> {
  const parser = createParser();
  const next = keystrokes(text);
  parser.parse(text);
  const times: number[] = [];
  for (let round = 0; round < rounds(50); round++) times.push(await timed(() => parser.parse(next(round))));
  return { name: 'in pieces', times };
}
