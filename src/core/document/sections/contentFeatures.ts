import { type Content, linkEnd, linkStart } from './content.ts';
import type { Said } from './said.ts';

/** Features by name. */
export type Named = Map<string, number>;

const names = new Map<string, Map<string | number, string>>();

/**
 * The name of a feature by its group and one of few names in it. Names are kept, since making the same ones for each
 * section anew would cost more than all that is looked up by them.
 */
export function nameOf(group: string, name: string | number): string {
  const known = names.get(group) ?? new Map<string | number, string>();
  names.set(group, known);
  const joined = known.get(name) ?? `${group}${name}`;
  known.set(name, joined);
  return joined;
}

/** Absent and 0 are the same. */
export function set(features: Named, name: string, value = 1): void {
  if (value > 0) features.set(name, value);
}

/** Matched against addresses in lower case. */
const linkKinds: readonly (readonly [string, RegExp])[] = [
  ['link:mail', /^mailto:|@/m],
  ['link:licence', /licen[cs]e|opensource\.org|creativecommons|copying/],
  ['link:contributing', /contribut(?:ing|e)/],
  ['link:changelog', /change-?log|releases\b|history\.md/],
  ['link:issues', /\/issues/],
  ['link:pulls', /\/pulls?\b|compare\//],
  ['link:wiki', /\/wiki/],
  ['link:docs', /docs?[./]|documentation|readthedocs|reference|guide|tutorial|\/api\b|manual/],
  ['link:help', /stackoverflow|groups\.google|forum|gitter|slack|discord|irc|support/],
  ['link:person', /github\.com\/[\w-]+\/?$|twitter\.com|linkedin\.com|\/graphs\/contributors|facebook\.com/m],
  ['link:repository', /(?:github|gitlab|bitbucket)\.(?:com|org)\/[\w.-]+\/[\w.-]+/],
  ['link:video', /youtube|youtu\.be|vimeo/],
  ['link:wikipedia', /wikipedia\.org/],
  ['link:package', /npmjs|rubygems|pypi|nuget|maven|cocoapods|packagist|crates\.io|download|bower\.io/],
  ['link:reading', /blog|medium\.com|article|arxiv|\.pdf|paper|book/],
  ['link:example', /demo|example|sample|herokuapp|github\.io|jsfiddle|codepen/],
  ['link:relative', /^(?!https?:|mailto:|#|\/\/)/m],
  ['link:web', /^https?:/m],
];

function log(count: number): number {
  return Math.log1p(count);
}

/** Adds what the content below a heading shows, and what it says. */
export function addContent(content: Content, said: readonly Said[], features: Named): void {
  for (const { feature } of said) if (feature !== undefined) set(features, feature);
  addShape(content, features);
  addLinks(content, features);
  for (const { language, value } of content.code) addCode(language, value, features);
}

/** Links within the README say nothing by the words in them: a table of contents names every other section. */
function addLinks({ links, code, wordCount, prose }: Content, features: Named): void {
  const leaving = links.filter(({ url }) => !url.startsWith('#'));
  set(features, 'link:anchor', log(links.length - leaving.length));
  if (leaving.length === 0) return;
  addPointers(prose, features);
  set(features, code.length > 0 ? 'link:beside-code' : nameOf('link:words-', fewWords(wordCount)));
  const urls = leaving.map(({ url }) => url.toLowerCase());
  const all = urls.join('\n');
  for (const [kind, pattern] of linkKinds) {
    if (!pattern.test(all)) continue;
    let count = 0;
    for (const url of urls) if (pattern.test(url)) count += 1;
    if (count > 0) features.set(kind, log(count));
  }
}

/** How far before a link the words may stand that send the reader to it, and how long one that is looked at may be. */
const pointerLength = 75;
const points =
  /\b(?:see|refer|check|read|visit|consult|look at|found (?:at|in|on|here)|available (?:at|in|on|here)|hosted (?:at|on)|details|described|documented|more (?:info\w*|about|on)|further|learn|go to|follow|use)\b[^.•⟧]*$/;
const namesReading =
  /\b(?:docs?|documentation|wiki|guides?|manual|tutorials?|reference|handbook|help|faq|forums?|support|website|resources?|article|blog|post|book|slides|api|specs?|examples?|cheatsheet|here|this|more)\b/;
const ownMatter = /licen[cs]e|contribut|changelog|history|author/;

/** Whether words before a link send the reader to it, and whether its own words name something to read. */
function addPointers(prose: string, features: Named): void {
  let isNamed = false;
  let isSaid = false;
  for (let at = prose.indexOf(linkStart); at >= 0; at = prose.indexOf(linkStart, at + 1)) {
    const end = prose.indexOf(linkEnd, at);
    const text = prose.slice(at + 1, end < 0 ? undefined : end).toLowerCase();
    const before = prose.slice(Math.max(0, at - pointerLength), at).toLowerCase();
    if (ownMatter.test(text)) continue;
    isNamed ||= namesReading.test(text);
    const pointer = points.exec(before)?.[0];
    isSaid ||= pointer !== undefined && !ownMatter.test(pointer);
  }
  if (isNamed) set(features, 'points:named');
  if (isSaid) set(features, 'points:words');
  if (isNamed && isSaid) set(features, 'points:both');
}

/** A few words and a link send the reader elsewhere; many words say something themselves. */
function fewWords(wordCount: number): string {
  if (wordCount <= 12) return 'very-few';
  return wordCount <= 30 ? 'few' : 'many';
}

/** A section is of size 1 from one word on, of size 2 from 8 on, and so on. */
const sizes = [1, 8, 20, 50, 120];

function addShape(content: Content, features: Named): void {
  const { wordCount, links, images, code } = content;
  set(features, nameOf('shape:size-', sizes.filter((size) => wordCount >= size).length));
  if (wordCount === 0 && code.length === 0 && images.length === 0 && links.length === 0)
    set(features, 'shape:empty');
  if (wordCount === 0 && code.length > 0) set(features, 'shape:only-code');
  if (code.length > 0) set(features, 'shape:code');
  set(features, 'shape:codes', log(code.length));
  set(features, 'shape:inline', log(content.inlineCode.length));
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
  addMarks(content.prose, features);
}

/** Dates, versions, addresses and names. */
function addMarks(prose: string, features: Named): void {
  if (/\d[\d.]/.test(prose)) {
    set(features, 'shape:dates', log(prose.match(/\b(?:19|20)\d\d\b/g)?.length ?? 0));
    set(features, 'shape:versions', log(prose.match(/\bv?\d+\.\d+(?:\.\d+)?\b/g)?.length ?? 0));
  }
  const names = prose.match(/\b[A-Z](?<![.•] .)[a-z]+ [A-Z][a-z]+\b/g)?.length ?? 0;
  set(features, 'shape:names', log(names));
  if (!prose.includes('@')) return;
  if (/[\w.+-]@[\w-]+\.\w/.test(prose)) set(features, 'shape:email');
  set(features, 'shape:mentions', log(prose.match(/(?:^|\s)@[\w-]+/g)?.length ?? 0));
}

const shell =
  /^(?:\$|>|#|%)\s|\b(?:npm|yarn|bower|gem|bundle|pip|apt-get|brew|git|cd|make|cmake|docker|composer|rake|rails|mvn|gradle|curl|wget|sudo|go get|cargo|python|node|java|php|pod)\b/m;

function addCode(language: string, value: string, features: Named): void {
  const name = /^[a-z+#-]+/.exec(language)?.[0];
  set(features, `code:${name ?? 'plain'}`);
  if (shell.test(value)) set(features, 'code:shell-like');
  if (/copyright|licen[cs]ed? under|warrant/i.test(value)) set(features, 'code:licence');
  if (/@(?:article|inproceedings|misc|book)\b/i.test(value)) set(features, 'code:citation');
  if (/\binstall\b|git clone|\badd\b|<dependency>|compile ['"]/i.test(value)) set(features, 'code:install');
  if (/\btest\b|rspec|jest|mocha/i.test(value)) set(features, 'code:test');
}
