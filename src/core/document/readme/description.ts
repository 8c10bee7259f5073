import type { Paragraph, RootContent } from 'mdast';
import type { HeadingFact } from '../facts.ts';
import type { Span } from '../../text/position.ts';
import { firstFrom, spanOf } from '../markdown/blocks.ts';
import type { Reading } from '../markdown/reading.ts';
import type { TextAt } from '../markdown/title.ts';
import { countWords } from '../markdown/words.ts';
import type { Section } from '../sections/section.ts';
import { topicsNamedBy } from '../sections/topics.ts';

/** With fewer words than these nothing has been said. */
const fewestWords = 4;
/** Opens like a list of tools, or like a heading for commands: says what a project is made of or how it is run, not what it is. */
const saysHow =
  /^\W*(?:(?:built|made|written|developed|created|coded) (?:with|in|using)|(?:how )?to (?:run|use|install|start|set|deploy|build)|(?:install|clone|run|fork) (?:the|this|all|dependencies|npm)|(?:please )?(?:navigate|go|cd|change|move) (?:in)?to\b|(?:set ?up|installation|getting started|instructions)\b\W*(?:\n|$))\b/i;

/** A step, before what is to be done in it: “Create a file with the following settings:”. */
const step =
  /^\W*(?:first|then|next|now|please|create|copy|add|make|put|open|go|navigate|type|enter|run|download|update)\b(?:[^.!?]|\.(?!\s)){0,200}:\s*$/i;

/** Whoever begins like this says what they have made, under whatever heading. */
const madeIt =
  /^\W*(?:(?:we|i) (?:have )?(?:created|built|developed|made|designed|wrote) (?:an?|the|this)|this (?:app|application|game|project|web ?site) (?:aims (?:at|to)|allows|enables|helps|involves|lets)) /i;

/** Bold words in place of a heading, below which a project is set up. */
export const leadsToHow = /^\s*(?:\*\*|__)(?:how to|install)/i;

/** A section that says what a project is by its name, whatever stands in it. */
const onWhatItIs =
  /^(?::\w+:|\W)*(?:(?:(?:app|application|brief|game|project) )?(?:description|introduction|overview|summary)|описание(?: проекта)?|о проекте|descripción(?: del proyecto)?|descrição(?: do projeto)?|sobre(?: [eo]l? (?:projeto|proyecto))?|acerca del? \w+|vis[ãi][oó]n? gera?l|beschreibung|über das projekt|présentation(?: du projet)?|(?:项目|專案|プロジェクト)?(?:介绍|介紹|简介|簡介|概要)|프로젝트 소개)[^\p{L}]*$/iu;

/** With which name and word to try it: “Demo account: …, password: …”. */
const account =
  /\b(?:accounts?|credentials|e-?mail|log ?in|user ?name)\b[^!?]{0,80}\bpass(?:word|phrase)\s*:/i;

/** What is said to somebody says nothing of the product. */
export const isNote = /^\W*(?:notes?|disclaimer)\b|\bnotes?\W*$/i;
/** A line that thanks a visitor, or only says where to go. */
export const greets =
  /^\W*(?:(?:thank you|thanks) for (?:checking|reading|stopping|viewing|visiting)\b[^.!\n]*\W*|you can (?:find|see|view|visit) (?:it|our|my|the|this) [^.!\n]*\bhttps?:\S*)$/gim;

/** What somebody calls what they have made. */
const product =
  /\b(?:apps?|applications?|games?|(?:web)?sites?|web ?pages?|apis?|tools?|clones?|platforms?|trackers?|shops?|stores?|blogs?|dashboards?|calculators?|quiz(?:zes)?|librar(?:y|ies)|bots?|portals?|systems?|planners?|generators?|analys[ie]s|models?|extensions?|(?<!\b(?:academy|certificate|fellowship|immersive|mentorship|training) )programs?|networks?|maps?|lists?|users?|simulat(?:ors?|ions?)|machines?|editors?|scrapers?)\b|\b(?:aim|goal|purpose) of (?:our|the|this) (?:app|application|project) (?:is|was) to (?!apply|build|demonstrate|gain|get|improve|learn|practi|show|use)/i;
