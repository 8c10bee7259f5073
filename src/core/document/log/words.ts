import type { ActivityType } from '../activity.ts';

/** How a type of activity is written in a log. */
export const activityNames: Readonly<Record<ActivityType, string>> = {
  outreach: 'Outreach',
  'follow-up': 'Follow-up',
  application: 'Application',
  interview: 'Interview',
  'practice-interview': 'Practice interview',
  offer: 'Offer',
  response: 'Response',
  event: 'Event',
  'blog-post': 'Blog post',
  meeting: 'Meeting',
  other: 'Other',
};

const typeByName = new Map<string, ActivityType>(
  (Object.keys(activityNames) as ActivityType[]).map((type) => [activityNames[type].toLowerCase(), type]),
);

/** The words of each type, the more telling first: "phone interview" is an interview, "mock interview" a practice. */
const words: readonly (readonly [ActivityType, RegExp])[] = [
  ['outreach', /\binformational\b/i],
  ['practice-interview', /\b(?:mock|practi[cs]e)\b/i],
  [
    'interview',
    /\binterview(?:s|ed|ing)?\b|\b(?:phone|technical|tech|recruiter|initial|video) screen(?:ing)?\b|\bscreening\b|\bon-?site\b|\btake-?home\b|\b(?:code|coding|technical) challenge\b|\bfinal round\b/i,
  ],
  [
    'offer',
    /\boffers?\b|\boffered(?! (?:to|advice|help|some|(?:me |us )?an? (?:opportunity|coffee|chat|referral|intro\w*|meeting|call))\b)/i,
  ],
  ['application', /\bappl(?:y|ied|ying|ications?)\b|\bsubmitted\b/i],
  ['blog-post', /\bblog(?:ged|ging|post)?\b|\barticle\b/i],
  ['outreach', /\bcoffees?\b|\boutreach\b|\bcold\b|\breach(?:ed|ing)? out\b/i],
  ['event', /\bmeet-?ups?\b|\bconference\b|\bhackathon\b|\b(?:career|job) fair\b|\bevents?\b|\bworkshop\b/i],
  [
    'response',
    /\brespon(?:se|ses|ded)\b|\brepl(?:y|ies|ied)\b|\breject(?:ed|ion)\b|\bheard back\b|\bdeclined\b/i,
  ],
  // Before the ways in which one writes: "follow-up by email" is to somebody who was written to before.
  ['follow-up', /\bfollow(?:ed|ing|s)?[ -]?ups?\b/i],
  [
    'outreach',
    /\be-?mail(?:s|ed|ing)?\b|\blinked-?in\b|\bmessag(?:e|es|ed|ing)\b|\bdm(?:s|ed|'d|’d)?\b|\binmail\b|\btweet(?:ed)?\b|\bslack(?:ed)?\b|\bcontact(?:ed)?\b|\b(?:phone )?call(?:s|ed)?\b|\bphoned?\b|\btexted\b|\btext message\b|\bconnect(?:ed|ion)?\b|\bintro(?:duced|duction)?\b|\bnetwork(?:ed|ing)?\b|\btwitter\b|\bletter\b|\bwrote to\b|\bpinged\b/i,
  ],
  ['meeting', /\bmeetings?\b|\bmet\b|\b1[:-]1\b|\bone-on-one\b|\bcheck-?in\b|\bcoach(?:ing)?\b|\blunch\b/i],
];

/** The type that an activity's own name says (`Cold e-mail`, `Phone screen`); `undefined` for a word of the student's own. */
export function typeOfName(name: string): ActivityType | undefined {
  return typeByName.get(name.trim().toLowerCase()) ?? words.find(([, pattern]) => pattern.test(name))?.[0];
}

/** The types that a name holds, without repeats: "Applied, then phone screen" has two. */
export function typesOfName(name: string): ActivityType[] {
  return [...new Set(words.filter(([, pattern]) => pattern.test(name)).map(([type]) => type))];
}

/** The type that prose tells of: what its first clause says, else what comes first in the rest. */
export function typeOfProse(prose: string): ActivityType | undefined {
  const clause = /^[^:;.–—|]*/.exec(prose)?.[0] ?? '';
  const first = words.find(([, pattern]) => pattern.test(clause));
  if (first) return first[0];
  let best: { type: ActivityType; index: number } | undefined;
  for (const [type, pattern] of words) {
    const index = pattern.exec(prose)?.index;
    if (index !== undefined && (!best || index < best.index)) best = { type, index };
  }
  return best?.type;
}

const channels: readonly (readonly [string, RegExp])[] = [
  ['LinkedIn', /\blinked-?in\b|\binmail\b/i],
  ['email', /\be-?mail(?:s|ed|ing)?\b/i],
  ['coffee', /\bcoffees?\b/i],
  ['phone', /\bphoned?\b|\bcall(?:s|ed)?\b/i],
  ['Slack', /\bslack(?:ed)?\b/i],
  ['Twitter', /\btwitter\b|\btweet(?:ed)?\b/i],
  ['in person', /\bin person\b|\bmeet-?up\b/i],
];

/** The channel that the words of an activity name, where they name one. */
export function channelOf(text: string): string | undefined {
  return channels.find(([, pattern]) => pattern.test(text))?.[0];
}

const placeholder =
  /^(?:[-–—_.…?/*\s]+|n\/?a|tb[ad]|todo|x{2,}|lorem ipsum[^:;,]*|y{2,4}[-/.]m{1,2}[-/.]d{1,2}|m{1,2}[-/.]d{1,2}[-/.]y{2,4}|d{1,2}[-/.]m{1,2}[-/.]y{2,4}|mm\/dd|<[^>:;,]*>|\{\{?[^}:;,]*\}?\}|\[[^\]:;,]*\])$/i;

/** Text that stands for something not yet written: `-`, `TBD`, `YYYY-MM-DD`, `[Company]`. It reads as missing. */
export function isPlaceholder(text: string): boolean {
  return text.length <= 60 && placeholder.test(text.trim());
}

const statusWords =
  /^(?:applied|sent|waiting|pending|open|closed|done|to ?do|scheduled|in progress|no (?:response|reply|answer)(?: yet)?|awaiting .{0,20}|rejected|accepted|declined|ghosted|interviewing|responded|replied|offer|hired|withdrawn|completed?)[.!]?$/i;

/** A short text that only says how things stand. */
export function isStatus(text: string): boolean {
  return statusWords.test(text.trim());
}
