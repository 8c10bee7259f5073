import type { Root } from 'mdast';
import type { Construct, Extension, ParseContext } from 'micromark-util-types';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { frontmatterEnd } from './frontmatter.ts';

/** Identifiers that something outside of the parsed text defines, normalized as micromark does it. */
export interface Definitions {
  /** Link reference definitions: `[id]: …`. */
  readonly links: readonly string[];
  /** Footnote definitions: `[^id]: …`. */
  readonly footnotes: readonly string[];
}

export const noDefinitions: Definitions = { links: [], footnotes: [] };

/** What the parser that is running has to know of; parsing is synchronous, so one variable holds it. */
let elsewhere = noDefinitions;
let seeded: ParseContext | undefined;

/**
 * Consumes nothing. Block structure is complete, and the text's own definitions are known, before
 * micromark turns to the first bracket in text; from there on it may know of the others too.
 */
const knowDefinitions: Construct = {
  tokenize(_effects, _ok, nok) {
    if (seeded !== this.parser) addDefinitions(this.parser);
    return nok;
  },
};

const brackets: Extension = { text: { 91: knowDefinitions, 93: knowDefinitions } };

function addDefinitions(parser: ParseContext): void {
  seeded = parser;
  for (const id of elsewhere.links) parser.defined.push(id);
  parser.gfmFootnotes = [...(parser.gfmFootnotes ?? []), ...elsewhere.footnotes];
}

/**
 * The half of remark-gfm that reads. Its other half, which writes markdown, would make the bundle 25 kB larger, and
 * nothing here writes; the tests hold the trees to those of remark-gfm.
 */
function remarkGfm(this: Processor): undefined {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(gfm());
  (data.fromMarkdownExtensions ??= []).push(gfmFromMarkdown());
}

function remarkDefinedElsewhere(this: Processor): undefined {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(brackets);
}

// Used last, so that `brackets` comes before the constructs that look up definitions.
const markdown = unified().use(remarkParse).use(remarkGfm).use(remarkDefinedElsewhere).freeze();
const withFrontmatter = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkGfm)
  .use(remarkDefinedElsewhere)
  .freeze();

/**
 * Parses a text in one go, as if `definitions` stood somewhere else in it.
 *
 * Frontmatter is looked for only where it is closed: while micromark looks for the closing fence it does not see
 * lists and block quotes, and does not go back for them when there is none.
 */
export function parseMarkdown(text: string, definitions: Definitions): Root {
  elsewhere = definitions;
  try {
    const processor = frontmatterEnd(text) > 0 ? withFrontmatter : markdown;
    return processor.parse(text);
  } finally {
    elsewhere = noDefinitions;
    seeded = undefined;
  }
}