/** What it was made for, where that was a course. */
const course =
  /\b(?:course|boot ?camp|nanodegree|curriculum|module|capstone|milestone|diploma|school|academy|institute|class|mid-?terms?|semester|coursework|lesson|assignment|challenge|homework|tutorial|learn(?:ing|ed)?|practi[cs]e|practi[cs]ing|skills|pair(?:ed)? project|coding (?:abilit|journey|skill)\w*|programming (?:abilit|skill)\w*)\b/i;
/** A code such as `SENG302`, or the group that it was made by. */
const courseCode = /\b[A-Z]{3,4}[- ]?\d{3}[A-Z]?\b|\b[Pp]roject (?:for|of) (?:group|team)\b/;
const toolsUsed = /\b(?:used?|using|built (?:with|in|on)|made with|written in)\b/i;

/** “This app was jointly developed by Ada and Grace for …” has not said yet what it is. */
const whatWasMade =
  /\b(?:the|this|our|my) (?:\w+ )?(?:app|application|game|program|(?:web ?)?site) (?:is|was|has been) (?:\w+ly )?(?:built|coded|created|designed|developed|made|written) (?:as|by|during|for|in)\b/i;

/** Whether words name a course, or what belongs to one. */
export function saysCourse(text: string): boolean {
  return course.test(text) || courseCode.test(text);
}

/** Whether sentences tell for which course something was made, what was learned, and with what: not one says what it is. */
export function saysOnlyTheCourse(text: string): boolean {
  if (!saysCourse(text)) return false;
  const sentences = text.split(/[.!?](?:\s|$)/).filter((sentence) => countWords(sentence) > 1);
  return (
    sentences.some(saysCourse) &&
    !sentences.some((sentence) => product.test(sentence.replace(whatWasMade, ''))) &&
    sentences.filter((sentence) => saysCourse(sentence) || toolsUsed.test(sentence)).length * 2 >=
      sentences.length
  );
}

/**
 * The first paragraph of prose that says what the project is: under the title, or in a section that says what or why or
 * has the project's name.
 * Badges, pictures, tables of contents, alerts and a line of links are none.
 *
 * @param context.isOwn whether a passage is not what a generator wrote
 */
export function findDescription(
  reading: Reading,
  headings: readonly HeadingFact[],
  { sections, isOwn }: { sections: readonly Section[]; isOwn: (passage: TextAt) => boolean },
): TextAt | undefined {
  const titled = headings.slice(0, hasSubtitle(reading, headings, sections) ? 3 : 2);
  const secondHeading = (titled.length > 2 ? titled[2] : titled[1])?.range.start.offset ?? Infinity;
  const name = lowered(headings.find(({ text }) => /[\p{L}\p{N}]/u.test(text))?.text ?? '');
  const saying = sections
    .filter(
      ({ categories, title }) =>
        categories.includes('what') ||
        categories.includes('why') ||
        onWhatItIs.test(title) ||
        (name !== '' && lowered(title) === name),
    )
    .map(({ content }) => ({ start: content.start.offset, end: content.end.offset }));
  let isHow = false;
  for (const block of reading.tree.children) {
    const span = spanOf(block);
    if (!span) continue;
    isHow = block.type !== 'heading' && (isHow || leadsToHow.test(reading.text.slice(span.start, span.end)));
    const isPlace =
      !isHow &&
      (span.start < secondHeading ||
        isWithinAny(span, saying) ||
        madeIt.test(reading.text.slice(span.start, span.end)));
    const passage = isPlace ? proseOf(block, span, reading, titled) : undefined;
    if (passage && isOwn(passage)) return passage;
  }
  return undefined;
}

function lowered(text: string): string {
  return text.trim().toLowerCase();
}

