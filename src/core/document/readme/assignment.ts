import { remembered } from '../../../util/remembered.ts';
import { singleSpaced } from '../../text/words.ts';
import type { DocumentOf } from '../document.ts';
import type { SectionTopic } from '../sections/section.ts';

/** What of a README reads as the homework and not as the product. */
export interface AssignmentText {
  /** The first places that show it, as a reader sees them. */
  readonly signs: readonly string[];
  /**
   * `scenario`: it gives the reader a part to play (“You are a developer who …”), as exercises do. `challenge`: that of a
   * school which has sections of its own on set-up and tests. `list`: but a list of what was required, beside which a
   * README may say all that it should.
   */
  readonly kind: 'brief' | 'scenario' | 'challenge' | 'list';
  /** How many of its headings only who sets a task writes. */
  readonly headings: number;
}

/** Headings that only who sets a task writes. Each counts once. */
const taskHeadings: readonly RegExp[] = [
  /^learning (?:goals?|objectives?|outcomes?|competencies)\b/,
  /^(?:bonus:? )?(?:iteration|part|task|milestone|level|challenge|exercise) \d+\b.{0,80}$/,
  /^(?:(?:evaluation|grading|project|scoring) )?rubric\b|^grading\b|^evaluation(?: criteria)?$/,
  /^(?:how to submit|submission(?: instructions| guidelines)?|submitting(?: your .{1,40})?|turn(?:ing)? in)\b/,
  /^deliverables?$/,
  /^assignment\b|^(?:app|project|assignment|homework|lab) (?:prompt|brief|spec(?:ification)?s?|instructions|requirements)$/,
  /^due (?:dates?|by)\b|^deadlines?$/,
  /^(?:(?:your|the) (?:task|assignment|brief)\b|(?:about )?(?:the )?(?:task|assignment)$)/,
  /\bproject guidelines$/,
  /^what (?:will|shall) (?:i|you|we) learn\b|^what you(?:'ll| will) learn\b/,
  /^(?:technical )?acceptance criteria\b/,
  // Trybe’s and Laboratoria’s, whose briefs are in Portuguese and Spanish.
  /^entregáveis$|^instruções para entregar/,
  /^requisitos (?:do projeto|obrigatórios)/,
  /^o que (?:deverá|será) (?:ser )?(?:avaliado|desenvolvido|verificado)/,
  /^(?:\d+\W+)?objetivos de aprendizaje/,
  /^(?:\d+\W+)?criterios de (?:aceptación|evaluación)/,
  /^(?:\d+\W+)?consideraciones (?:generales|técnicas)|^(?:\d+\W+)?hacker edition/,
];

/** A first glance: hardly any heading is one of these. */
const anyTaskHeading = new RegExp(taskHeadings.map(({ source }) => source).join('|'));

/** Without it there is no part to play; looked for first, since most READMEs have none. */
const addressing = /\b[Yy]ou (?:are an? |have been |work as )/;

/** Tells that the text is to go, or that of others begins with it. */
const toReplace =
  /\b(?:(?:delete|replace) (?:all )?(?:of )?(?:the contents? of )?this (?:file|readme)|this is (?:the|a) (?:starter|(?:base|starter) (?:repo\w*|code|kit|project)) (?:for|used|of))\b/i;
/** That is said at the beginning, or nobody would see it. */
const openingLength = 4_000;

/** Words of the briefs of schools, which need no heading to be known. Each counts for two. */
const briefWords =
  /\b(?:necessary deliverables|suggested ways to get started|be working (?:individually|alone|in (?:pairs|groups|teams)) (?:for|on|to)|commit early,? commit often|for (?:your|this week’s) homework|you (?:were|(?:have|are)(?: now)? (?:been|being)) asked to)\b/gi;

/** A first glance: one of these is in each of them. */
const ofBriefs = ['eliverables', 'ways to get started', 'e working ', 'ommit often', 'omework', 'asked to'];

/** The same of a school whose briefs are called challenges. */
const challengeWords =
  /\b(?:feel free to use google\b|check in a partial solution|start by forking this repo|you must submit (?:a pull request to this repo|your work by)|(?:in )?code review,? we(?:['’]ll| will) be hoping to see|if you have time,? you can implement the following|your readme should indicate the technologies used|good luck and let the \w+ begin)/gi;

/** A first glance: one of these is in each of them, and in hardly any other text. */
function isChallenge(text: string): boolean {
  return text.includes('partial solution') || text.includes('hoping to see');
}

/** Below the names of tasks on a school’s platform; so many are copied from there. */
const taskLines = /^(?:mandatory|#advanced)(?=\s*$)/gm;
const fewestTasks = 3;

/** A part that an exercise gives to who reads it. */
const scenario =
  /\b(?<!if )(?<!while )you (?:are|have been hired as|work as) an? (?:[\w-]+ ){0,3}(?:developer|engineer|consultant|programmer|data (?:analyst|scientist))s?\b(?: (?:who|working|on|at|for|in|hired|tasked)\b)/;

/** Sentences that speak to the one who is to do it. */
const taskSentences: readonly RegExp[] = [
  /\b(?:in|for) (?:this|the)(?: \w+)? (?:lab|assignment|exercise|homework|challenge|project|lesson),? (?:you|we) ?(?:will|'ll|are|should|must|need)\b/,
  /\bfor this (?:\w+ )?project,? (?:please )?(?:build|create|design|make|write) an? /,
  /\byou (?:are|have been) tasked with\b/,
  /\byour assignment page\b|\byou are welcome to create additional\b|\bdo not (?:move or rename|alter your)\b/,
  /\bby the end of (?:this|the) (?:lab|lesson|assignment|project|module|exercise)\b/,
  /\b(?:will be|(?:homework|assignment|challenge|project) is) (?:graded|evaluated|assessed|scored|marked)\b/,
  /\byour (?:job|task|challenge|mission) is\b/,
  /\bas an? [^.]{3,80} i want [^.]{3,200} so (?:that|i)\b/,
  /\bgiven [^.]{3,120}\bwhen [^.]{3,120}\bthen\b/,
  /\byou(?:'ll| will) (?:build|create|design|demonstrate|implement|practi[cs]e)\b/,
  /\blearning (?:objectives|goals|outcomes) covered\b/,
  /\babout (?:whatever|anything) you (?:want|like)\b|\bas you see fit\b/,
  /\b(?:topic|idea|project) (?:that interests you|of your (?:own )?choice)\b/,
  /\b(?:your|the) instructors?\b|\bteaching assistants?\b/,
  /\bstudents? (?:will|must|should|may|are (?:expected|required))\b/,
  /\b(?:turn|hand) (?:it |this )?in (?:your|the|a)\b|\b(?:deliver|submit) your (?:project|assignment|work|code|repo|lab|solution|pull request)\b/,
  // The last line of the labs of a school.
  /\bstart learning to code for free\b/,
  /\bextra credit\b|\bdue (?:by|on|at) \S/,
  /\byour (?:app|application|program|project|site|website|page|solution|code|team|group) (?:must|should|needs? to|has to|will need)\b/,
  /\byou (?:must|should|are (?:required|expected|going|not allowed) to|may not)\b(?! (?:have|see|be able|now|get))/,
];

/** Without other signs these may stand anywhere. */
const weakHeadings =
  /^(?:extensions?|stretch goals?|bonus(?:es)?(?: .{1,20})?|(?:minimum |project |functional |technical )?requirements|why this project|instructions|objectives?|user stor(?:y|ies)|mvp|specs?|specifications?|rules)\b.{0,40}$/;

/** Items of a list that tell what is to be made, and not what is needed to run it. */
const demand =
  /^[ \t]*(?:[-*+]|\d{1,2}[.)])[ \t]+(?:\[.\] )?(?:(?:you )?(?:must|should)\b|build (?:an?|out)\b|use (?:at least|active ?record|multiple|good|proper)\b|ensure (?:that )?|include (?:at least|user)\b|(?:the |your )?(?:app|application|project|users?|site) (?:must|should)\b|there (?:must|should) be\b)[^\n]*/gim;
const fewestDemands = 3;

/** Whether a list tells what is to be made, and so not what it needs to run. */
export function isDemanded(content: string): boolean {
  return (content.match(demand)?.length ?? 0) >= fewestDemands;
}

/** The first of what was required, below a heading that announces it. */
function requiredIn({ facts: { sections }, text }: DocumentOf<'readme'>): string | undefined {
  for (const { title, content } of sections) {
    if (!weakHeadings.test(seen(title))) continue;
    const [first, ...others] = text.slice(content.start.offset, content.end.offset).match(demand) ?? [];
    if (others.length + 1 >= fewestDemands) return first?.replace(/^[\s\d.)*+-]+/, '').trim();
  }
  return undefined;
}

/**
 * A heading that is a task counts for two, a sentence to the one who does it for one and a half, a part to play for two
 * more, others for one.
 */
const enough = 5;

/**
 * Whether a README tells what was to be done instead of what was made: a pasted assignment, a lesson, a rubric.
 * Seen in READMEs of bootcamp projects (learning goals, iterations, rubric, how to submit).
 */
export const findAssignment = remembered(judge);

function judge(readme: DocumentOf<'readme'>): AssignmentText | undefined {
  const {
    facts: { sections },
    text,
  } = readme;
  const titles = sections.map(({ title }) => ({ title, seen: seen(title) }));
  const tasks = titles.filter((one) => anyTaskHeading.test(one.seen));
  const headings = taskHeadings.flatMap(
    (pattern) => tasks.find((one) => pattern.test(one.seen))?.title ?? [],
  );
  const weak = titles
    .filter((one) => weakHeadings.test(one.seen) && !headings.includes(one.title))
    .slice(0, 2);
  const replace = toReplace.exec(text.slice(0, openingLength))?.[0];
  if (replace !== undefined) return { signs: [replace], kind: 'brief', headings: headings.length };
  const lines = text.includes('\nmandatory') ? (text.match(taskLines) ?? []) : [];
  const challenge = isChallenge(text) ? [...new Set(text.match(challengeWords))] : [];
  const brief = [
    ...new Set(ofBriefs.some((words) => text.includes(words)) ? text.match(briefWords) : []),
    ...challenge,
    ...(lines.length < fewestTasks ? [] : lines.slice(0, fewestTasks)),
  ];
  const signsWithWeight = headings.length + weak.length + brief.length;
  if (signsWithWeight === 0 && !addressing.test(text)) return undefined;
  const plain = singleSpaced(
    text
      .slice(0, 40_000)
      .replaceAll('’', "'")
      .replace(/[*_`]+/g, ''),
  ).toLowerCase();
  const role = scenario.exec(plain)?.[0];
  // Without any heading of a task, sentences alone are those of a guide.
  if (signsWithWeight === 0 && role === undefined) return undefined;
  const sentences = [scenario, ...taskSentences].flatMap((pattern) => pattern.exec(plain)?.[0] ?? []);
  const numbered = tasks.filter((one) => taskHeadings[1]?.test(one.seen)).length > 2 ? 1 : 0;
  const sum =
    (headings.length + brief.length) * 2 + sentences.length * 1.5 + weak.length + numbered + (role ? 2 : 0);
  const signs = [...headings, ...brief, ...sentences, ...weak.map(({ title }) => title)];
  if (sum >= enough) {
    const kind = challenge.length > 0 ? 'challenge' : role === undefined ? 'brief' : 'scenario';
    return { signs: signs.slice(0, 3), kind, headings: headings.length };
  }
  const required = weak.length > 0 ? requiredIn(readme) : undefined;
  return required === undefined ? undefined : { signs: [required], kind: 'list', headings: 0 };
}

/** Topics that the one who sets a task does not write about. */
const ownTopics: readonly SectionTopic[] = ['tech-stack', 'challenges', 'contributors', 'my-part'];
/** Topics that an exercise with a part to play leaves to its reader, and other assignments do not. */
const leftTopics: readonly SectionTopic[] = ['setup', 'usage', 'tests'];

/** Who made it speaks, which no assignment does. */
const ownVoice =
  /\b(?:i|we) (?:(?:also|then|first|only) )?(?:wanted|made|built|used|learned|added|decided|chose|created|started|tried|found|struggled|had to|was able|were able|did)\b|\bmy (?:own )?(?:app|application|code|game|job|program|project|site|solution|website)\b/i;

/** What somebody adds to such a challenge. */
const besideChallenge =
  /\b(?:demo|deployed|done|how to|install\w*|my|not (?:yet )?(?:attempted|implemented)|our|progress|running|screen ?shots?|set ?up|tech(?:nology|nologies)? (?:stack|used)|usage)\b/i;

/** Who made it tells what was asked for, and did more than paste it. */
const tellsOfTask =
  /\b(?:the|this|our) (?:\w+ )?(?:assignment|homework|instructions) (?:asked|listed|required|specified)\b/i;

const fewestAddresses = 15;

/** Whether a long text speaks to “you” all the time, and hardly ever of “me”. */
function addressesReader(text: string): boolean {
  const you = text.match(/\b[Yy]ou(?:r|rs)?\b/g)?.length ?? 0;
  return you >= fewestAddresses && you > 4 * (text.match(/\b(?:I|[Mm]y)\b/g)?.length ?? 0);
}

/** Whether a README is an assignment beside which hardly anything stands that only its author could say. */
export function isOnlyAssignment(readme: DocumentOf<'readme'>): boolean {
  const assignment = findAssignment(readme);
  if (!assignment || assignment.kind === 'list' || tellsOfTask.test(readme.text)) return false;
  const { sections, liveLinks, screenshots } = readme.facts;
  const asks = addressesReader(readme.text);
  // User stories are often set in code, and speak for somebody else.
  const speaks = !asks && ownVoice.test(readme.text.replace(/^```[^]*?^```/gm, ''));
  if (assignment.kind === 'challenge')
    return !speaks && !sections.some(({ title }) => besideChallenge.test(title));
  const own = assignment.kind === 'scenario' ? [...ownTopics, ...leftTopics] : ownTopics;
  const told = own.filter((topic) =>
    sections.some(({ title, topics }) => topics.includes(topic) && !isTaskHeading(title)),
  ).length;
  // Links and mock-ups are part of a long assignment.
  if (told === 0 && !speaks && assignment.headings > 2) return true;
  // Who sets a task shows pictures of what is to be made.
  const shown = [liveLinks.length > 0, screenshots.length > 0 && !asks, speaks];
  return told + shown.filter(Boolean).length < 2;
}

/** Whether a heading is a step of an assignment, which tells nothing of the product whatever it is called. */
export function isTaskHeading(title: string): boolean {
  return taskHeadings[1]?.test(seen(title)) === true;
}

function seen(title: string): string {
  const lower = title.toLowerCase();
  if (/^[a-z](?:.*[a-z])?$/.test(lower)) return lower;
  return lower.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N})]+$/gu, '').trim();
}
