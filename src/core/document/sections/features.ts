import type { Content } from './content.ts';
import { addContent, type Named, nameOf, set } from './contentFeatures.ts';
import type { FoundHeading } from './headings.ts';
import { normalTitle, refersElsewhere, rulesFor } from './lexicon.ts';
import type { HeadingRule } from './lexicon.ts';
import type { SectionCategory } from './section.ts';
import { type Said, saidIn } from './said.ts';
import { stemOf, wordsOf } from './stems.ts';

/** What the model is asked about. Absent and 0 are the same. */
export interface Features {
  /** By name; a name says in which group it is (before the first colon). */
  readonly named: Named;
  /** Index of the heading it stands under: those under the same one are its siblings. */
  readonly under: number | undefined;
}

/** A heading with its content and its place among the others. */
export interface Placed {
  readonly heading: FoundHeading;
  readonly content: Content;
  /** What the content says. */
  readonly said: readonly Said[];
  /** The title as rules are written for it. */
  readonly normal: string;
  readonly rules: readonly HeadingRule[];
  /** The categories of these rules. */
  readonly says: readonly SectionCategory[];
  readonly index: number;
  /** Index of the heading it stands under. */
  readonly parent: number | undefined;
  readonly children: number;
}

/** Finds for each heading the one it stands under, by level. */
export function placeHeadings(headings: readonly FoundHeading[], contents: readonly Content[]): Placed[] {
  const stack: number[] = [];
  const parents = headings.map((heading, index) => {
    while (stack.length > 0 && (headings[stack.at(-1) ?? 0]?.level ?? 0) >= heading.level) stack.pop();
    const parent = stack.at(-1);
    stack.push(index);
    return parent;
  });
  const children = new Map<number | undefined, number>();
  for (const parent of parents) children.set(parent, (children.get(parent) ?? 0) + 1);
  return headings.flatMap((heading, index) => {
    const content = contents[index];
    if (!content) return [];
    const normal = normalTitle(heading.title);
    const rules = rulesFor(normal);
    return [
      {
        heading,
        content,
        said: saidIn(content),
        normal,
        rules,
        says: [...new Set(rules.flatMap(({ categories }) => categories))],
        index,
        parent: parents[index],
        children: children.get(index) ?? 0,
      },
    ];
  });
}

/** The features of each section, from its heading, its content, its place and the headings around it. */
export function sectionFeatures(placed: readonly Placed[]): Features[] {
  const longWords = new Set(wordsOf(placed[0]?.normal ?? '').filter((word) => word.length > 3));
  return placed.map((section) => {
    const named: Named = new Map();
    addTitle(section, named, longWords);
    addContent(section.content, section.said, named);
    addPlace(section, placed, named);
    addNeighbours(section, placed, named);
    return { named, under: section.parent };
  });
}

function addTitle(
  { heading, normal, rules, says, index }: Placed,
  features: Named,
  longWordsOfFirst: ReadonlySet<string>,
): void {
  const titleWords = wordsOf(normal);
  const unique = [...new Set(titleWords.map(stemOf))];
  const weight = 1 / Math.sqrt(Math.max(1, unique.length));
  for (const word of unique) set(features, `title:${word}`, weight);
  for (let i = 0; i + 1 < titleWords.length; i += 1)
    set(features, `pair:${stemOf(titleWords[i] ?? '')} ${stemOf(titleWords[i + 1] ?? '')}`, weight);
  for (const rule of rules) set(features, nameOf('rule:', rule.id));
  for (const category of says) set(features, nameOf('says:', category), 1 / Math.sqrt(says.length));
  if (rules.length === 0) set(features, 'says:nothing');
  const firstRule = leadingRule(rules, normal);
  if (firstRule) set(features, nameOf('leads:', firstRule.categories[0] ?? ''));
  addTitleForm(heading, normal, titleWords.length, features);
  if (index > 0 && titleWords.some((word) => longWordsOfFirst.has(word))) set(features, 'form:title-word');
}

function leadingRule(rules: readonly HeadingRule[], normal: string): HeadingRule | undefined {
  let best: HeadingRule | undefined;
  let at = Infinity;
  for (const rule of rules) {
    const index = normal.search(rule.pattern);
    if (index < at) [best, at] = [rule, index];
  }
  return best;
}

const forms: readonly (readonly [string, RegExp])[] = [
  ['form:code', /`[^`]+`/],
  ['form:call', /\w\(.*\)/],
  ['form:identifier', /[a-z][A-Z]|\w_\w|\w\.\w+\b|--\w|::|\$\w/],
  ['form:question', /\?/],
  ['form:colon', /:\s*$/],
  ['form:exclaims', /!\s*$/],
  ['form:digit', /\d/],
  ['form:version', /\d+\.\d+/],
  ['form:date', /\b(?:19|20)\d\d\b/],
  ['form:image', /!\[/],
  ['form:link', /\[[^\]]*\]\(|<a\b/],
  ['form:dash', /\s[-–—:|]\s/],
  ['form:parens', /\(.+\)/],
  ['form:non-ascii', /[^\x20-\x7e]/],
];

/** A first glance: most headings are hashes and words. */
const anyForm = /[^\sA-Za-z#]|[a-z][A-Z]/;

function addTitleForm(
  { heading, level }: FoundHeading,
  normal: string,
  count: number,
  features: Named,
): void {
  if (anyForm.test(heading))
    for (const [name, pattern] of forms) if (pattern.test(heading)) set(features, name);
  set(features, nameOf('form:words-', Math.min(count, 6)));
  if (/^\S*ing\b/.test(normal)) set(features, 'form:ing');
  set(features, nameOf('form:level-', Math.min(level, 5)));
}

function addPlace({ index, heading, parent }: Placed, placed: readonly Placed[], features: Named): void {
  const count = placed.length;
  if (index === 0) set(features, nameOf('place:first-', Math.min(heading.level, 2)));
  if (index === 1) set(features, 'place:second');
  if (index === 2) set(features, 'place:third');
  if (index === count - 1 && count > 1) set(features, 'place:last');
  if (index === count - 2 && count > 3) set(features, 'place:before-last');
  set(features, 'place:position', index / Math.max(1, count - 1));
  if (count === 1) set(features, 'place:only');
  if (count > 15) set(features, 'place:of-many');
  if (parent === undefined && index > 0) set(features, 'place:top');
  if (parent === 0) set(features, 'place:below-title');
}

function addNeighbours(section: Placed, placed: readonly Placed[], features: Named): void {
  const { index, parent, children } = section;
  if (children > 0) set(features, 'tree:children');
  let refers = index > 0 && refersElsewhere.test(section.normal);
  let above = parent;
  for (let depth = 0; above !== undefined && above > 0; depth += 1) {
    const ancestor: Placed | undefined = placed[above];
    if (!ancestor) break;
    const [says, rule] = depth === 0 ? ['parent:', 'parent-rule:'] : ['ancestor:', 'ancestor-rule:'];
    addSays(says, ancestor, features);
    for (const { id } of ancestor.rules) set(features, nameOf(rule, id));
    refers ||= refersElsewhere.test(ancestor.normal);
    above = ancestor.parent;
  }
  if (refers) set(features, 'refers:title');
  addSays('before:', placed[index - 1], features);
  addSays('after:', placed[index + 1], features);
  if (placed[index - 1]?.heading.level === section.heading.level) set(features, 'tree:like-before');
}

function addSays(name: string, neighbour: Placed | undefined, features: Named): void {
  if (!neighbour) return;
  const { says } = neighbour;
  for (const category of says) set(features, nameOf(name, category), 1 / Math.sqrt(says.length));
}
