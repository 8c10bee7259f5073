import type { ActivityField } from '../activity.ts';
import type { Span } from './labels.ts';
import { typeOfName } from './words.ts';

export interface PatternMatch {
  readonly fields: Readonly<Partial<Record<ActivityField, Span>>>;
  readonly rest?: Span;
  readonly form: 'certain' | 'likely' | 'none';
}

const name = String.raw`(?!LinkedIn|Linkedin|Slack|Twitter|Zoom|Discord|Indeed)\p{Lu}[\p{L}\p{M}.'’-]*(?:\s+(?:(?:de|van|von|der|la|al|bin)\s+)*\p{Lu}[\p{L}\p{M}.'’-]*){0,3}`;
const company = String.raw`[\p{Lu}\p{N}](?:[\p{L}\p{M}\p{N}&'’+#-]|\.(?=[\p{L}\p{N}]))*(?:\s+(?:(?:of|and|the|&)\s+)?[\p{Lu}\p{N}&](?:[\p{L}\p{M}\p{N}&'’+#-]|\.(?=[\p{L}\p{N}]))*){0,4}`;
const phrase = String.raw`(?:(?!\s[-–—]\s)[^:@|]){2,60}?`;
const to = String.raw`(?:to|with|from|w\/)`;
const contacted = String.raw`(?:I\s+)?(?:[Ee]-?mailed|[Mm]essaged|[Cc]alled|[Cc]ontacted|[Pp]inged|[Tt]exted|[Mm]et|[Rr]eached\s+out\s+to|[Ss]poke\s+(?:to|with)|[Tt]alked\s+(?:to|with))`;
const behind = String.raw`\s*(?:[:,;.–—-]+\s*|$|(?=\s))`;

const roleWords =
  /\b(?:developer|engineer|manager|recruiter|lead|cto|ceo|cfo|founder|designer|director|head|architect|consultant|analyst|intern|apprentice|officer|owner|president|vp|talent|hr|qa|devops|programmer|senior|junior|principal)\b/i;

interface LineForm {
  readonly source: string;
  readonly form: 'certain' | 'likely';
  readonly datedOnly?: boolean;
}

