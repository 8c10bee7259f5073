import type { ActivityField } from '../activity.ts';

/** The names that logs give their columns and labels, best first: the first that is present is the field's place. */
const aliases: Readonly<Record<ActivityField, readonly string[]>> = {
  date: list(`date, date of contact, contact date, date contacted, date sent, contacted on, date applied, applied date,
    applied on, application date, date of application, date submitted, interview date, date of interview, day, when,
    dates, sent on, applied, submitted, sent, timestamp, date added`),
  type: list(`activity, activity type, type of activity, activities, type, kind, action, type of contact, contact type,
    what, event`),
  company:
    list(`company, company name, employer, employer name, organisation, organization, org, company of contact,
    companies, employers, company organization, company organisation, business, firm, agency, startup, at`),
  person:
    list(`contact, contact name, name of contact, contact person, person, person of contact, point of contact,
    person contacted, people, contacts, who, name, names, interviewer, recruiter, hiring manager, spoke with, poc, to,
    person of contact and relevant position, person and position, contact and position, interviewers, primary contact`),
  position:
    list(`contact title, contact position, contact role, position, positions, role, roles, title, titles,
    their title, relevant position, job title, position title, job role, position role, role position, job position,
    job, position applied for, opening`),
  channel:
    list(`channel, contact method, method of contact, method, how, via, medium, means, platform, how contacted,
    applied via, source, job board`),
  status: list(
    `status, stage, state, current status, application status, progress, action complete, complete, done`,
  ),
  outcome: list(`outcome, outcomes, result, results, what happened, response, responses, reply, feedback,
    heard back, any response, outcome result`),
  followUp: list(`follow up, follow up date, follow up on, followup, followup date, next step, next steps,
    next step date, next action, next contact, follow up plan, next date, reminder, next`),
  link: list(`link, url, job link, link to job announcement, job posting, posting, job url, application link, listing,
    job description, evidence, links`),
  notes: list(
    `notes, note, comments, comment, remarks, details, description, additional notes, memo, summary, misc`,
  ),
};

/** For names that are not listed: the first pattern that matches. */
const patterns: readonly (readonly [RegExp, ActivityField])[] = [
  [/\bfollow|\bnext\b/, 'followUp'],
  [/\b(?:url|link|posting)\b/, 'link'],
  [/\bdate\b/, 'date'],
  [/\b(?:contact|person|interviewer|recruiter)\b.*\b(?:title|role|position)\b/, 'position'],
  [/\b(?:company|employer|organi[sz]ation)\b/, 'company'],
  [/\b(?:method|channel|platform)\b/, 'channel'],
  [
    /\b(?:contact|person|interviewer|recruiter)\b(?!.*\b(?:email|e mail|phone|info|information|details|number)\b)/,
    'person',
  ],
  [/\b(?:status|stage)\b/, 'status'],
  [/\b(?:outcome|result|response)\b/, 'outcome'],
  [/\b(?:role|position|job title)\b/, 'position'],
  [/\b(?:notes?|comments?)\b/, 'notes'],
];

const exact = new Map<string, { readonly field: ActivityField; readonly rank: number }>();
for (const field of Object.keys(aliases) as ActivityField[]) {
  aliases[field].forEach((alias, rank) => exact.set(alias, { field, rank }));
}

/** The rank of a name that is known by a pattern only: behind every listed one. */
const patternRank = 1000;

function list(names: string): string[] {
  return names.split(',').map((name) => name.trim().replace(/\s+/g, ' '));
}

/** Lower case, words only: `Follow-up?` and `**Follow up**` are the same name. */
export function plainName(header: string): string {
  return header
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The field that a label such as `Contact:` names, when it is one of the known names. */
export function fieldOfLabel(label: string): ActivityField | undefined {
  return exact.get(plainName(label))?.field;
}

/** The field of a long label that explains itself: `Outcome (did you get a response?)`. */
export function fieldOfLongLabel(label: string): ActivityField | undefined {
  return fieldAndRank(plainName(label.replace(/\([^()]*\)/g, ' ')))?.field;
}

/**
 * The field of each column, by its header and not by its place. Each field has one column, that with the best
 * name; a further one (`Job title` beside `Contact title`) stays a column of the student's own.
 */
export function fieldsOfHeaders(headers: readonly string[]): (ActivityField | undefined)[] {
  const found = headers.map((header) => fieldAndRank(plainName(header)));
  const best = new Map<ActivityField, number>();
  found.forEach((known, column) => {
    if (!known) return;
    const rival = found[best.get(known.field) ?? -1];
    if (!rival || known.rank < rival.rank) best.set(known.field, column);
  });
  return found.map((known, column) => (known && best.get(known.field) === column ? known.field : undefined));
}

function fieldAndRank(name: string): { field: ActivityField; rank: number } | undefined {
  const known = exact.get(name);
  if (known) return known;
  const match = patterns.find(([pattern]) => pattern.test(name));
  return match && { field: match[1], rank: patternRank };
}
