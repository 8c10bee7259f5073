import { describeDueIso } from '../calendar/words.ts';
import type { CommitHistory } from '../ports.ts';
import type { Checklist, ChecklistDeliverable, ChecklistWeek, WeekEvidence } from '../readiness/checklist.ts';
import { stateWords } from '../readiness/stateWords.ts';
import type { Block, Inline, Tone } from './blocks.ts';
import { isSafeAddress } from './blocks.ts';
import { commitPage, linePage } from './webLinks.ts';

export interface ReportFacts {
  readonly student?: string;
  /** For links to commits and lines; without it, they are named only. */
  readonly commits?: CommitHistory;
  /** By deliverable: the rows that show it, for those that are not asked for by the week. */
  readonly evidence: ReadonlyMap<string, readonly WeekEvidence[]>;
  /** Documents that stand otherwise in the commit that links lead to. */
  readonly uncommitted: readonly string[];
}

/**
 * What a student did, for the whole period, each claim with its evidence. It says what the log and the history show;
 * figures that are easily made are shown with what a reader should know about them.
 */
export function commitmentReport(checklist: Checklist, facts: ReportFacts): Block[] {
  const { program, asOf, deliverables } = checklist;
  const head = repositoryOf(facts, '')?.head;
  return [
    { kind: 'heading', level: 1, text: `Commitment report: ${program.title}` },
    paragraph(
      `${facts.student ?? 'The student'}, as of ${asOf} (${program.timeZone}). Everything here was read from the ` +
        'job-search log and the git history of the portfolio',
      ...(head === undefined ? [] : [' at commit ', commitLink(facts, '', head)]),
      '. A day is a day in that time zone; a week counts what happened in it, and nothing later.',
    ),
    ...(facts.uncommitted.length > 0
      ? [
          paragraph(
            `Not committed as it stands here: ${facts.uncommitted.join(', ')}. What is not in the history proves nothing yet, and links to lines may lead elsewhere.`,
          ),
        ]
      : []),
    ...(checklist.countdown ? [paragraph(checklist.countdown.text)] : []),
    { kind: 'heading', level: 2, text: 'In short' },
    table(
      ['What is asked for', 'Where it stands', 'How much'],
      deliverables.map((one) => ({
        tone: one.done ? 'good' : 'open',
        cells: [[one.title], [one.done ? 'done' : stateWords[one.state]], [amountOf(one)]],
      })),
    ),
    ...deliverables.flatMap((one) => deliverableBlocks(one, checklist, facts)),
  ];
}

function deliverableBlocks(one: ChecklistDeliverable, checklist: Checklist, facts: ReportFacts): Block[] {
  const { title, description, weeks, submission, decision } = one;
  const evidence = facts.evidence.get(one.id) ?? [];
  const dated = weeks ? [] : one.checkpoints;
  const { timeZone } = checklist.program;
  const due = (iso: string) =>
    describeDueIso(iso, checklist.asOf, { school: timeZone, reader: timeZone }).school;
  return [
    { kind: 'heading', level: 2, text: title },
    ...(description === undefined ? [] : [paragraph(description)]),
    ...(weeks && weeks.length > 0 ? [weekTable(weeks, facts)] : []),
    ...(dated.length > 0
      ? [
          table(
            ['Checkpoint', 'State', 'Due'],
            dated.map((checkpoint) => ({
              tone: toneOf(checkpoint.state),
              cells: [[checkpoint.title], [checkpoint.state], [due(checkpoint.due)]],
            })),
          ),
        ]
      : []),
    ...(submission
      ? [
          paragraph(
            `Submission ${submission.number}, ${submission.at}, at commit `,
            commitLink(facts, '', submission.commit),
            '.',
          ),
        ]
      : []),
    ...(decision
      ? [
          paragraph(
            `Decision: ${decision.kind.replaceAll('-', ' ')}, ${decision.at}${decision.notVerified === undefined ? '' : `, not verified: ${decision.notVerified}`}.`,
          ),
        ]
      : []),
    ...(evidence.length > 0 ? [paragraph('Evidence: ', ...evidenceLinks(evidence, facts), '.')] : []),
    ...filesBlock(one, facts),
    ...(one.done ? [] : openBlocks(one)),
    ...(facts.evidence.has(one.id) ? knownBlocks(one) : []),
  ];
}

