import type { LinkFact, MarkdownFacts, PlaceholderFact } from '../facts.ts';
import type { Range, Span } from '../../text/position.ts';
import { firstFrom } from './blocks.ts';
import { nameBelow } from './labelledTitle.ts';
import type { Reading } from './reading.ts';

type Kind = PlaceholderFact['kind'];

/** Words that make TODO the name of a kind of program and not a thing to do. */
const todoApp = String.raw`(?![ -]?(?:s|apps?|applications?|lists?|items?|tasks?|managers?|trackers?|mvc|api|programs?|projects?|board|comments?|notes)\b)`;

/**
 * What people and templates leave behind to be filled in. Everything is bounded, so that reading stays linear.
 * `Project Title`, `One Paragraph of project description goes here`: PurpleBooth's README template, which is widely copied.
 */
const patterns: readonly {
  readonly kind: Kind;
  readonly pattern: RegExp;
  /** Elsewhere the same words are somebody's own. */
  readonly isHeading?: true;
}[] = [
  { kind: 'todo', pattern: /(?<![\w-])(?:TODO|FIXME|TBD|TBA)(?=\s{0,3}:|\s{0,3}$|[)\].])/g },
  { kind: 'todo', pattern: new RegExp(String.raw`^\s{0,3}(?:TODO|FIXME)\b${todoApp}`, 'g') },
  {
    kind: 'todo',
    pattern: /(?<![\w.-])x{3,20}(?:-x{3,20}){0,3}(?![\w-])|(?<![\w.-])X{3,20}-X{3,20}-X{3,20}(?![\w-])/g,
  },
  // Marked to be changed: `View DemoXX`.
  { kind: 'todo', pattern: /(?<=\b[A-Z][a-z]{2,12})XX(?!\w)/g },
  // Where something is to be found out yet: `The purpose is to ?????`.
  { kind: 'todo', pattern: /(?<![^\s(])\?{4,20}(?![^\s).,])/g },
  // Jinja, Handlebars and others leave them where nothing was filled in: `Copyright (c) {{ 2022 }}`.
  { kind: 'template', pattern: /(?<=copyright[^{}\n]{0,20})\{\{[^{}\n]{0,30}\}\}/gi },
  { kind: 'lorem-ipsum', pattern: /\blorem ipsum(?: dolor sit amet)?\b/gi },
  {
    kind: 'template',
    pattern:
      /(?<![\w/\]]|\b(?:that|your) )\[(?:your(?! (?:[\w-]{1,20} ){0,3}(?:key|token|secret|password|id)s?\])|insert|enter|add your|add a)\b[^[\]\n]{0,60}\]/gi,
  },
  {
    kind: 'template',
    pattern:
      /(?<![\w/\]])\[(?:(?:company|project|school|job|full|first|last|app) (?:name|title)|city, state)\]/gi,
  },
  { kind: 'template', pattern: /<(?:your|(?:add|insert) )[^<>\n]{0,60}>/gi },
  { kind: 'template', pattern: /\bYour (?:Full |First |Last )?Name(?: Here)?\b/g },
  {
    kind: 'template',
    pattern:
      /\byour[-_](?:github[-_]|git[-_])?(?:user[-_]?)?(?:name|repo|repository|project|email|app|linkedin|twitter|handle)(?:[-_](?:name|here))?\b/gi,
  },
  { kind: 'template', pattern: /\breplace this (?:line|paragraph|section|text) with\b[^.\n]{0,40}/gi },
  { kind: 'template', pattern: /\b(?:yourusername|yourname|yourrepo)\b/gi },
  {
    kind: 'template',
    pattern:
      /(?<![\w.+-])(?:example|you|your|your\.?name|your\.?email|name|email)@(?:example|email|domain|mail|gmail)\.(?:com|org|net)\b/gi,
  },
  { kind: 'template', pattern: /\b(?:one paragraph of )?(?:[a-z]{1,20} ){1,4}goes here\b/gi },
  {
    kind: 'template',
    pattern:
      /\b(?<!\b(?:that|your) \[)(?:insert|put|enter) (?!(?:[a-z-]{1,20} ){0,3}(?:keys?|tokens?|secret|password|id)\b)(?:your |a |an )?(?:[a-z-]{1,20} ){1,4}here\b/gi,
  },
  // What asks in Lambda School’s template begins with a sign of its own.
  {
    kind: 'template',
    pattern: /🚫 ?(?:add|document|for all|include|insert|more|replace|these|why)\b[^\n]{0,60}/gi,
  },
  { kind: 'template', pattern: /^(?:project|app|application) (?:title|name)$/gi, isHeading: true },
  // Where a text was copied out of a chat, its references come with it.
  { kind: 'template', pattern: /:?contentReference\[oaicite:\d{1,3}\](?:\{index=\d{1,3}\})?/g },
  {
    kind: 'template',
    pattern:
      /\bfeel free to (?:tweak|adjust|edit|customi[sz]e) (?:it|this)\b[^.\n]{0,30} to better (?:match|fit|suit|reflect) your\b[^.\n]{0,60}/gi,
  },
  { kind: 'template', pattern: /\bcomplete the information below\b[^.\n]{0,40}/gi },
  {
    kind: 'template',
    pattern:
      /^(?:add|insert|drop|paste|place|put) (?:an? |the |your )?(?:demo|gif|image|link|picture|screen ?shot|video)s?(?: (?:here|later))?[.!]?$/gi,
  },
  // What is asked of who fills it in stands alone, or between brackets: `### Models (add scripts used here)`.
  {
    kind: 'template',
    pattern:
      /(?:^|(?<=\())add (?!(?:[a-z-]{1,20} ){0,3}(?:keys?|tokens?|secret|password|id)\b)(?:[a-z-]{1,20} ){1,4}(?:here|below)[?:.!]?(?=\)|$)/gi,
  },
  {
    kind: 'todo',
    pattern:
      /^(?:(?:will (?:be )?add(?:ed)?|to be added)\b[^\n]{0,25}|(?:more (?:info(?:rmation)?|details) )?(?:coming soon|to come|to follow)\W{0,5})$/gi,
  },
  {
    kind: 'template',
    pattern:
      /\b(?:pithy project description|this section should list any major frameworks|this is an example of how (?:to list things|you may give instructions)|use this space to show useful examples|some usage instructions|install my-project with npm|insert gif or link to demo|a brief description of what this project does|what did you learn while building this project\?|what challenges did you face and how did you overcome them\?|what optimizations did you make in your code\?|describe (?:your project in 1 or 2 sentences|the tech stack and include only the relevant|between 1-3 key features|how a new developer could|1 - 3 features you will add)|mention all of the collaborators of this project|write a message to encourage readers|give credit to everyone who inspired your|add at least 2 questions new developers)/gi,
  },
  {
    kind: 'todo',
    pattern:
      /(?<=\(|^)(?:note: ?|please )?replace (?:this |it )?with (?:your|the) (?:(?:actual|own|real) )?(?![^()\n]{0,40}\b(?:api|connection|database|db|keys?|mongo\w*|server)\b)[^()\n]{0,30}\b(?:address|demo|description|gif|image|link|screen ?shots?|url|video)\b[^()\n]{0,20}/gi,
  },
  { kind: 'todo', pattern: /\[links? to [a-z ]{1,20} here\]/gi },
  {
    kind: 'template',
    pattern:
      /\bthe urls? (?:to|of) your (?:github )?(?:repository|presentation|slides|(?:deployed )?project)\b[^.\n]{0,40}/gi,
  },
  { kind: 'template', pattern: /\busername\/(?:repo|repository|repo-name|project|project-name)\b/gi },
  {
    kind: 'template',
    pattern: /(?<!\d)\(?(?:123|555|000)\)?[ .-]?(?:456|555|000|123)[ .-](?:7890|5555|0000|4567)(?!\d)/g,
  },
];

/** A first glance, so that texts without any of these cost one pass. */
const anyOfThem =
  /🚫|TODO|FIXME|TBD|TBA|x{3}|\?{4}|\{\{|[a-z]xx\b|lorem ipsum|\[(?:your|insert|enter|add|company|project|school|job|full|first|last|app|city)|<(?:your|add|insert)|your ?(?:full |first |last )?name|your[-_]|yourusername|yourrepo|@(?:example|email|domain|mail|gmail)\.|goes here|replace (?:this (?:[a-z]{4,9} )?|it )?with|\bhere\b|pithy|should list any|an example of how|this space|usage instructions|my-project|insert gif|a brief desc|information below|oaicite|feel free to|what did you|what challenges did|what optim|describe (?:your p|the tech|between|how a new|1 -)|mention all|write a message|give credit to|at least 2|urls? (?:to|of) your|^(?:project|app|application) (?:title|name)$|^(?:add|insert|drop|paste|place|put|will add|will be add|to be add|more |coming soon|to come|to follow)|username\/|(?:456|555|000|123)[ .-](?:7890|5555|0000|4567)/i;

/** Between quotes, or after `=`, stands what readers put in themselves: `'clientId': '<YOUR_ID>'`. */
const setting = /['"‘“`=]$/;

function isQuoted(text: string, index: number): boolean {
  return setting.test(text.charAt(index - 1));
}

/** Addresses that were never filled in: the whole is a word for what should stand there. */
const emptyAddress =
  /^(?:todo|tbd|url|link(?:_[A-Z]+)*|(?:add|insert) [^/]{1,60}|insert-?link(?:-here)?|(?:or_)?insert_\w+|link-?here|your-?link(?:-here)?|x{3,20}|https?:\/\/\?{3,}\S*|https?:\/\/\S{1,60}#{3,})$/i;
const templateAddress =
  /^(?:https?:\/\/)?(?:www\.)?(?:github\.com\/(?:\[?(?:github_)?username\]?|\[github username\]|user|yourname|youruser(?:name)?|your[-_][\w-]{0,40})(?:\/|$)|linkedin\.com\/in\/(?:username|user|yourname|youruser(?:name)?|your[-_][\w-]{0,40}|x{3,20})(?:\/|$)|your[-_]?(?:site|website|app|domain|portfolio)\b)|\byour[-_]?(?:user)?name\b|\busername\/repo\b|\/best-readme-template\/issues\b/i;

/** `## TODO` is a heading for what is planned: nothing is left to be filled in there. */
function isInOneOf(run: Span, headings: readonly Span[]): boolean {
  const holder = headings[firstFrom(headings, run.start + 1) - 1];
  return holder !== undefined && run.end <= holder.end;
}

/** `TODO:` alone above a list says what is planned, too. */
function isAboveList({ text: seen, end }: Span & { readonly text: string }, text: string): boolean {
  return (
    /^\W*(?:TODO|TBD)\W*$/.test(seen) && /^[*_]*\s*\n\s*(?:[-*+]|\d+[.)])\s/.test(text.slice(end, end + 20))
  );
}

/** Passages that were left to be filled in, in prose and in the addresses of links; never in code. */
export function readPlaceholders(
  reading: Reading,
  { links, images }: Pick<MarkdownFacts, 'links' | 'images'>,
): PlaceholderFact[] {
  const found: PlaceholderFact[] = [];
  for (const run of reading.runs) {
    if (run.kind !== 'prose' || !anyOfThem.test(run.text)) continue;
    const isHeading = isInOneOf(run, reading.headings);
    for (const { kind, pattern, isHeading: onlyHeading = false } of patterns) {
      if (onlyHeading && (!isHeading || nameBelow(run, reading))) continue;
      // Hardly any is there, and `matchAll` would copy the expression for each.
      if (run.text.search(pattern) < 0) continue;
      if (kind === 'todo' && (isHeading || isAboveList(run, reading.text))) continue;
      for (const match of run.text.matchAll(pattern)) {
        const isSetting = kind === 'template' || /^x/i.test(match[0]);
        if (match[0].trim() === '' || (isSetting && isQuoted(run.text, match.index))) continue;
        found.push({ text: match[0].trim(), range: reading.partOf(run, match.index, match[0].length), kind });
      }
    }
  }
  return withoutOverlaps([
    ...found.filter((placeholder) => !isOfLeftLink(placeholder, links)),
    ...labelsWithoutLink(reading),
    ...inTags(reading),
    ...inAddresses(links),
    ...images
      .filter(({ url }) => emptyAddress.test(url))
      .map(({ url, range }): PlaceholderFact => ({ text: url, range, kind: 'todo' })),
  ]);
}

/** The name of a link, and a colon after which a line ends. */
const linkLabel =
  /^\W*(?:(?:live|deployed|hosted|demo|production)[ _-]?(?:link|site|app|demo|page|url|version)|deployment (?:link|url)|demo|(?:video|demo) link)\s*:\s*$/i;
/** Nothing but the next heading, or the end of the text. */
const nothingMore = /^\s*(?:#{1,6}\s|$)/;

/** `Live link:`, after which no link comes. */
function labelsWithoutLink({ runs, text, lines }: Reading): PlaceholderFact[] {
  return runs
    .filter(
      ({ kind, text: seen, end }) =>
        kind === 'prose' &&
        seen.trimEnd().endsWith(':') &&
        linkLabel.test(seen) &&
        nothingMore.test(text.slice(end, end + 20)),
    )
    .map(({ start, end, text: seen }) => ({
      text: seen.trim(),
      range: lines.rangeAt(start, end),
      kind: 'todo',
    }));
}

/** What a template asks for between angle brackets: `<add a link here>`. */
const asking = /^(?:add|insert|enter|describe|replace|put|write|list)$/;

/** A name is missing there: `https://github.com/<github username>/chess`. */
const addressOfPerson = /(?:github\.com|linkedin\.com\/in)\/$/;

/** Whoever has forked it knows the address: `git clone <your fork>`. */
function isToBeCloned(before: string): boolean {
  return before.endsWith('git clone ') && /\bfork/i.test(before);
}
const forkWithin = 600;

/** `<your-username>` in prose is read as a tag by markdown. */
function inTags({ elements, text, lines }: Reading): PlaceholderFact[] {
  return elements
    .filter(({ name, attributes, start }) => {
      const before = text.slice(Math.max(0, start - 20), start);
      if (addressOfPerson.test(before)) return true;
      if (isToBeCloned(text.slice(Math.max(0, start - forkWithin), start))) return false;
      return (
        (name.startsWith('your') && !isQuoted(text, start)) || (asking.test(name) && attributes.size > 1)
      );
    })
    .map((element) => {
      const end = element.content?.start ?? element.end;
      return {
        text: text.slice(element.start, end),
        range: lines.rangeAt(element.start, end),
        kind: 'template',
      };
    });
}

/** `[Live preview](https://google.com/)`: nobody’s project runs there. */
const frontPage = /^https?:\/\/(?:www\.)?(?:google|example)\.com\/?$/i;
const saysLive = /\b(?:live|demo|deployed|preview)\b/i;

function kindOfAddress({ url, text }: LinkFact): Kind | undefined {
  if (emptyAddress.test(url)) return 'todo';
  return templateAddress.test(url) || (frontPage.test(url) && saysLive.test(text)) ? 'template' : undefined;
}

function inAddresses(links: readonly LinkFact[]): PlaceholderFact[] {
  return links.flatMap((link): PlaceholderFact[] => {
    const kind = kindOfAddress(link);
    return kind ? [{ text: link.url, range: link.urlRange ?? link.range, kind }] : [];
  });
}

/** Where the address of a link was left, and its text too, one word says both. */
function isOfLeftLink({ range }: PlaceholderFact, links: readonly LinkFact[]): boolean {
  return links.some(
    (link) =>
      link.urlRange !== undefined &&
      link.range.start.offset <= range.start.offset &&
      range.end.offset <= link.urlRange.start.offset &&
      kindOfAddress(link) !== undefined,
  );
}

/** In the order of the text; of two that overlap the one that starts first, or else the longer one. */
function withoutOverlaps(found: PlaceholderFact[]): PlaceholderFact[] {
  const startOf = ({ start }: Range) => start.offset;
  found.sort((a, b) => startOf(a.range) - startOf(b.range) || b.range.end.offset - a.range.end.offset);
  let end = -1;
  return found.filter(({ range }) => {
    if (range.start.offset < end) return false;
    end = range.end.offset;
    return true;
  });
}
