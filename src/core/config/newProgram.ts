/** What is known of a new program. */
export interface NewProgram {
  readonly id: string;
  readonly title: string;
  /** IANA name. */
  readonly timeZone: string;
  /** ISO date of the first day. */
  readonly start: string;
}

/** The text of a program to start from: one deliverable of each common kind, with comments that say what can be changed. */
export function newProgram({ id, title, timeZone, start }: NewProgram): string {
  const values = { id: idOf(id), title, timeZone, start };
  return template.replaceAll(/\{\{(id|title|timeZone|start)\}\}/g, (_, name: keyof typeof values) =>
    JSON.stringify(values[name]),
  );
}

/** Letters, digits and hyphens, starting with a letter. */
function idOf(text: string): string {
  const plain = text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[^a-z]+|-+$/g, '');
  return plain === '' ? 'our-program' : plain;
}

const template = `// What a school asks for. Students name this file in readiness.json: { "program": "./program.jsonc" }.
// The editor completes and explains every field. \`readiness program check\` lists what is wrong,
// \`readiness program calendar\` prints the dates.
{
  "id": {{id}},
  "title": {{title}},

  // All dates and times are local to this place.
  "timeZone": {{timeZone}},

  // Who approves, and how students reach them.
  "coordinator": { "name": "The coordinator", "reach": "by e-mail" },

  // Dates from which others are counted: for the next cohort, only these change.
  "calendar": { "start": {{start}} },

  // Dates that each student sets in readiness.json, under "calendar".
  "studentDates": { "job-search-start": { "title": "your job search start date" } },

  // Where public holidays are no business days: { "country": "US", "region": "CO" }, and days of your own beside them:
  // "publicHolidays": { "country": "US" },
  "holidays": [],

  // The first day of a week in which something is asked: "Monday" or "Sunday".
  "weekStart": "Monday",

  // People and companies that are no cold contacts: { "company": "Acme", "reason": "a partner of the school" }.
  "skipList": [],

  // How much rules weigh, and what they take: { "resume-too-long": { "level": "error", "pages": 1 } }.
  "rules": {},

  // Jobs that you have chosen: a file beside this one, or an address that starts with https://.
  // "opportunities": { "title": "Jobs that we have chosen", "file": "jobs.json" },

  "deliverables": [
    {
      "id": "resume",
      "title": "Résumé",
      // A document: it is there, and no errors are left in it.
      "kind": "document",
      "document": "resume",
      // Without this, complete is enough. It may expire: "approvalExpires": { "days": 180 }.
      "approval": "coordinator",
      // For some students only: "appliesTo": { "tracks": ["back-end"], "fromModule": 4 }.
      "checkpoints": [
        {
          "id": "submitted",
          "title": "Résumé submitted",
          "requires": "submitted",
          // Two weeks after the start, at 16:00. Or { "date": "2026-12-04", "time": "16:00", "weekday": "Friday" }.
          "due": { "anchor": "start", "weeks": 2, "time": "16:00" }
        }
      ]
    },
    {
      "id": "projects",
      "title": "Projects",
      // Three projects whose READMEs have no errors.
      "kind": "projects",
      "count": 3
    },
    {
      "id": "outreach",
      "title": "Outreach",
      // Rows of the job-search log: so many in all, with some of them by a date.
      "kind": "activities",
      "types": ["outreach"],
      "count": 6,
      "evidence": ["date", "company", "person"],
      "checkpoints": [
        { "id": "first", "title": "First two", "count": 2, "due": { "anchor": "start", "weeks": 3 } }
      ]
    },
    {
      "id": "weekly-applications",
      "title": "Applications each week",
      // So many in each week of a window: weeks of the calendar, or with "weeks": "rolling" from its first day on.
      "kind": "activities",
      "types": ["application"],
      "perWeek": 3,
      "window": { "from": "job-search-start", "days": 180, "endsWith": "accepted-offer" }
    },
    {
      "id": "coding",
      "title": "Continue to code",
      // The student's own commits, over the portfolio and its projects.
      "kind": "coding",
      "perWeek": { "commits": 5 },
      "window": { "from": "job-search-start", "days": 180, "endsWith": "accepted-offer" }
    },
    {
      "id": "portfolio",
      "title": "Portfolio",
      // All of several things: ids of others, and parts that stand only here.
      "kind": "composite",
      "parts": ["resume", "projects", { "kind": "document", "document": "portfolio-copy" }]
    },
    {
      "id": "offers",
      "title": "Offers answered",
      // What must be answered in time.
      "kind": "response",
      "to": { "types": ["offer"] },
      "withinBusinessDays": 5
    }
  ]
}
`;