/** Each form that lines take in students' logs, the most telling first. Groups are named after fields. */
const forms: readonly LineForm[] = [
  // email - to Ada Example (Developer-Acme): outcome
  {
    source: String.raw`^(?<type>[^():|]{0,40}?)\s*(?:[-–—:]\s*)?\b${to}\s+(?<person>[^():|]{2,60}?)\s*\((?<position>[^()]+?)\s*(?:\s[-–—]\s|[-–—@,/|]|\s(?:at|@)\s)\s*(?<company>[^()]+?)\)\s*[:.,–—-]*\s*(?<rest>.*)$`,
    form: 'certain',
  },
  // Ada Example (Developer-Acme): outcome; met Ada Example (Developer-Acme): outcome
  {
    source: String.raw`^(?:(?<type>(?:[^():|;]{2,80};\s+)?${contacted})\s+)?(?<person>[^():|]{2,60}?)\s*\((?<position>[^()]+?)\s*(?:\s[-–—]\s|[-–—@,/|]|\s(?:at|@)\s)\s*(?<company>[^()]+?)\)\s*[:.,–—-]*\s*(?<rest>.*)$`,
    form: 'certain',
  },
  // Ada Example, CTO - Acme - outcome
  {
    source: String.raw`^(?<person>${name}),\s*(?<position>${phrase})\s+[-–—]\s+(?<company>${company})(?:\s+[-–—]\s+|[:;]\s+|$)(?<rest>.*)$`,
    form: 'certain',
  },
  // Ada Example - AcmeLabs - outcome: a name that is written as only firms write theirs
  {
    source: String.raw`^(?<person>${name})\s+[-–—]\s+(?<company>\p{Lu}\p{Ll}+\p{Lu}[\p{L}\p{N}]*)(?:\s+[-–—]\s+|[:;]\s+|$)(?<rest>.*)$`,
    form: 'certain',
  },
  // Applied: Acme (Developer)
  {
    source: String.raw`^(?<type>(?:I\s+)?[Aa]ppl(?:ied|ication))(?:\s*[:–—-]|\s+to)\s+(?<company>${company})\s*\((?<position>[^()]{2,60}?)\)\s*[:.,;–—-]*\s*(?<rest>.*)$`,
    form: 'certain',
  },
  // applied for Developer at Acme / applied to Acme for Developer
  {
    source: String.raw`^(?<type>(?:I\s+)?[Aa]ppl(?:ied|ying|y))\s+(?:for|as)\s+(?:an?\s+|the\s+)?(?<position>[^.:;]{2,60}?)\s+(?:at|with|@)\s+(?<company>${company})${behind}(?<rest>.*)$`,
    form: 'certain',
  },
  {
    source: String.raw`^(?<type>(?:I\s+)?[Aa]ppl(?:ied|ying|y|ication))\s+(?:to|at|with)\s+(?<company>${company})(?:\s+(?:for|as)\s+(?:an?\s+|the\s+)?(?<position>[^.:;–—]{2,60}?))?(?=[.:;,–—]|\s-\s|\s+via\b|$)${behind}(?<rest>.*)$`,
    form: 'certain',
  },
  // emailed Ada Example (Developer) at Acme: outcome
  {
    source: String.raw`^(?<type>[^:|.;@]{2,50}?)\s+(?:${to}\s+)?(?<person>${name})\s*(?:\((?<position>[^()]+)\)|,\s*(?:an?\s+|the\s+)?(?<role>[^,.:;]{3,50}?),?)?\s+(?:at|from|of|with|@)\s+(?<company>${company})${behind}(?<rest>.*)$`,
    form: 'certain',
  },
  // emailed Ada Example (Developer) and what came of it
  {
    source: String.raw`^(?<type>${contacted})\s+(?<person>${name})\s*\((?<position>[^()]{2,60}?)\)\s*[:.,–—-]*\s*(?<rest>.*)$`,
    form: 'certain',
  },
  // emailed Ada Example (Acme) and what came of it
  {
    source: String.raw`^(?<type>${contacted})\s+(?<person>${name})\s*\((?<company>[^()]{2,60}?)\)\s*[:.,–—-]*\s*(?<rest>.*)$`,
    form: 'certain',
  },
  // coffee with Ada Example (Acme): outcome
  {
    source: String.raw`^(?<type>[^:|.;@()]{2,50}?)\s+${to}\s+(?<person>${name})\s*\((?<company>[^()]{2,60}?)\)\s*[:.,–—-]*\s*(?<rest>.*)$`,
    form: 'certain',
  },
  // emailed Ada Example (Developer): outcome, where a heading says the company
  {
    source: String.raw`^(?<type>[^:|.;@()]{2,50}?)\s+(?:${to}\s+)?(?<person>${name})\s*\((?<position>[^()]{2,60}?)\)\s*[:.,–—-]*\s*(?<rest>.*)$`,
    form: 'certain',
    datedOnly: true,
  },
  // Acme, phone screen with Ada Example, outcome
  {
    source: String.raw`^(?<company>${company}),\s+(?<type>[^:|.;@(),]{2,50}?)(?:\s+${to}\s+(?<person>${name}))?(?:[,:;.]\s+|\s+[-–—]\s+|$)(?<rest>.*)$`,
    form: 'certain',
    datedOnly: true,
  },
  // Ada Example : Developer @ Acme - outcome
  {
    source: String.raw`^(?<person>(?:(?!\s[-–—]\s)[^:@|(),]){2,60}?)\s*(?::|,|\s-|\s–|\s—)\s*(?<position>${phrase})\s*(?:@|\bat\s+(?=[\p{Lu}\p{N}]))\s*(?<company>[^:@|;]+?)(?:\s+[-–—]\s+|[:;]\s+|\.\s+|$)(?<rest>.*)$`,
    form: 'certain',
  },
  // Acme's Ada Example - outcome
  {
    source: String.raw`^(?<company>${company})['’]s\s+(?<person>${name}(?:\s+(?:&|and)\s+${name})?)(?:\s*-{2,}\s*|\s*[–—:,]\s*|\s+-\s+)(?<rest>.+)$`,
    form: 'certain',
  },
  // Ada Example at Acme
  {
    source: String.raw`^(?<person>${name})\s+at\s+(?<company>\p{Lu}[^\s.,;:]*(?:\s+[^\s.,;:]+){0,2})$`,
    form: 'certain',
  },
  // Ada Example @ Acme - outcome
  {
    source: String.raw`^(?<person>${name})\s*@\s*(?<company>[^:@|;]+?)(?:\s+[-–—]\s+|[:;]\s+|\.\s+|$)(?<rest>.*)$`,
    form: 'certain',
  },
  // phone screen with Acme: outcome
  {
    source: String.raw`^(?<type>[^:|.;@]{2,50}?)\s+(?:at|with|from|to|@)\s+(?<company>${company})${behind}(?<rest>.*)$`,
    form: 'certain',
    datedOnly: true,
  },
  // Acme: Ada Example - outcome
  {
    source: String.raw`^(?<company>[^:|()@]{1,50}?)(?:\s*:|\s+[-–—])\s+(?<person>${name})(?:,\s*(?<position>[^:;.–—-]{3,50}?))?(?:\s+[-–—]\s+|[:;.,]\s+|$)(?<rest>.*)$`,
    form: 'likely',
  },
  // Acme - applied, no answer
  {
    source: String.raw`^(?<company>[^:|()@–—]{1,50}?)(?:\s*:|\s+[-–—])\s+(?<rest>.+)$`,
    form: 'likely',
    datedOnly: true,
  },
  // Acme (referred by Ada Example): phone screen
  {
    source: String.raw`^(?<company>\p{Lu}[\p{L}\p{N}&'’-]*)\s+\([^()]{2,60}\)\s*[:–—-]\s+(?<rest>.+)$`,
    form: 'likely',
    datedOnly: true,
  },
  // Acme (Developer)
  { source: String.raw`^(?<company>${company})$`, form: 'likely', datedOnly: true },
];

