/** What a project's documentation may have. The ids are those of `check --format json`. */
export const documentationParts = [
  'title',
  'description',
  'setup',
  'usage',
  'tests',
  'live-link',
  'screenshots',
  'tech-stack',
  'contributors',
  'challenges',
  'future-work',
  'detail',
  'formatting',
  'own-text',
] as const;
export type DocumentationPart = (typeof documentationParts)[number];

/** How well a README documents its project. */
export interface Documentation {
  /** 3 thorough, 2 present but thin or badly formatted, 1 default, left over, or nothing that helps. */
  readonly level: 1 | 2 | 3;
  readonly has: readonly DocumentationPart[];
  /** What is asked for and absent; nothing at the highest level. */
  readonly missing: readonly DocumentationPart[];
  /** At the second level: how many more of the parts of which some are enough the highest takes; any of them will do. */
  readonly lacking?: number;
}
