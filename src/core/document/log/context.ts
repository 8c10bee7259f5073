import type { Heading } from 'mdast';
import type { ActivityType } from '../activity.ts';

/** What the headings above a passage say about it. */
export interface SectionContext {
  readonly headings: readonly Heading[];
  /** The type of activity that a heading names. */
  readonly type?: ActivityType;
}
