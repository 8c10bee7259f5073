import type { Content } from './content.ts';
import { CuedPatterns } from './cues.ts';
import { linkPhrases, phrases } from './phrases.ts';
import { topicPhrases } from './topicPhrases.ts';

/** What running text may say. */
export interface Said {
  /** Matched against prose in lower case. */
  readonly pattern: RegExp;
  /** See `CuedPatterns`. */
  readonly cues?: readonly string[];
  readonly sign?: string;
  /** The feature by which it tells of a section's category. */
  readonly feature?: string;
}

const all = new CuedPatterns<Said>([...phrases, ...linkPhrases, ...topicPhrases]);
const ofLinks: ReadonlySet<Said> = new Set(linkPhrases);

/** All that the text below a heading says of what is listened for, found in one pass. */
export function saidIn({ prose, links }: Content): readonly Said[] {
  const said = all.matching(prose.toLowerCase());
  return links.length > 0 ? said : said.filter((one) => !ofLinks.has(one));
}
