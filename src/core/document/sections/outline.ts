import { parse } from '../parse.ts';
import { classifySections } from './classify.ts';
import type { Section } from './section.ts';

/** A section as `readiness outline` shows it. */
export interface OutlineSection {
  /** As in the source; a heading that is underlined is given as `# …` or `## …`. */
  readonly heading: string;
  /** Where the heading starts, counted from 1. */
  readonly line: number;
  /** 1 to 6. */
  readonly level: number;
  readonly categories: Section['categories'];
  readonly topics: Section['topics'];
  readonly evidence: Section['evidence'];
}

/** The sections of a README, in order. */
export function outline(text: string): OutlineSection[] {
  return classifySections(parse(text), text).map(
    ({ heading, range, level, categories, topics, evidence }) => ({
      heading,
      line: range.start.line,
      level,
      categories,
      topics,
      evidence,
    }),
  );
}
