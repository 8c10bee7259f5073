import type { Root, RootContent } from 'mdast';
import { remembered } from '../../../../util/remembered.ts';
import type { LineIndex, Range } from '../../../text/position.ts';
import { rangeOf } from '../../../text/position.ts';
import {
  hasKnown,
  isTelling,
  longPrint,
  type Print,
  readPrints,
  sentencesOf,
  type Sentence,
  shortPrint,
} from './sentences.ts';
import { starters } from './starters.ts';
import { templates } from './templates.ts';

/** What a project generator left in a README. */
export interface Boilerplate {
  /** Who wrote it, as a reader knows it: `Create React App`. */
  readonly generator: string;
  /** A school, whose project it was begun from. */
  readonly isSchool: boolean;
  readonly generatedWords: number;
  /** Words of the document's own, outside of code, headings and what was generated. */
  readonly ownWords: number;
  /** Where the generator's sentences follow each other, with little between them, in the order of the text. */
  readonly stretches: readonly BoilerplateStretch[];
}

/** Sentences of a generator that follow each other, and what was filled in between them. */
export interface BoilerplateStretch {
  /** From its first sentence to its last. */
  readonly range: Range;
  /** Sentences that no README but a generator's has. */
  readonly certain: number;
  /** Sentences and headings. */
  readonly generated: number;
  /** Sentences of the document's own between them. */
  readonly own: number;
}

const names: Readonly<Record<string, string>> = {
  '4geeks': 'a template of 4Geeks Academy',
  ada: 'Ada Developers Academy',
  amplify: 'AWS Amplify',
  angular: 'Angular CLI',
  'app-academy': 'a starter of App Academy',
  astro: 'Astro',
  base44: 'Base44',
  bloom: 'Bloom Institute of Technology',
  cakephp: 'CakePHP',
  'code-institute': 'Code Institute’s template',
  codeigniter: 'CodeIgniter',
  'create-react-app': 'Create React App',
  django: 'a Django template',
  docusaurus: 'Docusaurus',
  'electron-vite': 'electron-vite',
  ember: 'Ember',
  expo: 'Expo',
  express: 'an Express template',
  'figma-make': 'Figma Make',
  'firebase-studio': 'Firebase Studio',
  flutter: 'Flutter',
  freecodecamp: 'a project of freeCodeCamp',
  'fs-app-template': 'Fullstack Academy’s template',
  'fullstack-academy': 'Fullstack Academy',
  gatsby: 'Gatsby',
  gem: 'Bundler',
  'google-ai-studio': 'Google AI Studio',
  'kotlin-multiplatform': 'the Kotlin Multiplatform wizard',
  laravel: 'Laravel',
  'learn-co': 'a template of learn.co',
  lovable: 'Lovable',
  lumen: 'Lumen',
  makers: 'Makers Academy',
  nest: 'Nest',
  next: 'Next.js',
  northcoders: 'Northcoders',
  nuxt: 'Nuxt',
  phoenix: 'Phoenix',
  'prime-academy': 'a starter of Prime Digital Academy',
  pursuit: 'Pursuit',
  rails: 'Rails',
  'react-native': 'React Native',
  'readme-template': 'a README template',
  solid: 'Solid',
  strapi: 'Strapi',
  streamlit: 'Streamlit',
  svelte: 'Svelte',
  t3: 'Create T3 App',
  tauri: 'Tauri',
  thinkful: 'Thinkful’s Express boilerplate',
  turing: 'Turing School',
  'turing-starter': 'Turing’s webpack starter kit',
  vite: 'Vite',
  vue: 'Vue',
  yii: 'Yii',
};

/** So many words of one's own between two generated sentences set them apart. */
const wordsApart = 20;

const wordsOfSentence = 8;

/** Who wrote a sentence, by its hash. */
type Writer = (hash: number) => string | undefined;

interface Known {
  readonly told: Writer;
  /** How a school’s starter is set up: nobody has to write that anew. */
  readonly steps: Writer;
}
let known: Known | undefined;

/**
 * Compares a README, sentence by sentence, with those that project generators write; `undefined` where no sentence is a
 * generator's for certain. Compared once for a tree, which is asked about while a document is read and when it is judged.
 */
export const findBoilerplate = remembered(compare, ({ tree }) => tree);

interface Compared extends Sentence {
  readonly isHeading: boolean;
  readonly generator: string | undefined;
  readonly isCertain: boolean;
}

interface Source {
  readonly tree: Root;
  readonly text: string;
  readonly lines: LineIndex;
}