/** The files that show it, where no rows and no weeks do. */
function filesBlock({ id, files, weeks }: ChecklistDeliverable, facts: ReportFacts): Block[] {
  if (weeks || facts.evidence.has(id) || files.length === 0) return [];
  const links = files.flatMap((file, index): Inline[] => [
    ...(index === 0 ? [] : ['; ']),
    fileLink(facts, file),
  ]);
  return [paragraph('Evidence: ', ...links, '.')];
}

/** What a reader of the rows should know: those that do not count, many with one company. */
function knownBlocks({ missing }: ChecklistDeliverable): Block[] {
  const texts = missing.filter(({ severity }) => severity !== 'error').map(({ message }) => message);
  return texts.map((text) => paragraph(`To know: ${text}`));
}

/** What keeps it from being done, in the words of the checklist; of weeks, their table says it. */
function openBlocks({ missing, weeks }: ChecklistDeliverable): Block[] {
  const texts = missing.filter(({ severity }) => severity === 'error').map(({ message }) => message);
  return weeks !== undefined && weeks.length > 0 ? [] : texts.map((text) => paragraph(`Open: ${text}`));
}

function weekTable(weeks: readonly ChecklistWeek[], facts: ReportFacts): Block {
  const rows = weeks.map(({ start, end, state, counts, reasons, seen, evidence }) => ({
    tone: toneOf(state),
    cells: [
      [`${start} to ${end}`],
      [weekWords[state]],
      [counts.map(({ what, done, needed }) => `${done} of ${needed} ${what}`).join('; ')],
      [[...reasons, ...seen].join(' ')],
      evidenceLinks(evidence, facts),
    ],
  }));
  return table(['Week', 'State', 'Figures', 'Why, and what to know', 'Evidence'], rows);
}

const weekWords = {
  met: 'met',
  missed: 'not met',
  due: 'not over yet',
  'not-asked': 'part of a week, nothing asked',
} as const;

function toneOf(state: ChecklistWeek['state']): Tone {
  if (state === 'met') return 'good';
  if (state === 'missed') return 'bad';
  return state === 'due' ? 'open' : 'plain';
}

function evidenceLinks(evidence: readonly WeekEvidence[], facts: ReportFacts): Inline[] {
  return evidence.flatMap((one, index) => [...(index === 0 ? [] : ['; ']), ...evidenceText(one, facts)]);
}

function evidenceText(
  { text, day, file, range, link, commit, repository = '' }: WeekEvidence,
  facts: ReportFacts,
): Inline[] {
  if (commit !== undefined) return [`${day} ${text} (`, commitLink(facts, repository, commit), ')'];
  const place = file !== undefined && range ? [' (', lineLink(facts, file, range.start.line), ')'] : [];
  const address = link === undefined ? [] : [', ', isSafeAddress(link) ? { text: link, href: link } : link];
  return [`${day} ${text}`, ...address, ...place];
}

function commitLink(facts: ReportFacts, repository: string, id: string): Inline {
  const text = `${repository === '' ? '' : `${repository} `}${id.slice(0, 10)}`;
  const href = commitPage(repositoryOf(facts, repository), id);
  return href === undefined ? text : { text, href };
}

function fileLink(facts: ReportFacts, file: string): Inline {
  const href = linePage(repositoryOf(facts, ''), file, 1);
  return href === undefined ? file : { text: file, href };
}

function lineLink(facts: ReportFacts, file: string, line: number): Inline {
  const text = `${file}:${line}`;
  const href = linePage(repositoryOf(facts, ''), file, line);
  return href === undefined ? text : { text, href };
}

function repositoryOf({ commits }: ReportFacts, folder: string) {
  return commits?.repositories?.find((repository) => repository.folder === folder);
}

function amountOf({ progress, weeks }: ChecklistDeliverable): string {
  if (!progress) return '';
  return `${progress.done} of ${progress.needed}${weeks ? ' weeks' : ''}`;
}

function paragraph(...content: readonly Inline[]): Block {
  return { kind: 'paragraph', content };
}

function table(head: readonly string[], rows: Extract<Block, { kind: 'table' }>['rows']): Block {
  return { kind: 'table', head, rows };
}