const patterns = new Map<LineForm, RegExp>();

/** Built when a line is first tried: most logs are tables, and classes of letters take 15 ms to build. */
function patternOf(form: LineForm): RegExp {
  const pattern = patterns.get(form) ?? new RegExp(form.source, 'su');
  patterns.set(form, pattern);
  return pattern;
}

/** Finds the fields of a line from which a date at its beginning was taken. */
export function matchPattern(text: string, dated: boolean): PatternMatch {
  const pipes = matchPipes(text);
  if (pipes) return pipes;
  for (const form of forms) {
    if (form.datedOnly && !dated) continue;
    const match = patternOf(form).exec(text);
    if (match?.groups && isSensible(match.groups)) return rightWayRound(spansOf(match, form.form), text);
  }
  return { fields: {}, rest: { start: 0, end: text.length }, form: 'none' };
}

/** `Ada Example - Acme - I have heard of people who work at Acme`: what one works at is the company. */
function rightWayRound(match: PatternMatch, text: string): PatternMatch {
  const { company: firm, person } = match.fields;
  if (match.form !== 'likely' || !firm || !person || !match.rest) return match;
  const named = text.slice(person.start, person.end);
  const isFirm = [' at ', ' for '].some((word) => text.includes(`${word}${named}`, match.rest?.start));
  return isFirm ? { ...match, fields: { ...match.fields, company: person, person: firm } } : match;
}

/** A kind of activity is no company and no person, and a lead-in without a known word is none of an activity. */
function isSensible(groups: Readonly<Record<string, string | undefined>>): boolean {
  const { type, company: firm, person, position } = groups;
  // Half past five is no company, and what goes on and on is a sentence.
  if (firm !== undefined && !/\p{L}/u.test(firm.replace(/\d\s*[ap]m\b/gi, ''))) return false;
  if (firm !== undefined && firm.split(/\s+/).length > 7) return false;
  if (type !== undefined && type.trim() !== '' && typeOfName(type) === undefined) return false;
  if (person !== undefined && typeOfName(person) !== undefined && position === undefined) return false;
  const isRole = position === undefined || roleWords.test(position);
  if (isRole && type !== undefined && firm !== undefined && roleWords.test(firm)) return false;
  if (!isRole && firm === undefined) return false;
  if (firm !== undefined && groups['type'] === undefined && person === undefined) {
    return typeOfName(firm) === undefined && firm.split(/\s+/).length <= 5;
  }
  return true;
}

