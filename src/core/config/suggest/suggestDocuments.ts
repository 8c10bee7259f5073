import type { Candidate } from './candidate.ts';

export type DocumentSetting = 'resume' | 'portfolio' | 'elevatorPitch' | 'plan' | 'log';

export interface FoundDocument {
  readonly setting: DocumentSetting;
  readonly path: string;
  readonly reason: string;
}

interface Judgement {
  /** Nothing where 0 or less; the highest wins, and among equals the file nearest to the top. */
  readonly score: number;
  readonly reason: string;
}

const no: Judgement = { score: 0, reason: '' };

/** In the order in which a file is given away: a résumé holds links and projects as a portfolio's copy does. */
const judges: readonly (readonly [DocumentSetting, (candidate: Candidate) => Judgement])[] = [
  ['resume', judgeResume],
  ['log', judgeLog],
  [
    'plan',
    ({ name }) =>
      byName(
        name,
        /^(?:the |my )?(?:(?:post ?grad|career|action|job (?:search|hunt)|30 day|90 day) )?(?:action )?plan$/,
      ),
  ],
  ['elevatorPitch', ({ name }) => byName(name, /^(?:my )?(?:elevator )?(?:pitch|speech)$/)],
  ['portfolio', judgePortfolio],
];

/** For each setting the file that fits best, if any does; no file twice. */
export function suggestDocuments(candidates: readonly Candidate[]): FoundDocument[] {
  const left = candidates.filter(({ isReadme }) => !isReadme);
  return judges.flatMap(([setting, judge]) => {
    const [best] = left
      .map((candidate) => ({ candidate, ...judge(candidate) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score);
    if (!best) return [];
    left.splice(left.indexOf(best.candidate), 1);
    return [{ setting, path: best.candidate.path, reason: best.reason }];
  });
}

function byName(name: string, pattern: RegExp): Judgement {
  return pattern.test(name) ? { score: 10, reason: 'by its name' } : no;
}

/** Reads only what might be one: by its name, or by words that no résumé is without. */
function judgeResume(candidate: Candidate): Judgement {
  const isNamed = /\b(?:r[eé]sum[eé]|cv|curriculum vitae)\b/.test(candidate.name);
  if (!isNamed && !/education|experience/i.test(candidate.text)) return no;
  const { facts, markdown } = candidate.as('resume');
  if (facts.notAResume) return no;
  const kinds = new Set(facts.sections.map(({ kind }) => kind));
  const parts = (['experience', 'education', 'skills', 'projects'] as const).filter((kind) =>
    kinds.has(kind),
  );
  const isReachable = facts.contact.emails.length + facts.contact.phones.length > 0;
  const signs = parts.length + (isReachable ? 2 : 0) + (facts.name ? 1 : 0);
  if (isNamed && markdown.wordCount < 40) return { score: 1 + signs, reason: 'by its name' };
  if (isNamed) return { score: 10 + signs, reason: 'by its name, and it has the parts of a résumé' };
  return parts.length >= 3 && isReachable
    ? { score: signs, reason: `it has contact, ${parts.join(', ')}` }
    : no;
}

/** A log is known by what stands in it: its files have no common name, and a `job-search.md` may be a résumé. */
function judgeLog(candidate: Candidate): Judgement {
  const isNamed =
    /\b(?:job (?:search|hunt|log|tracker|applications?)|outreach|applications?|networking|contacts log|job)\b/.test(
      candidate.name,
    ) || /^(?:log|tracker)$/.test(candidate.name);
  const { facts, markdown } = candidate.as('log');
  const activities = facts.activities.filter(
    ({ date, company, person }) => date && (company ?? person),
  ).length;
  if (activities >= 2 && (isNamed || isMostlyLog(activities, markdown.wordCount))) {
    return {
      score: Math.min(activities, 20) + (isNamed ? 20 : 0),
      reason: `it holds ${String(activities)} dated contacts`,
    };
  }
  const isEmptyLog = isNamed && facts.shapes.some(({ kind }) => kind === 'table');
  const isBegun = isNamed && (activities === 1 || markdown.wordCount < 40);
  return isEmptyLog || isBegun ? { score: 5, reason: 'by its name' } : no;
}

/** In a log there is little besides the entries: on the average no more than these words for each. */
function isMostlyLog(activities: number, words: number): boolean {
  return words / activities < 60;
}

function judgePortfolio(candidate: Candidate): Judgement {
  const isNamed = /^(?:my )?(?:portfolio(?: copy| site)?|about(?: me)?|bio|profile|copy|index)$/.test(
    candidate.name,
  );
  if (!isNamed) return no;
  const { facts, markdown } = candidate.as('portfolio-copy');
  const isSure = /portfolio/.test(candidate.name);
  const links = [facts.github, facts.linkedin].filter((link) => link !== undefined).length;
  const signs = links + (facts.about ? 1 : 0) + (facts.projects.length > 0 ? 1 : 0) + (facts.name ? 1 : 0);
  if (isSure) return { score: 10 + signs, reason: 'by its name' };
  return signs >= 2 && markdown.wordCount >= 20
    ? { score: signs, reason: 'it says who you are, with links' }
    : no;
}
