import type { Content } from './content.ts';
import type { FoundHeading } from './headings.ts';
import { normalTitle, rulesFor } from './lexicon.ts';
import type { HeadingRule } from './lexicon.ts';
import { phrases } from './phrases.ts';

/** Features by name; a name says in which group it is (before the first colon). */
export type Features = Map<string, number>;

/** A heading with its content and its place among the others. */
export interface Placed {
  readonly heading: FoundHeading;
  readonly content: Content;
  readonly normal: string;
  readonly rules: readonly HeadingRule[];
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
    const parent = parents[index];
    return [
      {
        heading,
        content,
        normal,
        rules: rulesFor(normal),
        index,
        parent,
        children: children.get(index) ?? 0,
      },
    ];
  });
}

/** The features of each section, from its heading, its content, its place and the headings around it. */
export function sectionFeatures(placed: readonly Placed[]): Features[] {
  const first = placed[0];
  return placed.map((section) => {
    const features: Features = new Map();
    addTitle(section, features, first);
    addContent(section.content, features);
    addPlace(section, placed, features);
    addNeighbours(section, placed, features);
    return features;
  });
}

/** Absent and 0 are the same. */
function set(features: Features, name: string, value = 1): void {
  if (value > 0) features.set(name, value);
}

function words(text: string): string[] {
  return text.match(/[a-z][a-z'’+#]*/g) ?? [];
}

/** How much the running text counts beside the other features; 3 was best in cross-validation over 0 to 5. */
const textWeight = 3;

/** Words share a feature with their other forms through their first six letters. */
function stem(word: string): string {
  return word.slice(0, 6);
}

function addTitle({ heading, normal, rules }: Placed, features: Features, first: Placed | undefined): void {
  const titleWords = words(normal);
  const unique = [...new Set(titleWords.map(stem))];
  const weight = 1 / Math.sqrt(Math.max(1, unique.length));
  for (const word of unique) set(features, `title:${word}`, weight);
  for (let i = 0; i + 1 < titleWords.length; i += 1)
    set(features, `pair:${stem(titleWords[i] ?? '')} ${stem(titleWords[i + 1] ?? '')}`, weight);
  const categories = new Set(rules.flatMap((rule) => [...rule.categories]));
  for (const rule of rules) set(features, `rule:${rule.id}`);
  for (const category of categories) set(features, `says:${category}`, 1 / Math.sqrt(categories.size));
  if (rules.length === 0) set(features, 'says:nothing');
  const firstRule = leadingRule(rules, normal);
  if (firstRule) set(features, `leads:${firstRule.categories[0] ?? ''}`);
  addTitleForm(heading, normal, titleWords.length, features);
  if (first && first.heading !== heading && shareWord(first.normal, normal)) set(features, 'form:title-word');
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

function shareWord(a: string, b: string): boolean {
  const known = new Set(words(a).filter((word) => word.length > 3));
  return words(b).some((word) => known.has(word));
}

const forms: readonly (readonly [string, RegExp])[] = [
  ['code', /`[^`]+`/],
  ['call', /\w\(.*\)/],
  ['identifier', /[a-z][A-Z]|\w_\w|\w\.\w+\b|--\w|::|\$\w/],
  ['question', /\?/],
  ['colon', /:\s*$/],
  ['exclaims', /!\s*$/],
  ['digit', /\d/],
  ['version', /\d+\.\d+/],
  ['date', /\b(?:19|20)\d\d\b/],
  ['image', /!\[/],
  ['link', /\[[^\]]*\]\(|<a\b/],
  ['dash', /\s[-–—:|]\s/],
  ['parens', /\(.+\)/],
  ['non-ascii', /[^\x20-\x7e]/],
];

function addTitleForm(
  { heading, level }: FoundHeading,
  normal: string,
  count: number,
  features: Features,
): void {
  for (const [name, pattern] of forms) if (pattern.test(heading)) set(features, `form:${name}`);
  set(features, `form:words-${Math.min(count, 6)}`);
  if (/ing\b/.test(normal.split(' ')[0] ?? '')) set(features, 'form:ing');
  set(features, `form:level-${Math.min(level, 5)}`);
}

const linkKinds: readonly (readonly [string, RegExp])[] = [
  ['anchor', /^#/],
  ['mail', /^mailto:|@/],
  ['licence', /licen[cs]e|opensource\.org|creativecommons|copying/i],
  ['contributing', /contribut(?:ing|e)/i],
  ['changelog', /change-?log|releases\b|history\.md/i],
  ['issues', /\/issues/i],
  ['pulls', /\/pulls?\b|compare\//i],
  ['wiki', /\/wiki/i],
  ['docs', /docs?[./]|documentation|readthedocs|reference|guide|tutorial|\/api\b|manual/i],
  ['help', /stackoverflow|groups\.google|forum|gitter|slack|discord|irc|support/i],
  ['person', /github\.com\/[\w-]+\/?$|twitter\.com|linkedin\.com|\/graphs\/contributors|facebook\.com/i],
  ['repository', /(?:github|gitlab|bitbucket)\.(?:com|org)\/[\w.-]+\/[\w.-]+/i],
  ['video', /youtube|youtu\.be|vimeo/i],
  ['wikipedia', /wikipedia\.org/i],
  ['package', /npmjs|rubygems|pypi|nuget|maven|cocoapods|packagist|crates\.io|download|bower\.io/i],
  ['reading', /blog|medium\.com|article|arxiv|\.pdf|paper|book/i],
  ['example', /demo|example|sample|herokuapp|github\.io|jsfiddle|codepen/i],
  ['relative', /^(?!https?:|mailto:|#|\/\/)/i],
  ['web', /^https?:/i],
];

function log(count: number): number {
  return Math.log1p(count);
}

function addContent(content: Content, features: Features): void {
  addWords(content.prose, features);
  addShape(content, features);
  for (const [kind, pattern] of linkKinds) {
    const count = content.links.filter(({ url }) => pattern.test(url)).length;
    if (count > 0) set(features, `link:${kind}`, log(count));
  }
  for (const { language, value } of content.code) addCode(language, value, features);
}

function addWords(prose: string, features: Features): void {
  const lower = prose.toLowerCase();
  const counts = new Map<string, number>();
  for (const word of words(lower)) {
    if (word.length < 2) continue;
    const key = stem(word);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  let square = 0;
  for (const count of counts.values()) square += (1 + Math.log(count)) ** 2;
  const norm = textWeight / Math.sqrt(square);
  for (const [word, count] of counts) set(features, `text:${word}`, (1 + Math.log(count)) * norm);
  for (const { id, pattern } of phrases) if (pattern.test(lower)) set(features, `says-so:${id}`);
}

function addShape(content: Content, features: Features): void {
  const { wordCount, links, images, code } = content;
  const size =
    wordCount === 0
      ? 0
      : wordCount < 8
        ? 1
        : wordCount < 20
          ? 2
          : wordCount < 50
            ? 3
            : wordCount < 120
              ? 4
              : 5;
  set(features, `shape:size-${size}`);
  if (wordCount === 0 && code.length === 0 && images.length === 0 && links.length === 0)
    set(features, 'shape:empty');
  if (wordCount === 0 && code.length > 0) set(features, 'shape:only-code');
  if (code.length > 0) set(features, 'shape:code');
  set(features, 'shape:codes', log(code.length));
  set(features, 'shape:inline', log(content.inlineCode));
  set(features, 'shape:items', log(content.listItems));
  if (content.listItems > 0) set(features, 'shape:list');
  if (content.tables > 0) set(features, 'shape:table');
  set(features, 'shape:links', log(links.length));
  if (links.length > 0) set(features, 'shape:link');
  set(features, 'shape:link-share', Math.min(1, (links.length * 4) / Math.max(4, wordCount)));
  if (content.listItems > 1)
    set(features, 'shape:linked-items', Math.min(1, links.length / content.listItems));
  const badges = images.filter(({ badge }) => badge).length;
  set(features, 'shape:badges', log(badges));
  set(features, 'shape:images', log(images.length - badges));
  const dates = content.prose.match(/\b(?:19|20)\d\d\b/g)?.length ?? 0;
  set(features, 'shape:dates', log(dates));
  set(features, 'shape:versions', log(content.prose.match(/\bv?\d+\.\d+(?:\.\d+)?\b/g)?.length ?? 0));
  if (/[\w.+-]+@[\w-]+\.\w+/.test(content.prose)) set(features, 'shape:email');
  set(features, 'shape:mentions', log(content.prose.match(/(?:^|\s)@[\w-]+/g)?.length ?? 0));
  set(
    features,
    'shape:names',
    log(content.prose.match(/(?<![.•] )\b[A-Z][a-z]+ [A-Z][a-z]+\b/g)?.length ?? 0),
  );
}

const shell =
  /^(?:\$|>|#|%)\s|\b(?:npm|yarn|bower|gem|bundle|pip|apt-get|brew|git|cd|make|cmake|docker|composer|rake|rails|mvn|gradle|curl|wget|sudo|go get|cargo|python|node|java|php|pod)\b/m;

function addCode(language: string, value: string, features: Features): void {
  const name = /^[a-z+#-]+/.exec(language)?.[0];
  set(features, `code:${name ?? 'plain'}`);
  if (shell.test(value)) set(features, 'code:shell-like');
  if (/copyright|licen[cs]ed? under|warrant/i.test(value)) set(features, 'code:licence');
  if (/@(?:article|inproceedings|misc|book)\b/i.test(value)) set(features, 'code:citation');
  if (/\binstall\b|git clone|\badd\b|<dependency>|compile ['"]/i.test(value)) set(features, 'code:install');
  if (/\btest\b|rspec|jest|mocha/i.test(value)) set(features, 'code:test');
}

function addPlace({ index, heading, parent }: Placed, placed: readonly Placed[], features: Features): void {
  const count = placed.length;
  if (index === 0) set(features, `place:first-${Math.min(heading.level, 2)}`);
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

function addNeighbours(section: Placed, placed: readonly Placed[], features: Features): void {
  const { index, parent, children } = section;
  if (children > 0) set(features, 'tree:children');
  let above = parent;
  for (let depth = 0; above !== undefined && above > 0; depth += 1) {
    const ancestor: Placed | undefined = placed[above];
    if (!ancestor) break;
    const name = depth === 0 ? 'parent' : 'ancestor';
    addSays(name, ancestor, features);
    for (const rule of ancestor.rules) set(features, `${name}-rule:${rule.id}`);
    above = ancestor.parent;
  }
  addSays('before', placed[index - 1], features);
  addSays('after', placed[index + 1], features);
  if (placed[index - 1]?.heading.level === section.heading.level) set(features, 'tree:like-before');
}

function addSays(name: string, neighbour: Placed | undefined, features: Features): void {
  if (!neighbour) return;
  const categories = new Set(neighbour.rules.flatMap((rule) => [...rule.categories]));
  for (const category of categories) set(features, `${name}:${category}`, 1 / Math.sqrt(categories.size));
}