const fieldNames = ['type', 'company', 'person', 'position'] as const;

function spansOf(match: RegExpExecArray, form: PatternMatch['form']): PatternMatch {
  const fields: Partial<Record<ActivityField, Span>> = {};
  let from = 0;
  const found: [string, string | undefined][] = Object.entries(match.groups ?? {});
  for (const [group, value] of found) {
    if (value === undefined || value.trim() === '' || group === 'rest') continue;
    const start = match[0].indexOf(value, from);
    const field = group === 'role' ? 'position' : fieldNames.find((known) => known === group);
    if (field) fields[field] = { start, end: start + value.length };
    from = start + value.length;
  }
  const rest = match.groups?.['rest'] ?? '';
  const end = match[0].length;
  settleRole(fields, match[0]);
  return { fields, ...(rest.trim() !== '' && { rest: { start: end - rest.length, end } }), form };
}

/** `(Acme, Developer)` is the company first; `(Turing alum)` is none; of `(Developer AcmeLabs)` the last word is one. */
function settleRole(fields: Partial<Record<ActivityField, Span>>, text: string): void {
  const { company: firm, position } = fields;
  const isRole = (span: Span) => roleWords.test(text.slice(span.start, span.end));
  const isAlumnus = (span: Span) => /\balum/i.test(text.slice(span.start, span.end));
  if (firm && position && isAlumnus(position) && isRole(firm)) {
    fields.position = { start: position.start, end: firm.end };
    delete fields.company;
  } else if (firm && position && isRole(firm) && !isRole(position)) {
    fields.company = position;
    fields.position = firm;
  } else if (firm && !position && isAlumnus(firm)) {
    fields.position = firm;
    delete fields.company;
  } else if (!firm && position) {
    const words = text.slice(position.start, position.end);
    const last = /\s+(?=\p{Lu}\p{Ll}+\p{Lu}[\p{L}\p{N}]*$)/u.exec(words);
    if (!last || !roleWords.test(words.slice(0, last.index))) return;
    fields.position = { start: position.start, end: position.start + last.index };
    fields.company = { start: position.start + last.index + last[0].length, end: position.end };
  }
}

/** Name | Company - prose; with more parts, the one that is a role is the position. */
function matchPipes(text: string): PatternMatch | undefined {
  if (!/^[^|\s][^|]*\|\s*[^|\s]/.test(text)) return undefined;
  const spans = spansBetweenPipes(text);
  const last = spans.at(-1);
  if (!last) return undefined;
  const tail = /(?:\s+[-–—]+\s+|\s*:\s+)(.*)$/s.exec(text.slice(last.start, last.end));
  const rest =
    tail?.[1] !== undefined && tail[1] !== ''
      ? { start: last.end - tail[1].length, end: last.end }
      : undefined;
  if (tail) spans[spans.length - 1] = { start: last.start, end: last.start + tail.index };
  const link = spans.findIndex(({ start, end }) => isAddress.test(text.slice(start, end)));
  if (link >= 2) return withLink(spans, link);
  const role =
    spans.length > 2 ? spans.find(({ start, end }) => roleWords.test(text.slice(start, end))) : undefined;
  const [person, firm, ...more] = spans.filter((span) => span !== role);
  const end = rest ?? (more[0] && { start: more[0].start, end: last.end });
  return {
    fields: { ...(person && { person }), ...(firm && { company: firm }), ...(role && { position: role }) },
    ...(end && { rest: end }),
    form: 'certain',
  };
}

const isAddress = /^\s*(?:https?:\/\/|www\.)\S+\s*$/i;

/** Company | Developer | https://… | submitted: with the address of a position, it is an application. */
function withLink(spans: readonly Span[], link: number): PatternMatch {
  const [firm, position] = spans;
  const behind = spans[link + 1];
  const last = spans.at(-1);
  return {
    fields: { ...(firm && { company: firm }), ...(position && { position }) },
    ...(behind && last && { rest: { start: behind.start, end: last.end } }),
    form: 'certain',
  };
}

function spansBetweenPipes(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const part of text.split('|')) {
    if (part.trim() !== '') spans.push({ start, end: start + part.length });
    start += part.length + 1;
  }
  return spans;
}