/** The words of a heading directly below the title that says more of it: “A timer for correspondence chess”. */
export function subtitleOf(
  reading: Pick<Reading, 'text'>,
  headings: readonly HeadingFact[],
  sections: readonly Section[],
): string | undefined {
  return hasSubtitle(reading, headings, sections) ? headings[1]?.text : undefined;
}

/** Badges may stand between a title and what says more of it, and the tags around them. */
const shownThere = /!\[[^\]]{0,200}\]\([^)\s]{0,500}\)|\[(?=\s*!)|\]\([^)\s]{0,500}\)|<[^<>]{1,500}>/g;
const mostBetween = 4_000;

/** Whether a heading stands directly below the title and names nothing that a section of its own would tell. */
function hasSubtitle(
  { text }: Pick<Reading, 'text'>,
  [title, next]: readonly HeadingFact[],
  sections: readonly Section[],
): boolean {
  if (!title || !next) return false;
  const between = text.slice(title.range.end.offset, next.range.start.offset);
  if (between.length > mostBetween || between.replace(shownThere, '').trim() !== '') return false;
  const below = sections.find(({ range }) => range.start.offset === next.range.start.offset);
  // What is shown below it takes nothing from its words.
  return (
    below !== undefined &&
    below.topics.every((topic) => topic === 'screenshots') &&
    topicsNamedBy(below.title).length === 0 &&
    !below.categories.includes('who') &&
    !isNote.test(below.title)
  );
}

/** Sections follow each other without overlap, so the last one that starts before is the only one that can hold it. */
function isWithinAny(span: Span, contents: readonly Span[]): boolean {
  const holder = contents[firstFrom(contents, span.start + 1) - 1];
  return holder !== undefined && span.end <= holder.end;
}

function proseOf(
  block: RootContent,
  span: Span,
  reading: Reading,
  headings: readonly HeadingFact[],
): TextAt | undefined {
  if (block.type === 'html') return htmlProse(span, reading, headings);
  const paragraph = block.type === 'blockquote' ? block.children.find(isParagraph) : block;
  const place = paragraph && spanOf(paragraph);
  if (!place || paragraph.type !== 'paragraph' || isAlert(reading.text, place) || isLinks(paragraph)) {
    return undefined;
  }
  const text = reading.textIn(place);
  if (countWords(text) < fewestWords || saysOnlyTheCourse(text)) return undefined;
  if (saysHow.test(text) || step.test(text) || account.test(text) || text.replace(greets, '') === '')
    return undefined;
  return { text, range: reading.range(place) };
}

function isParagraph(node: RootContent): node is Paragraph {
  return node.type === 'paragraph';
}

/** `[!NOTE]` and its kind, as GitHub writes alerts. */
function isAlert(text: string, { start }: Span): boolean {
  return /^\[![A-Za-z]+\]/.test(text.slice(start, start + 20));
}

/** A line of links between bars or dots: a table of contents, or where else to look. */
function isLinks({ children }: Paragraph): boolean {
  const words = children.flatMap((child) => (child.type === 'text' ? countWords(child.value) : []));
  const links = children.filter(({ type }) => type === 'link' || type === 'linkReference').length;
  const others = children.some(({ type }) => type === 'strong' || type === 'emphasis' || type === 'html');
  return links > 0 && !others && words.reduce((sum, count) => sum + count, 0) < 2;
}

/** Text of an HTML block, outside of its headings. */
function htmlProse(span: Span, reading: Reading, headings: readonly HeadingFact[]): TextAt | undefined {
  const runs = reading
    .runsIn(span)
    .filter(
      ({ start }) => !headings.some(({ range }) => range.start.offset <= start && start < range.end.offset),
    );
  const [first, last] = [runs[0], runs.at(-1)];
  if (!first || !last) return undefined;
  const place = { start: first.start, end: last.end };
  const text = reading.textIn(place);
  return countWords(text) < fewestWords ? undefined : { text, range: reading.range(place) };
}
