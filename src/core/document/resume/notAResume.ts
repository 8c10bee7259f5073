import type { Nodes } from 'mdast';
import type { LinkFact, MarkdownFacts, ResumeFacts } from '../facts.ts';
import type { HtmlElement } from '../html/readHtml.ts';
import { spanOf } from '../markdown/blocks.ts';
import type { Reading } from '../markdown/reading.ts';
import type { BareSection } from './resumeSections.ts';

type Verdict = NonNullable<ResumeFacts['notAResume']>;

/** With fewer words, a text is judged by what it points at. */
const fewWords = 25;

export interface ResumeSigns {
  readonly sections: readonly BareSection[];
  readonly contact: ResumeFacts['contact'];
  readonly dates: ResumeFacts['dates'];
}

/**
 * Says why a file under a résumé's name is none, in words for its owner; `undefined` for a résumé, and for one that
 * was only just begun. Files of that name hold working notes, a lone link, or a PDF (field research, 4.3).
 */
export function judgeWhetherResume(
  reading: Reading,
  { links, wordCount }: MarkdownFacts,
  signs: ResumeSigns,
): Verdict | undefined {
  const weight = weigh(signs);
  if (wordCount < fewWords && weight < 3) {
    if (embedsPdf(reading.elements) || links.some(isPdf))
      return { reason: 'it only shows a PDF, which cannot be read here' };
    const codeLines = reading.codes.reduce((sum, { node }) => sum + node.value.split('\n').length, 0);
    if (codeLines > 15)
      return { reason: 'all of it stands in a block of code, so its parts cannot be told apart' };
    if (reading.tree.children.some(isLongComment))
      return { reason: 'all of it stands in a comment, which nobody sees' };
    const isLoneLink =
      links.length > 0 &&
      links.length <= 2 &&
      signs.sections.length === 0 &&
      signs.contact.emails.length === 0;
    if (isLoneLink) return { reason: 'it holds only a link to a page elsewhere' };
    return undefined;
  }
  const isTitled = reading.tree.children.some(
    (block) => block.type === 'heading' && block.depth === 1 && isCalledResume(reading, block),
  );
  if (weight >= (isTitled ? 1 : 2)) return undefined;
  return {
    reason: 'it has none of the parts of a résumé: no contact, experience, education, projects or skills',
  };
}

function weigh({ sections, contact, dates }: ResumeSigns): number {
  const kinds = new Set(sections.map(({ kind }) => kind));
  const reachable = contact.emails.length + contact.phones.length > 0 || contact.linkedin !== undefined;
  const strong = (['experience', 'education', 'skills'] as const).filter((kind) => kinds.has(kind)).length;
  const weak = (['projects', 'summary', 'certifications', 'contact'] as const).filter((kind) =>
    kinds.has(kind),
  ).length;
  return strong * 2 + weak + (reachable ? 2 : 0) + (dates.length >= 2 ? 1 : 0);
}

/** More than a note to oneself. */
function isLongComment(block: Nodes): boolean {
  return block.type === 'html' && /^<!--[^]{200}/.test(block.value);
}

function isCalledResume(reading: Reading, heading: Nodes): boolean {
  const span = spanOf(heading);
  return span !== undefined && /\br[eé]sum[eé]\b|\bcv\b|\bcurriculum vitae\b/i.test(reading.textIn(span));
}

function embedsPdf(elements: readonly HtmlElement[]): boolean {
  return elements.some(({ name, attributes }) => {
    const address = attributes.get('src') ?? attributes.get('data') ?? attributes.get('href');
    return /^(?:iframe|embed|object|a|img)$/.test(name) && /\.pdf(?:$|[?#])/i.test(address?.value ?? '');
  });
}

function isPdf({ url }: LinkFact): boolean {
  return /\.pdf(?:$|[?#])/i.test(url);
}
