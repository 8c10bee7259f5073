import { describeDueIso } from '../calendar/words.ts';
import type { CommitHistory } from '../ports.ts';
import type { Checklist, ChecklistDeliverable, ChecklistWeek, WeekEvidence } from '../readiness/checklist.ts';
import type { Block, Inline, Tone } from './blocks.ts';
import { isSafeAddress } from './blocks.ts';
import { commitPage, linePage } from './webLinks.ts';

export interface ReportFacts {
  readonly student?: string;
  /** For links to commits and lines; without it, they are named only. */
  readonly commits?: CommitHistory;
  /** By deliverable: what counts in all, for those that are not asked for by the week. */
  readonly evidence: ReadonlyMap<string, readonly WeekEvidence[]>;
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
    ...(checklist.countdown ? [paragraph(checklist.countdown.text)] : []),
    { kind: 'heading', level: 2, text: 'In short' },
    table(
      ['What is asked for', 'Where it stands', 'How much'],
      deliverables.map((one) => ({
        tone: one.done ? 'good' : 'open',
        cells: [[one.title], [one.done ? 'done' : one.state.replaceAll('-', ' ')], [amountOf(one)]],
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
            ['Checkpoint', 'Due', 'State'],
            dated.map((checkpoint) => ({
              tone: toneOf(checkpoint.state),
              cells: [[checkpoint.title], [due(checkpoint.due)], [checkpoint.state]],
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
    ...(one.done ? [] : openBlocks(one)),
  ];
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
      [stateWords[state]],
      [counts.map(({ what, done, needed }) => `${done} of ${needed} ${what}`).join('; ')],
      [[...reasons, ...seen].join(' ')],
      evidenceLinks(evidence, facts),
    ],
  }));
  return table(['Week', 'State', 'Figures', 'Why, and what to know', 'Evidence'], rows);
}

const stateWords = {
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
