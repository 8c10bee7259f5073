import type { Range } from '../../text/position.ts';

/** The categories of Prana et al. 2019, "Categorizing the Content of GitHub README Files". */
export const sectionCategories = [
  'what',
  'why',
  'how',
  'when',
  'who',
  'references',
  'contribution',
  'other',
] as const;
export type SectionCategory = (typeof sectionCategories)[number];

/** The finer questions that a portfolio's reader asks. */
export const sectionTopics = [
  'setup',
  'usage',
  'tests',
  'deployment',
  'configuration',
  'live-link',
  'screenshots',
  'tech-stack',
  'contributors',
  'challenges',
  'future-work',
  'my-part',
] as const;
export type SectionTopic = (typeof sectionTopics)[number];

/** A heading and what stands below it, up to the next heading of any level. */
export interface Section {
  /** The heading as it stands in the source: `## Getting started`. */
  readonly heading: string;
  /** The heading as a reader sees it: `Getting started`. */
  readonly title: string;
  /** 1 to 6. */
  readonly level: number;
  readonly range: Range;
  /** What stands below the heading; empty where the next heading follows at once. */
  readonly content: Range;
  readonly wordCount: number;
  readonly categories: readonly SectionCategory[];
  readonly topics: readonly SectionTopic[];
  /** What led to each category and topic, in words for a reader. */
  readonly evidence: readonly { readonly for: SectionCategory | SectionTopic; readonly because: string }[];
}