function compare({ tree, text, lines }: Source): Boilerplate | undefined {
  const generators = (known ??= readTemplates());
  if (
    !tree.children.some((block) =>
      hasKnown(proseOf(block, text), (hash) => generators.told(hash) !== undefined),
    )
  )
    return undefined;
  const sentences = tree.children.flatMap((block) => comparedIn(cut(block, text), generators));
  const certain = sentences.filter(({ isCertain }) => isCertain);
  const generator = mostFrequent(certain);
  return {
    generator: names[generator] ?? 'a generator',
    isSchool: generator in starters,
    generatedWords: wordsOf(sentences.filter(isGenerated)),
    ownWords: wordsOf(sentences.filter(isOwn)),
    stretches: stretchesOf(sentences, lines),
  };
}

function stretchesOf(sentences: readonly Compared[], lines: LineIndex): BoilerplateStretch[] {
  const stretches: Compared[][] = [];
  let between: Compared[] = [];
  for (const sentence of sentences) {
    const current = stretches.at(-1);
    if (!isGenerated(sentence)) between.push(sentence);
    else {
      if (current && wordsOf(between.filter(isOwn)) < wordsApart) current.push(...between, sentence);
      else stretches.push([sentence]);
      between = [];
    }
  }
  return stretches
    .map(trimmed)
    .filter(({ length }) => length > 0)
    .map((stretch) => ({
      range: lines.rangeAt(stretch[0]?.start ?? 0, stretch.at(-1)?.end ?? 0),
      certain: stretch.filter(({ isCertain }) => isCertain).length,
      generated: stretch.filter(isGenerated).length,
      own: stretch.filter(isOwn).length,
    }));
}

/**
 * Short sentences that may be anybody's belong to a generator's text only where they stand right beside it, and nobody's
 * own between them: else the heading above is that of one's own text, too.
 */
function trimmed(stretch: readonly Compared[]): readonly Compared[] {
  let start = stretch.findIndex(({ isCertain }) => isCertain);
  let end = stretch.findLastIndex(({ isCertain }) => isCertain);
  if (start < 0) return [];
  if (stretch.slice(start, end).some(isOwn)) return stretch.slice(start, end + 1);
  while (start > 0 && stretch[start - 1]?.generator !== undefined) start -= 1;
  while (stretch[end + 1]?.generator !== undefined) end += 1;
  return stretch.slice(start, end + 1);
}

function isGenerated({ generator }: Compared): boolean {
  return generator !== undefined;
}

function isOwn({ generator, isHeading }: Compared): boolean {
  return generator === undefined && !isHeading;
}

/** A block of a document with its sentences, whose offsets are from where it begins. */
interface CutBlock {
  readonly from: number;
  readonly isHeading: boolean;
  readonly sentences: readonly Sentence[];
}

function cut(block: RootContent, text: string): CutBlock {
  const sentences = sentencesOf(proseOf(block, text));
  return { from: rangeOf(block)?.start.offset ?? 0, isHeading: block.type === 'heading', sentences };
}

function proseOf({ type, position }: RootContent, text: string): string {
  const isProse = !['code', 'definition', 'html', 'yaml'].includes(type);
  return isProse ? text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0) : '';
}

function comparedIn({ from, isHeading, sentences }: CutBlock, { told, steps }: Known): Compared[] {
  return sentences.map((sentence) => ({
    ...sentence,
    start: sentence.start + from,
    end: sentence.end + from,
    // So long a heading is a sentence in large letters.
    isHeading: isHeading && sentence.words < wordsOfSentence,
    generator: told(sentence.hash) ?? steps(sentence.hash),
    // A short sentence, such as the heading “Deployment”, may be anybody's.
    isCertain: isTelling(sentence) && told(sentence.hash) !== undefined,
  }));
}

function readTemplates(): Known {
  const schools = Object.entries(starters);
  const ofGenerators = writers(Object.entries(templates), shortPrint);
  const ofSchools = writers(
    schools.map(([school, { told }]) => [school, told]),
    longPrint,
  );
  return {
    told: (hash) => ofGenerators(hash) ?? ofSchools(hash),
    steps: writers(
      schools.map(([school, { steps }]) => [school, steps]),
      longPrint,
    ),
  };
}

function writers(all: readonly (readonly [writer: string, written: string])[], print: Print): Writer {
  const byPrint = new Map(
    all.flatMap(([writer, written]) => readPrints(written, print).map((one) => [one, writer] as const)),
  );
  return (hash) => byPrint.get(print.of(hash));
}

function mostFrequent(certain: readonly Compared[]): string {
  const counts = new Map<string, number>();
  for (const { generator } of certain)
    if (generator !== undefined) counts.set(generator, (counts.get(generator) ?? 0) + 1);
  const [id] = [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), ['', 0]);
  return id;
}

function wordsOf(sentences: readonly Compared[]): number {
  return sentences.reduce((sum, { words }) => sum + words, 0);
}
